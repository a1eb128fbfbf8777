package org.fpnexplorer.ui.cost;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.fpnexplorer.ui.Amounts;
import org.fpnexplorer.ui.Messages;

/** Two bars, one above the other: the share of the arithmetic and the share of the time. */
final class ShareBars extends Region {
  private static final double NUMBER = 50;
  private static final double GAP = 6;

  private final Region macs = bar("macs");
  private final Region time = bar("time");
  private final Label macsText = new Label();
  private final Label timeText = new Label();
  private CostRow row;
  private double scale = 1;

  ShareBars() {
    getStyleClass().add("share-bars");
    getChildren().addAll(macs, time, macsText, timeText);
  }

  private static Region bar(String styleClass) {
    Region bar = new Region();
    bar.getStyleClass().addAll("share-bar", styleClass);
    return bar;
  }

  /**
   * Shows a row.
   *
   * @param full the share that fills the width
   */
  void show(CostRow newRow, double full) {
    row = newRow;
    scale = full;
    boolean measured = !Double.isNaN(row.timeShare());
    macsText.setText(Messages.get("cost.percent", Amounts.percent(row.macsShare())));
    timeText.setText(
        measured ? Messages.get("cost.percent", Amounts.percent(row.timeShare())) : "–");
    time.setVisible(measured);
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 26;
  }

  @Override
  protected void layoutChildren() {
    if (row == null) {
      return;
    }
    double room = Math.max(0, getWidth() - NUMBER - GAP);
    double half = Math.floor(getHeight() / 2);
    double thick = Math.min(7, half - 4);
    place(macs, macsText, row.macsShare(), room, 0, half, thick);
    place(time, timeText, row.timeShare(), room, half, half, thick);
  }

  private void place(
      Region bar, Label text, double share, double room, double top, double half, double thick) {
    double length = Double.isNaN(share) ? 0 : Math.max(1, room * share / scale);
    bar.resizeRelocate(0, Math.round(top + (half - thick) / 2), Math.round(length), thick);
    text.resizeRelocate(room + GAP, top, NUMBER, half);
  }
}
