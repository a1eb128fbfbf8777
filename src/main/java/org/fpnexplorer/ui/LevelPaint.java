package org.fpnexplorer.ui;

import java.util.Locale;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import org.fpnexplorer.render.LevelColors;

/** The colour of a level, which it keeps everywhere, for the toolkit. */
public final class LevelPaint {
  /** Above this relative luminance black text has more contrast than white (WCAG 2.1). */
  private static final double MIDDLE = 0.179;

  private LevelPaint() {}

  /** Opaque. */
  public static Color of(int level) {
    int argb = LevelColors.argb(level);
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }

  /** As style sheets write it. */
  public static String css(int level) {
    return String.format(Locale.ROOT, "#%06x", LevelColors.argb(level) & 0xFFFFFF);
  }

  /** A rounded patch of a level's colour. */
  public static Background badge(int level) {
    return new Background(new BackgroundFill(of(level), new CornerRadii(4), null));
  }

  /** Black or white, whichever is easier to read on a colour. */
  public static Color textOn(Color background) {
    double luminance =
        0.2126 * linear(background.getRed())
            + 0.7152 * linear(background.getGreen())
            + 0.0722 * linear(background.getBlue());
    return luminance > MIDDLE ? Color.BLACK : Color.WHITE;
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
