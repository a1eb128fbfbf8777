package org.fpnexplorer.ui.diagram;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.diagram.DiagramLayout.Arrow;

/** An arrow of the figure with a few words on what it does. */
final class ArrowView extends Region {
  private final List<Node> steps;
  private final String text;
  private final ArrowShape shape = new ArrowShape();
  private final Label label = new Label();
  private final Tooltip tooltip = new Tooltip();
  private Arrow arrow;

  /**
   * @param steps what is computed on the way
   * @param text what it does, in a word or two; empty where another arrow says so
   * @param goThere what to do when it is clicked
   */
  ArrowView(List<Node> steps, String text, String details, Runnable goThere) {
    this.steps = steps;
    this.text = text;
    getStyleClass().add("arrow");
    label.getStyleClass().add("operation");
    label.setTextAlignment(TextAlignment.CENTER);
    label.setAlignment(Pos.CENTER);
    getChildren().addAll(shape, label);
    setPickOnBounds(false);
    tooltip.setText(details + "\n" + Messages.get("diagram.hint"));
    Tooltip.install(this, tooltip);
    setOnMouseClicked(click -> goThere.run());
    setAccessibleText(details);
  }

  /** Puts it where the figure wants it. */
  void place(Arrow newArrow) {
    arrow = newArrow;
    shape.draw(arrow.points());
    requestLayout();
  }

  /** Shows how far the pass has come, by the number of computed nodes. */
  void update(int position) {
    boolean computed = steps.stream().allMatch(step -> step.index() < position);
    Node current =
        steps.stream().filter(step -> step.index() == position - 1).findFirst().orElse(null);
    Marks.set(this, computed, current != null);
    label.setText(current == null ? text : Words.operation(current.op()));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    label.autosize();
    double x = arrow.label().x();
    double y = arrow.label().y();
    double width = label.getWidth();
    double height = label.getHeight();
    switch (arrow.side()) {
      case LEFT -> label.relocate(x - width, y - height / 2);
      case RIGHT -> label.relocate(x, y - height / 2);
      // A second line of text goes below the arrow.
      case ABOVE -> label.relocate(Math.round(x - width / 2), Math.round(y - height));
      default -> label.relocate(Math.round(x - width / 2), y);
    }
  }
}
