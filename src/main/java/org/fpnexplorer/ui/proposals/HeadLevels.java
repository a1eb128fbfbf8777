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
public record HeadLevels(List<Node> maps, List<String> names, AnchorSpec anchors) {
  /** The level whose anchors are shown before any map has been pointed at. */
  private static final int FIRST_CHOICE = 3;

  /** The levels that the network's proposals are selected from. */
  public static HeadLevels of(Graph graph) {
    Node proposals = graph.of(Role.PROPOSALS).get(0);
    List<Node> maps =
        proposals.inputs().stream().filter(input -> input.role() == Role.OBJECTNESS).toList();
    List<String> names = maps.stream().map(map -> LevelName.of(graph, map.level())).toList();
    return new HeadLevels(maps, names, ((SelectProposals) proposals.op()).anchors());
  }

  /** The levels' numbers, finest first. */
  public List<Integer> numbers() {
    return maps.stream().map(Node::level).toList();
  }

  /** The level to begin with. */
  public int firstChoice() {
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
    int row = place.row(map(level));
    int column = place.column(map(level));
    AnchorGrid grid = grid(level, input);
    return new HoveredCell(level, name(level), row, column, sizes(level), grid.cell(row, column));
  }

  /** The anchors of a level, one of {@link #numbers}, in pixels of the network's input. */
  public AnchorGrid grid(int level, PaddedInput input) {
    Node map = map(level);
    return AnchorGrid.of(
        anchors, numbers().indexOf(level), map.shape().height(), map.shape().width(), input);
  }

  /** A level's map of logits. */
  public Node map(int level) {
    return maps.get(numbers().indexOf(level));
  }

  /** What a level is called: P3. */
  public String name(int level) {
    return names.get(numbers().indexOf(level));
  }

  /** Square roots of the areas of a level's anchors, in pixels of the network's input. */
  public List<Double> sizes(int level) {
    return anchors.sizes().get(numbers().indexOf(level));
  }

  /** The size of one of a cell's anchors on a level, in pixels of the network's input. */
  public double size(int level, int anchor) {
    return sizes(level).get(anchor % sizes(level).size());
  }

  /** Height divided by width of one of a cell's anchors. */
  public double ratio(int anchor) {
    return anchors.ratios().get(anchor / anchors.sizes().get(0).size());
  }
}
