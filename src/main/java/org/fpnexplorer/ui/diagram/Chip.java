package org.fpnexplorer.ui.diagram;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.ui.Messages;

/** Layers of an opened stage as a small button: what they are and how far the pass has come. */
final class Chip extends Button {
  private final List<Node> nodes;
  private final String details;

  /**
   * @param nodes it stands for, in the order of computation
   * @param lines holds the labels that are shown on it
   * @param details what the tooltip says
   * @param goThere what to do when it is pressed
   */
  Chip(List<Node> nodes, Pane lines, String details, Runnable goThere) {
    this.nodes = nodes;
    this.details = details;
    getStyleClass().add("chip");
    setGraphic(lines);
    setMnemonicParsing(false);
    setMaxWidth(Double.MAX_VALUE);
    setTooltip(new Tooltip(details + "\n" + Messages.get("diagram.hint")));
    setOnAction(press -> goThere.run());
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            goThere.run();
            key.consume();
          }
        });
  }

  /** A line of text for a chip. */
  static Label line(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** Shows how far the pass has come, by the number of computed nodes. */
  void update(int position) {
    boolean computed = nodes.get(nodes.size() - 1).index() < position;
    boolean current = nodes.stream().anyMatch(node -> node.index() == position - 1);
    Marks.set(this, computed, current);
    setAccessibleText(details.replaceAll("\\s+", " ") + ", " + Marks.words(computed, current));
  }
}
