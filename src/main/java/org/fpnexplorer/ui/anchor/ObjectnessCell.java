package org.fpnexplorer.ui.anchor;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.proposals.HeadLevels;

/** The map of one level and one anchor of its cells; a click chooses the anchor of a cell. */
final class ObjectnessCell extends Region {
  private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
  private static final double SMALLEST = 5;

  private final int level;
  private final int anchor;
  private final Consumer<PickedAnchor> pick;
  private final PixelView map = PixelView.ofMap();
  private final Rectangle dark = frame(Color.BLACK);
  private final Rectangle light = frame(Color.WHITE);
  private Shape shape;
  private PickedAnchor marked;

  ObjectnessCell(HeadLevels levels, int level, int anchor, Consumer<PickedAnchor> pick) {
    this.level = level;
    this.anchor = anchor;
    this.pick = pick;
    this.shape = levels.map(level).shape();
    getStyleClass().add("anchor-map");
    getChildren().addAll(map, dark, light);
    setMinSize(24, 18);
    setPrefSize(90, 56);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setAccessibleText(
        Messages.get("anchor.map", levels.name(level), AnchorShape.text(levels.ratio(anchor))));
    setOnMousePressed(this::press);
  }

  /**
   * Shows the map.
   *
   * @param pixels null while it is not computed
   * @param of the level's map of logits, 1, k·l, H, W
   */
  void show(Pixels pixels, Shape of) {
    shape = of;
    map.show(pixels);
    pseudoClassStateChanged(PENDING, pixels == null);
    requestLayout();
  }

  /** Marks a cell; null marks none. */
  void mark(PickedAnchor picked) {
    marked = picked;
    requestLayout();
  }

  private void press(MouseEvent event) {
    Rectangle2D area = map.area();
    if (event.getButton() == MouseButton.PRIMARY && area.contains(event.getX(), event.getY())) {
      int row = (int) ((event.getY() - area.getMinY()) / area.getHeight() * shape.height());
      int column = (int) ((event.getX() - area.getMinX()) / area.getWidth() * shape.width());
      pick.accept(
          new PickedAnchor(
              level,
              Math.min(row, shape.height() - 1),
              Math.min(column, shape.width() - 1),
              anchor));
    }
  }

  @Override
  protected void layoutChildren() {
    map.resizeRelocate(0, 0, getWidth(), getHeight());
    map.layout();
    Rectangle2D area = map.area();
    boolean visible = marked != null && area.getWidth() > 0;
    dark.setVisible(visible);
    light.setVisible(visible);
    if (visible) {
      double width = area.getWidth() / shape.width();
      double height = area.getHeight() / shape.height();
      double x = area.getMinX() + (marked.column() + 0.5) * width;
      double y = area.getMinY() + (marked.row() + 0.5) * height;
      surround(dark, x, y, Math.max(SMALLEST, width), Math.max(SMALLEST, height));
      surround(light, x, y, Math.max(SMALLEST, width) + 2, Math.max(SMALLEST, height) + 2);
    }
  }

  private static void surround(Rectangle frame, double x, double y, double width, double height) {
    frame.setX(x - width / 2);
    frame.setY(y - height / 2);
    frame.setWidth(width);
    frame.setHeight(height);
  }

  private static Rectangle frame(Color color) {
    Rectangle frame = new Rectangle();
    frame.setFill(null);
    frame.setStroke(color);
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    return frame;
  }
}
