package org.fpnexplorer.ui.proposals;

import java.util.List;
import java.util.Optional;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.ui.LevelName;
import org.fpnexplorer.ui.Place;

/**
 * The pyramid levels a head looks at, and the anchors it lays on them.
 *
 * @param maps a map of each level that has an anchor cell for each of its cells, finest first
 * @param names of the levels, P3
 * @param anchors of all levels
 */
record HeadLevels(List<Node> maps, List<String> names, AnchorSpec anchors) {
  /** The level whose anchors are shown before any map has been pointed at. */
  private static final int FIRST_CHOICE = 3;

  /** The levels that the network's proposals are selected from. */
  static HeadLevels of(Graph graph) {
    Node proposals = graph.of(Role.PROPOSALS).get(0);
    List<Node> maps =
        proposals.inputs().stream().filter(input -> input.role() == Role.OBJECTNESS).toList();
    List<String> names = maps.stream().map(map -> LevelName.of(graph, map.level())).toList();
    return new HeadLevels(maps, names, ((SelectProposals) proposals.op()).anchors());
  }

  /** The levels' numbers, finest first. */
  List<Integer> numbers() {
    return maps.stream().map(Node::level).toList();
  }

  /** The level to begin with. */
  int firstChoice() {
    return numbers().contains(FIRST_CHOICE) ? FIRST_CHOICE : numbers().get(0);
  }

  /** The level of a place's map, if the head looks at that level. */
  Optional<Integer> level(Place place) {
    return Optional.of(place.node().level()).filter(numbers()::contains);
  }

  /**
   * The anchors of the cell that covers a place.
   *
   * @param level one of {@link #numbers}
   */
  HoveredCell cell(Place place, int level, PaddedInput input) {
    int index = numbers().indexOf(level);
    Node map = maps.get(index);
    int height = map.shape().height();
    int width = map.shape().width();
    int row = place.row(map);
    int column = place.column(map);
    AnchorGrid grid = AnchorGrid.of(anchors, index, height, width, input);
    List<Double> sizes = anchors.sizes().get(index);
    return new HoveredCell(level, names.get(index), row, column, sizes, grid.cell(row, column));
  }
}
