package org.fpnexplorer.ui.diagram;

import java.util.List;
import java.util.Optional;
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
  private final Link link;
  private final String text;
  private final ArrowShape shape = new ArrowShape();
  private final Label label = new Label();
  private Arrow arrow;

  /**
   * @param link what it stands for
   * @param text what it does, in a word or two; empty where another arrow says so
   * @param goThere what to do when it is clicked
   */
  ArrowView(Link link, String text, Runnable goThere) {
    this.link = link;
    this.text = text;
    getStyleClass().add("arrow");
    label.getStyleClass().add("operation");
    label.setTextAlignment(TextAlignment.CENTER);
    label.setAlignment(Pos.CENTER);
    getChildren().addAll(shape, label);
    setPickOnBounds(false);
    String details = Words.details(link.steps());
    Tooltip.install(this, new Tooltip(details + "\n" + Messages.get("diagram.hint")));
    setOnMouseClicked(click -> goThere.run());
    setAccessibleText(details);
  }

  /** Puts it where the figure wants it. */
  void place(Arrow newArrow) {
    arrow = newArrow;
    shape.draw(arrow.points());
    requestLayout();
  }

  /** The steps whose price it says; none where several arrows share them and another says it. */
  List<Node> priced() {
    return link.to().column().hasLevels() || !text.isEmpty() ? link.steps() : List.of();
  }

  /**
   * Shows how far the pass has come.
   *
   * @param position how many nodes are computed
   * @param price is shown in place of what it does; if there is none it says what it does
   */
  void update(int position, Optional<String> price) {
    boolean computed = link.last().index() < position;
    Optional<Node> current =
        link.inner().stream().filter(step -> step.index() == position - 1).findFirst();
    Marks.set(this, computed, current.isPresent());
    label.setText(price.or(() -> current.map(step -> Words.operation(step.op()))).orElse(text));
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
      case ABOVE -> label.relocate(Math.round(x - width / 2), Math.round(y + 1 - height));
      default -> label.relocate(Math.round(x - width / 2), Math.round(y));
    }
  }
}
