package org.fpnexplorer.ui;

import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/**
 * A view that grows as a whole with the size of text: its pictures' labels, legends and arrows keep
 * their places. Beside a lesson or in a small window it shrinks a little; what does not fit even
 * then, or in the larger text that somebody needs, scrolls.
 */
final class Zoomed extends Region {
  /** Ten points instead of thirteen: smaller text is not read any more. */
  private static final double SMALLEST = 0.74;

  private final ScrollPane scroll;
  private final Dimension2D least;
  private final ComfortModel comfort;
  private final TextSize text;
  private final Scale scale = new Scale();

  /**
   * Lays a view out for the space there is, divided by what text is multiplied by.
   *
   * @param least size in points, before they are multiplied, below which it scrolls
   * @param text in the window: its size there is not enlarged yet
   */
  Zoomed(Node content, Dimension2D least, ComfortModel comfort, TextSize text) {
    this.least = least;
    this.comfort = comfort;
    this.text = text;
    StackPane holder = new StackPane(content);
    holder.getStyleClass().add("view-holder");
    holder.setMinSize(least.getWidth(), least.getHeight());
    scroll = new ScrollPane(holder);
    scroll.getStyleClass().add("overview");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.styleProperty().bind(text.ofViews());
    scroll.getTransforms().add(scale);
    getChildren().add(scroll);
    setMinSize(0, 0);
    comfort.factor().addListener(change -> requestLayout());
  }

  /** A room, too, is shown larger text only as far as nothing has to be scrolled for it. */
  private double zoom() {
    double own = comfort.ownFactor();
    double smallest = own > 1 ? own : own * SMALLEST;
    double wished = comfort.factor().get() * text.growth();
    double fitting = Math.min(getWidth() / least.getWidth(), getHeight() / least.getHeight());
    return Math.max(smallest, Math.min(wished, fitting));
  }

  @Override
  protected void layoutChildren() {
    double zoom = zoom();
    scale.setX(zoom);
    scale.setY(zoom);
    scroll.resizeRelocate(0, 0, getWidth() / zoom, getHeight() / zoom);
  }
}
