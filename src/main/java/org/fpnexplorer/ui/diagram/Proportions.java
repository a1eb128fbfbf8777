package org.fpnexplorer.ui.diagram;

import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.diagram.DiagramLayout.Side;

/**
 * How boxes relate to each other. They keep their maps' aspect, and the side of a box grows with
 * the cube root of its map's, so that 7×7 can be read beside 56×56.
 *
 * @param input shape of the network's input, in whose pixels the proposals lie
 * @param scale how much larger than usual texts and distances are
 * @param secondStage whether the lowest row holds a second stage, too, and has its texts below
 */
record Proportions(Shape input, double scale, boolean secondStage) {
  private static final double LONGEST_ASPECT = 2.5;
  private static final int MOST_LAYERS = 5;
  private static final Shape SMALL = Shape.of(1, 1, 16, 7);
  private static final double LAYER = 2.2;
  private static final double DIGIT = 6.6;
  private static final double CAPITAL = 10;

  /** Width of a box, in a unit common to all boxes. */
  double width(Stop stop) {
    return side(stop) * Math.sqrt(aspect(stop));
  }

  /** Height of a box, in a unit common to all boxes. */
  double height(Stop stop) {
    return side(stop) / Math.sqrt(aspect(stop));
  }

  private double side(Stop stop) {
    return Math.cbrt(Math.sqrt((double) map(stop).height() * map(stop).width()));
  }

  private double aspect(Stop stop) {
    double aspect = (double) map(stop).width() / map(stop).height();
    return Math.max(1 / LONGEST_ASPECT, Math.min(LONGEST_ASPECT, aspect));
  }

  /** Numbers without a map are drawn as small as the maps of single boxes. */
  private Shape map(Stop stop) {
    return switch (stop.column()) {
      case PROPOSALS, DETECTIONS -> input;
      case CLASSES -> SMALL;
      default -> stop.node().shape();
    };
  }

  private static boolean isMap(Stop stop) {
    return stop.node().shape().rank() == 4;
  }

  /** Outlines behind a box: two for 256 channels, one more for twice as many, none for a few. */
  int layers(Stop stop) {
    if (!isMap(stop)) {
      return 0;
    }
    double doublings = Math.log(stop.node().shape().channels()) / Math.log(2);
    return (int) Math.max(0, Math.min(MOST_LAYERS, Math.round(doublings) - 6));
  }

  /** How far the outlines stick out, in points. */
  double depth(Stop stop) {
    return layers(stop) * LAYER * scale;
  }

  /** Where name and shape stand: beside boxes whose arrows run up and down, otherwise below. */
  Side labelSide(Stop stop) {
    if (stop.level() == 0 && secondStage) {
      return Side.UNDER;
    }
    return switch (stop.column()) {
      case BOTTOM_UP -> stop.level() == 0 ? Side.RIGHT : Side.LEFT;
      case PROPOSALS -> Side.LEFT;
      default -> Side.BELOW;
    };
  }

  /** About how wide name and shape are, in points: in two lines beside a box, in one below. */
  double labelWidth(Stop stop) {
    double name = CAPITAL * Words.name(stop).length();
    double shape = DIGIT * Words.shape(stop.node().shape()).length();
    return scale * (labelSide(stop) == Side.BELOW ? name + shape : Math.max(name, shape));
  }
}
