package org.fpnexplorer.ui.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.diagram.DiagramLayout.Arrow;
import org.fpnexplorer.ui.diagram.DiagramLayout.Point;

/** The buttons on the backbone's arrows that open a stage, and the stage that is open. */
final class Unfolding extends Region {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final double MARGIN = 4;
  private static final double BUTTON = 15;
  private static final double POINTER = 7;

  private final Prices prices;
  private final Consumer<Node> goThere;
  private final Map<Link, Button> buttons = new LinkedHashMap<>();
  private final Polygon pointer = new Polygon();
  private DiagramLayout layout;
  private Link open;
  private StagePane stage;
  private int position;

  /**
   * Everything folded up.
   *
   * @param prices of the network's layers
   * @param goThere computes up to a node
   */
  Unfolding(Prices prices, Pathway pathway, Consumer<Node> goThere) {
    this.prices = prices;
    this.goThere = goThere;
    getStyleClass().add("unfolding");
    pointer.getStyleClass().add("pointer");
    setPickOnBounds(false);
    pathway.links().stream()
        .filter(link -> link.to().column() == Column.BOTTOM_UP)
        .forEach(link -> buttons.put(link, button(link)));
    getChildren().addAll(buttons.values());
  }

  private Button button(Link link) {
    Button button = new Button();
    button.getStyleClass().add("fold");
    Marks.setLevel(button, link.to().level());
    button.setOnAction(press -> toggle(link));
    describe(button, link, false);
    return button;
  }

  private static void describe(Button button, Link link, boolean isOpen) {
    String name = Words.name(link.to());
    String key = isOpen ? "diagram.close" : "diagram.open";
    button.setText(isOpen ? "−" : "+");
    button.pseudoClassStateChanged(OPEN, isOpen);
    button.setAccessibleText(Messages.get(key, name));
    button.setTooltip(new Tooltip(Messages.get(key + ".tip", name, Block.of(link.steps()).size())));
  }

  /** Opens a stage in place of the one that is open; folds it up if it is that one. */
  void toggle(Link link) {
    Link before = open;
    if (before != null) {
      describe(buttons.get(before), before, false);
      getChildren().removeAll(stage, pointer);
      open = null;
      buttons.get(before).requestFocus();
    }
    if (!link.equals(before)) {
      open = link;
      describe(buttons.get(link), link, true);
      stage = new StagePane(link, prices, goThere, () -> toggle(link));
      Marks.setLevel(pointer, link.to().level());
      stage.update(position);
      getChildren().addAll(stage, pointer);
    }
    getParent().pseudoClassStateChanged(OPEN, open != null);
    requestLayout();
  }

  /** Puts it where the figure wants it. */
  void place(DiagramLayout newLayout) {
    layout = newLayout;
    requestLayout();
  }

  /** Shows how far the pass has come, by the number of computed nodes. */
  void update(int nodesComputed) {
    position = nodesComputed;
    if (open != null) {
      stage.update(nodesComputed);
    }
  }

  @Override
  protected void layoutChildren() {
    if (layout == null) {
      return;
    }
    for (Arrow arrow : layout.arrows()) {
      if (buttons.containsKey(arrow.link())) {
        Point middle = middle(arrow);
        double side = Math.round(layout.scale() * BUTTON);
        buttons
            .get(arrow.link())
            .resizeRelocate(
                Math.round(middle.x() - side / 2), Math.round(middle.y() - side / 2), side, side);
        if (arrow.link().equals(open)) {
          placeStage(middle, side);
        }
      }
    }
  }

  private static Point middle(Arrow arrow) {
    List<Point> points = arrow.points();
    Point tail = points.get(0);
    Point head = points.get(points.size() - 1);
    return new Point((tail.x() + head.x()) / 2, (tail.y() + head.y()) / 2);
  }

  private void placeStage(Point middle, double side) {
    double boxes =
        layout.boxes().stream()
            .filter(box -> box.stop().column() == Column.BOTTOM_UP)
            .mapToDouble(DiagramLayout.Box::right)
            .max()
            .orElse(middle.x());
    double left = Math.round(boxes + POINTER + 2 * MARGIN);
    double width = Math.min(stage.prefWidth(-1), getWidth() - left - MARGIN);
    double height = Math.min(stage.prefHeight(width), getHeight() - 2 * MARGIN);
    double lowest = getHeight() - MARGIN - height;
    double top = Math.max(MARGIN, Math.min(middle.y() - height / 2, lowest));
    stage.resizeRelocate(left, Math.round(top), Math.ceil(width), Math.ceil(height));
    double tip = middle.x() + side / 2 + MARGIN;
    pointer
        .getPoints()
        .setAll(tip, middle.y(), left + 1, middle.y() - POINTER, left + 1, middle.y() + POINTER);
  }
}
