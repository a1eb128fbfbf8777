package org.fpnexplorer.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.diagram.DiagramLayout.Box;

/** A box of the figure: a tensor's picture, its name and shape, and outlines for its channels. */
final class BoxView extends Region {
  private static final double TEXT_GAP = 6;

  private final Stop stop;
  private final TensorPicture picture;
  private final List<Region> layers = new ArrayList<>();
  private final Region frame = styled(new Region(), "frame");
  private final Label name = styled(new Label(), "name");
  private final Label shape = styled(new Label(), "shape");
  private final Label now = styled(new Label(Messages.get("diagram.now")), "now");
  private final Tooltip tooltip = new Tooltip();
  private Box box;

  /**
   * @param goThere what to do when it is clicked, or Enter is pressed on it
   */
  BoxView(Stop stop, TensorPicture picture, Runnable goThere) {
    this.stop = stop;
    this.picture = picture;
    getStyleClass().addAll("box", "level-" + stop.level());
    Marks.setLevel(this, stop.level());
    name.setText(Words.name(stop));
    getChildren().addAll(frame, picture, name, shape, now);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    Tooltip.install(this, tooltip);
    setOnMouseClicked(click -> goThere.run());
    setOnKeyPressed(key -> onKey(key, goThere));
  }

  private static <T extends Region> T styled(T region, String styleClass) {
    region.getStyleClass().add(styleClass);
    return region;
  }

  private static void onKey(KeyEvent key, Runnable goThere) {
    if (key.getCode() == KeyCode.ENTER) {
      goThere.run();
      key.consume();
    }
  }

  /** What the box stands for. */
  Stop stop() {
    return stop;
  }

  /** The picture in it. */
  TensorPicture picture() {
    return picture;
  }

  /** Puts it where the figure wants it. */
  void place(Box newBox) {
    box = newBox;
    getChildren().removeAll(layers);
    layers.clear();
    for (int i = 0; i < box.layers(); i++) {
      layers.add(styled(new Region(), "layer"));
    }
    getChildren().addAll(0, layers);
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
    requestLayout();
  }

  /**
   * Shows how far the pass has come.
   *
   * @param position how many nodes are computed
   * @param shapeText the shape, which for proposals depends on their number
   * @param details a line on each of the box's nodes
   */
  void update(int position, String shapeText, String details) {
    boolean computed = stop.node().index() < position;
    boolean current = stop.nodes().stream().anyMatch(node -> node.index() == position - 1);
    Marks.set(this, computed, current);
    now.setVisible(current);
    shape.setText(shapeText);
    tooltip.setText(details + "\n" + Messages.get("diagram.hint"));
    setAccessibleText(details.replaceAll("\\s+", " ") + ", " + Marks.words(computed, current));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    for (int i = 0; i < layers.size(); i++) {
      double shift = box.depth() * (layers.size() - i) / layers.size();
      layers.get(i).resizeRelocate(shift, -shift, width, height);
    }
    frame.resizeRelocate(0, 0, width, height);
    // Inside the frame's line.
    picture.resizeRelocate(1.5, 1.5, width - 3, height - 3);
    now.autosize();
    // In the lowest row a text stands above the box.
    now.relocate(0, stop.level() == 0 ? 0 : Math.round(-now.getHeight() / 2));
    name.autosize();
    shape.autosize();
    layoutText(width, height);
  }

  private void layoutText(double width, double height) {
    double lines = name.getHeight() + shape.getHeight();
    double middle = Math.round((height - lines) / 2);
    switch (box.label()) {
      case LEFT -> {
        name.relocate(-TEXT_GAP - name.getWidth(), middle);
        shape.relocate(-TEXT_GAP - shape.getWidth(), middle + name.getHeight());
      }
      case RIGHT -> {
        name.relocate(width + TEXT_GAP, middle);
        shape.relocate(width + TEXT_GAP, middle + name.getHeight());
      }
      case UNDER -> {
        double below = box.below();
        name.relocate(Math.round((width - name.getWidth()) / 2), below);
        shape.relocate(Math.round((width - shape.getWidth()) / 2), below + name.getHeight());
      }
      default -> {
        double gap = name.getText().isEmpty() ? 0 : TEXT_GAP - 1;
        double left = Math.round((width - name.getWidth() - gap - shape.getWidth()) / 2);
        double baseline =
            box.below() + Math.max(name.getBaselineOffset(), shape.getBaselineOffset());
        name.relocate(left, baseline - name.getBaselineOffset());
        shape.relocate(left + name.getWidth() + gap, baseline - shape.getBaselineOffset());
      }
    }
  }
}
