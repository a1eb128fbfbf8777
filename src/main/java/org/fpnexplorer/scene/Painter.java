package org.fpnexplorer.scene;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import org.fpnexplorer.tensor.Pixels;

/** Draws what the layout decided. */
final class Painter {
  private Painter() {}

  static Pixels paint(Layout layout, List<Placement> placements, int height, int width) {
    Dice dice = layout.look();
    double scale = height / Terrain.HEIGHT;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Brush brush = new Brush(image, scale, layout.light());
    Terrain terrain = layout.terrain();
    new Backdrop(dice.split(), brush, layout.light(), terrain).paint();
    Grain.ground(
        argb, width, height, (int) (terrain.horizon * scale), 1 + dice.below(4), dice.bits());
    double sun = dice.between(-0.5, 0.5);
    for (Placement placement : placements) {
      if (placement.map().dy() > terrain.horizon * scale) {
        shadow(brush, placement, sun, scale);
      }
      brush.figure(placement);
    }
    brush.done();
    if (dice.chance(0.12)) {
      Grain.blur(argb, width, height);
    }
    Grain.camera(argb, dice.below(9), dice.bits());
    for (int i = 0; i < argb.length; i++) {
      argb[i] |= 0xFF000000;
    }
    return new Pixels(width, height, argb);
  }

  private static void shadow(Brush brush, Placement placement, double sun, double scale) {
    double[] box = placement.bounds();
    double half = (box[2] - box[0]) / 2 / scale;
    double tall = (box[3] - box[1]) / scale;
    double x = (box[0] + box[2]) / 2 / scale + sun * Math.min(half, tall);
    brush.shadow(x, placement.map().dy() / scale, half * 1.1, 1 + half * 0.16);
  }
}
