package org.fpnexplorer.ui.anchor;

import java.util.Locale;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.fpnexplorer.ui.Messages;

/** The shape of an anchor as a little picture and in words. */
final class AnchorShape {
  private static final double SIDE = 10;
  private static final double BOX = 16;

  private AnchorShape() {}

  /** An outline of that height divided by width. */
  static StackPane icon(double ratio) {
    double stretch = Math.min(1.5, Math.max(1 / 1.5, Math.sqrt(ratio)));
    Rectangle outline = new Rectangle(SIDE / stretch, SIDE * stretch);
    outline.getStyleClass().add("anchor-shape");
    StackPane box = new StackPane(outline);
    box.setMinSize(BOX, BOX);
    box.setMaxSize(BOX, BOX);
    return box;
  }

  /** Height to width: 1 : 2. */
  static String text(double ratio) {
    return ratio < 1
        ? Messages.get("anchor.ratio", "1", number(1 / ratio))
        : Messages.get("anchor.ratio", number(ratio), "1");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
