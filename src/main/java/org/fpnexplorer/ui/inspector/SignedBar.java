package org.fpnexplorer.ui.inspector;

import javafx.scene.layout.Region;

/** A number as a bar from the middle: to the right if it is positive, to the left if negative. */
final class SignedBar extends Region {
  private final Region axis = new Region();
  private final Region bar = new Region();
  private double share;

  SignedBar() {
    getStyleClass().add("signed-bar");
    axis.getStyleClass().add("signed-axis");
    getChildren().addAll(bar, axis);
    setMinSize(40, 12);
    setPrefSize(110, 12);
  }

  /**
   * Shows a number.
   *
   * @param next −1 to 1: a full bar to the left, or to the right
   */
  void show(double next) {
    share = Double.isFinite(next) ? next : 0;
    bar.getStyleClass().setAll(share < 0 ? "signed-negative" : "signed-positive");
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.round(getWidth() / 2);
    double length = Math.max(1, Math.abs(share) * (getWidth() / 2));
    bar.resizeRelocate(share < 0 ? middle - length : middle, 1, length, getHeight() - 2);
    axis.resizeRelocate(middle, 0, 1, getHeight());
  }
}
