package org.fpnexplorer.ui.maps;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.ReceptiveField;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.Merge;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Upsample;

/**
 * Which map stands where, read from the graph.
 *
 * @param graph whose maps they are
 * @param levels a row each, coarsest first
 * @param columns a role each; {@link Role#PROPOSALS} stands for the boxes of the row's level
 */
record MapTable(Graph graph, List<Integer> levels, List<Role> columns) {
  private static final List<Role> MAPS = List.of(Role.C, Role.M, Role.P, Role.OBJECTNESS);

  static MapTable of(Graph graph) {
    List<Integer> levels =
        MAPS.stream()
            .flatMap(role -> graph.of(role).stream())
            .map(Node::level)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    List<Role> columns =
        Stream.concat(MAPS.stream(), Stream.of(Role.PROPOSALS))
            .filter(role -> !graph.of(role).isEmpty())
            .toList();
    return new MapTable(graph, levels, columns);
  }

  /** Of a column's texts: what the maps of the neck are depends on what makes them. */
  String textKey(Role column) {
    String key = "maps.column." + column;
    if (column != Role.M || makes(Merge.class)) {
      return key;
    }
    return key + (makes(Upsample.class) ? ".enlarged" : ".lateral");
  }

  private boolean makes(Class<? extends Op> operation) {
    return graph.of(Role.M).stream().map(Node::op).anyMatch(operation::isInstance);
  }

  /** What is shown at a row and column; nothing where the network has no such map. */
  Optional<Subject> at(int level, Role column) {
    if (column == Role.PROPOSALS) {
      return node(level, Role.OBJECTNESS).map(head -> Subject.boxes(graph, level));
    }
    return node(level, column).map(Subject::map);
  }

  /** Input pixels between neighbouring cells of a row's maps. */
  int stride(int level) {
    return MAPS.stream()
        .flatMap(role -> node(level, role).stream())
        .mapToInt(ReceptiveField::stride)
        .findFirst()
        .orElseThrow();
  }

  /** Every map of the table. */
  Stream<Node> maps() {
    return MAPS.stream().flatMap(role -> graph.of(role).stream());
  }

  private Optional<Node> node(int level, Role role) {
    return graph.of(role).stream().filter(node -> node.level() == level).findFirst();
  }
}
