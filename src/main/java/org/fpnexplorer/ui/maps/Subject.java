package org.fpnexplorer.ui.maps;

import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.ui.LevelName;
import org.fpnexplorer.ui.Messages;

/**
 * What one picture of this view shows.
 *
 * @param node whose picture it is
 * @param boxesOf the pyramid level whose boxes are drawn on it; 0 for none
 * @param title {@code p3}, or whose boxes
 */
record Subject(Node node, int boxesOf, String title) {
  static Subject map(Node node) {
    return new Subject(node, 0, node.name());
  }

  static Subject boxes(Graph graph, int level) {
    String title = Messages.get("maps.boxes.title", LevelName.of(graph, level));
    return new Subject(graph.input(), level, title);
  }

  boolean hasBoxes() {
    return boxesOf > 0;
  }

  /** Whether it is the image, not a map. */
  boolean isImage() {
    return node.role() == Role.INPUT;
  }

  /** Whether a step makes it. Boxes only lie on the image, which is there long before them. */
  boolean isMadeBy(Node step) {
    return step == node && !hasBoxes();
  }

  /** {@code 256 × 28 × 28}: channels, height, width. */
  String size() {
    return Messages.get(
        "maps.size",
        Integer.toString(node.shape().channels()),
        Integer.toString(node.shape().height()),
        Integer.toString(node.shape().width()));
  }
}
