package org.fpnexplorer.ui.switches;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.ui.Messages;

/** The pyramid as a small figure: what is off is a broken line with a cross. */
final class PyramidSketch extends Pane {
  private static final int FINEST = 2;
  private static final int COARSEST = 5;
  private static final double BOX_WIDTH = 40;
  private static final double BOX_HEIGHT = 22;
  private static final double ROW = 36;
  private static final double C = 4;
  private static final double M = 112;
  private static final double P = 220;
  private static final double CROSS = 4;

  PyramidSketch() {
    getStyleClass().add("pyramid-sketch");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    double width = P + BOX_WIDTH + C;
    double height = (COARSEST - FINEST) * ROW + BOX_HEIGHT + 6;
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
  }

  /** Shows what is off. */
  void show(Switches off) {
    getChildren().clear();
    for (int level = COARSEST; level >= FINEST; level--) {
      double y = top(level) + BOX_HEIGHT / 2;
      Switch lateral =
          switch (level) {
            case 4 -> Switch.LATERAL_4;
            case 3 -> Switch.LATERAL_3;
            case 2 -> Switch.LATERAL_2;
            default -> null;
          };
      way(C + BOX_WIDTH, y, M, y, lateral != null && off.has(lateral));
      boolean noOutput = off.has(Switch.ONLY_P2) && level > FINEST;
      way(M + BOX_WIDTH, y, P, y, off.has(Switch.SMOOTH) || noOutput);
      if (level < COARSEST) {
        double x = M + BOX_WIDTH / 2;
        way(x, top(level + 1) + BOX_HEIGHT, x, top(level), off.has(Switch.TOP_DOWN));
      }
      box("C" + level, C, level, false);
      box("M" + level, M, level, false);
      box("P" + level, P, level, noOutput);
    }
    caption(off.has(Switch.BILINEAR) ? "switches.sketch.bilinear" : "switches.sketch.nearest", 5);
    caption(off.has(Switch.AVERAGE) ? "switches.sketch.average" : "switches.sketch.sum", 4);
    setAccessibleText(
        off.isNone()
            ? Messages.get("switches.sketch.allOn")
            : Messages.get("switches.sketch.off", off.title()));
  }

  /** Beside the arrow down from a level. */
  private void caption(String key, int below) {
    Text text = new Text(Messages.get(key));
    text.getStyleClass().add("sketch-caption");
    text.setTextOrigin(VPos.CENTER);
    text.setX(M + BOX_WIDTH / 2 + 9);
    text.setY(top(below) + (BOX_HEIGHT + ROW) / 2);
    getChildren().add(text);
  }

  private static double top(int level) {
    return 3 + (COARSEST - level) * ROW;
  }

  private void box(String name, double x, int level, boolean isOff) {
    Rectangle box = new Rectangle(x, top(level), BOX_WIDTH, BOX_HEIGHT);
    box.getStyleClass().add(isOff ? "sketch-box-off" : "sketch-box");
    Text text = new Text(name.toUpperCase(Locale.ROOT));
    text.getStyleClass().add(isOff ? "sketch-name-off" : "sketch-name");
    text.setTextAlignment(TextAlignment.CENTER);
    text.setTextOrigin(VPos.CENTER);
    text.setWrappingWidth(BOX_WIDTH);
    text.setX(x);
    text.setY(top(level) + BOX_HEIGHT / 2);
    getChildren().addAll(box, text);
  }

  /** From one box to another, with a head at its end; crossed out if it is off. */
  private void way(double x1, double y1, double x2, double y2, boolean isOff) {
    String style = isOff ? "sketch-way-off" : "sketch-way";
    boolean down = x1 == x2;
    double back = 4;
    add(new Line(x1, y1, x2, y2), style);
    add(new Line(x2, y2, x2 - back, y2 - back), style);
    add(new Line(x2, y2, x2 + (down ? back : -back), y2 + (down ? -back : back)), style);
    if (isOff) {
      double x = (x1 + x2) / 2;
      double y = (y1 + y2) / 2;
      add(new Line(x - CROSS, y - CROSS, x + CROSS, y + CROSS), "sketch-cross");
      add(new Line(x - CROSS, y + CROSS, x + CROSS, y - CROSS), "sketch-cross");
    }
  }

  private void add(Node node, String style) {
    node.getStyleClass().add(style);
    getChildren().add(node);
  }
}
