package org.fpnexplorer.scene;

import java.awt.geom.Path2D;

/** What flies without wings; (0, 0) is near its middle. */
final class Balloons {
  private static final double[][] GORES = {{-1, 1}, {-0.8, 0.8}, {-0.5, 0.5}, {-0.17, 0.17}};

  private Balloons() {}

  /** A hot-air balloon. */
  static Figure balloon(Dice dice, Palette palette, int... behind) {
    int paint = palette.paint(dice, behind);
    int second = palette.paint(dice, paint);
    double tall = dice.between(0.88, 1.12);
    Figure.Sketch s = new Figure.Sketch();
    s.line(0x5B4A45, 2.4, -30, 128, -17, 180);
    s.line(0x5B4A45, 2.4, 30, 128, 17, 180);
    s.fill(Palette.shade(paint, -0.35), Outline.path("M-34 126 L34 126 L22 144 L-22 144 Z"));
    s.lamp(0xFFC061, Outline.path("M-6 164 Q-9 152 0 142 Q9 152 6 164 Z"));
    s.fill(0xB9834F, 0x7E5636, Outline.round(-21, 178, 42, 32, 8));
    s.fill(0x5F3F2A, Outline.round(-23, 176, 46, 7, 4));
    boolean striped = dice.chance(0.7);
    for (int i = 0; i < (striped ? GORES.length : 1); i++) {
      int colour = i % 2 == 0 ? paint : second;
      s.fill(
          Palette.shade(colour, 0.12), Palette.shade(colour, -0.18), envelope(GORES[i][1], tall));
    }
    if (!striped || dice.chance(0.4)) {
      s.fill(
          Palette.shade(second, -0.1),
          Outline.path("M-115 20 Q0 64 115 20 Q104 48 91 70 Q0 104 -91 70 Q-104 48 -115 20 Z"));
    }
    s.fill(Palette.shade(paint, 0.4), Outline.oval(-46, -60 * tall, 13, 26));
    return s.labelled(SceneClass.BALLOON, 0.05);
  }

  private static Path2D envelope(double wide, double tall) {
    double x = 120 * wide;
    double foot = 34 * wide;
    return Outline.path(
        "M? 128 Q? 62 ? -14 Q? ? 0 ? Q? ? ? -14 Q? 62 ? 128 Z",
        -foot,
        -x,
        -x,
        -x * 0.98,
        -126 * tall,
        -128 * tall,
        x * 0.98,
        -126 * tall,
        x,
        x,
        foot);
  }

  /** A kite with a tail; its string goes down to nobody in particular. */
  static Figure kite(Dice dice, Palette palette, int... behind) {
    int paint = palette.paint(dice, behind);
    int second = palette.paint(dice, paint);
    double lean = dice.between(-30, 30);
    Figure.Sketch s = new Figure.Sketch();
    s.air(0xF4EBD9, 150, Outline.line(1.2, 0, 0, lean * 2, 140, lean * 5, 260));
    s.fill(paint, Outline.poly(lean, -90, -52, -20, 0, 0));
    s.fill(second, Outline.poly(lean, -90, 52, -20, 0, 0));
    s.fill(Palette.shade(second, -0.2), Outline.poly(-52, -20, 0, 70, 0, -10));
    s.fill(Palette.shade(paint, -0.2), Outline.poly(52, -20, 0, 70, 0, -10));
    s.line(Palette.shade(paint, -0.3), 4, 0, 70, -lean * 0.6 - 10, 92, 8, 112, -8, 136);
    for (int i = 0; i < 3; i++) {
      double y = 86 + i * 20;
      s.fill(i % 2 == 0 ? second : paint, Outline.poly(-14, y - 7, 0, y, -14, y + 7));
      s.fill(i % 2 == 0 ? second : paint, Outline.poly(14, y - 7, 0, y, 14, y + 7));
    }
    return s.labelled(SceneClass.KITE, 0.01);
  }
}
