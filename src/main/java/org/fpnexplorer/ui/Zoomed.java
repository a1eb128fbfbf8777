package org.fpnexplorer.ui;

import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/**
 * A view that grows as a whole with the size of text: its pictures' labels, legends and arrows keep
 * their places. What does not fit any more scrolls.
 */
final class Zoomed extends Region {
  private final ScrollPane scroll;
  private final ObservableDoubleValue factor;

  /**
   * Lays a view out for the space there is, divided by the factor.
   *
   * @param width below which it scrolls, in points before they are multiplied
   * @param height likewise
   * @param textStyle of text that the factor does not enlarge yet
   */
  Zoomed(
      Node content,
      double width,
      double height,
      ObservableDoubleValue factor,
      ObservableValue<String> textStyle) {
    this.factor = factor;
    StackPane holder = new StackPane(content);
    holder.getStyleClass().add("view-holder");
    holder.setMinSize(width, height);
    scroll = new ScrollPane(holder);
    scroll.getStyleClass().add("overview");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.styleProperty().bind(textStyle);
    Scale scale = new Scale();
    scale.xProperty().bind(factor);
    scale.yProperty().bind(factor);
    scroll.getTransforms().add(scale);
    getChildren().add(scroll);
    setMinSize(0, 0);
    scale.xProperty().addListener(change -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    scroll.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
  }
}
