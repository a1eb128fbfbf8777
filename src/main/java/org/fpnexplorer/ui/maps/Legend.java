package org.fpnexplorer.ui.maps;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.ValueRange;
import org.fpnexplorer.render.ValueRange.Tick;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PixelView;

/** An upright legend, lowest value at the bottom, drawn from one value range. */
public final class Legend extends Region {
  /** Room that a legend takes, in points. */
  public static final double WIDTH = 70;

  /** The same if its labels are the two ends. */
  static final double WIDTH_OF_ENDS = 63;

  private static final int BAR_LEFT = 4;
  private static final int BAR_WIDTH = 8;
  private static final int LABEL_LEFT = BAR_LEFT + BAR_WIDTH + 4;
  private static final int LABEL_HEIGHT = 14;
  private static final int POINTS_A_TICK = 40;
  private static final int MOST_TICKS = 10;

  /** Below this height, in points, only the two ends are labelled. */
  private static final int SHORT = 160;

  private static final int LONGEST_END = 6;

  private final boolean endsOnly;
  private Optional<ValueRange> range = Optional.empty();
  private Colormap colormap = Colormap.GREY;
  private int builtFor;

  /**
   * An empty legend.
   *
   * @param endsOnly whether its labels are the two ends, instead of round values between them
   */
  public Legend(boolean endsOnly) {
    this.endsOnly = endsOnly;
    getStyleClass().add("legend");
    setMouseTransparent(true);
  }

  /** Shows a range; nothing where there is none. */
  public void show(Optional<ValueRange> newRange, Colormap newColormap) {
    if (!newRange.equals(range) || newColormap != colormap) {
      range = newRange;
      colormap = newColormap;
      builtFor = -1;
      setAccessibleText(
          range
              .map(r -> Messages.get("maps.legend", colormap.name(), end(r.min()), end(r.max())))
              .orElse(""));
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    if (builtFor != (int) getHeight()) {
      builtFor = (int) getHeight();
      getChildren().setAll(parts(builtFor));
    }
  }

  private List<Node> parts(int height) {
    if (range.isEmpty() || height < 2 * LABEL_HEIGHT) {
      return List.of();
    }
    ValueRange shown = range.get();
    List<Node> parts = new ArrayList<>();
    PixelView bar = PixelView.ofMap();
    bar.show(upright(shown.legend(colormap, height, 1), BAR_WIDTH));
    parts.add(placed(bar, BAR_LEFT, 0, BAR_WIDTH, height));
    if (endsOnly && height < SHORT) {
      parts.add(text(end(shown.max()), 0));
      parts.add(text(end(shown.min()), height - LABEL_HEIGHT));
    } else {
      for (Tick tick : shown.ticks(tickCount(height))) {
        double y = Math.round((1 - tick.position()) * (height - 1));
        Region line = new Region();
        line.getStyleClass().add("legend-tick");
        parts.add(placed(line, BAR_LEFT + BAR_WIDTH, y, 3, 1));
        double top = Math.max(0, Math.min(height - LABEL_HEIGHT, y - LABEL_HEIGHT / 2.0));
        parts.add(text(tick.label(), top));
      }
    }
    return parts;
  }

  private static int tickCount(int height) {
    return Math.max(2, Math.min(MOST_TICKS, height / POINTS_A_TICK));
  }

  private static Node text(String words, double top) {
    Label label = new Label(words);
    label.getStyleClass().add("legend-label");
    return placed(label, LABEL_LEFT, top, WIDTH - LABEL_LEFT, LABEL_HEIGHT);
  }

  private static Node placed(Region part, double left, double top, double width, double height) {
    part.setManaged(false);
    part.resizeRelocate(left, top, width, height);
    return part;
  }

  /** As many digits of a value, at most three, as there is room for. */
  static String end(float value) {
    for (int digits = 3; digits > 0; digits--) {
      BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
      String plain = rounded.stripTrailingZeros().toPlainString();
      if (plain.length() <= LONGEST_END) {
        return plain;
      }
    }
    return String.format(Locale.ROOT, "%.0e", value);
  }

  /** A horizontal legend turned so that its left end is at the bottom. */
  static Pixels upright(Pixels row, int width) {
    int height = row.width();
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = row.at(height - 1 - i / width, 0);
    }
    return new Pixels(width, height, argb);
  }
}
