package org.fpnexplorer.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints outlines, in the light of the scene. */
final class Brush {
  private static final int SHADOW = 0x1E1830;

  private final Graphics2D g;
  private final AffineTransform usual;
  private final Light light;

  /**
   * @param scale pixels in a unit of the layout, which is 320 high
   */
  Brush(BufferedImage image, double scale, Light light) {
    g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(scale, scale);
    usual = g.getTransform();
    this.light = light;
  }

  private static Color colour(int rgb, int alpha) {
    return new Color(alpha << 24 | rgb & 0xFFFFFF, true);
  }

  /** As it is, whatever the time of day. */
  void plain(int rgb, int alpha, Shape shape) {
    g.setPaint(colour(rgb, alpha));
    g.fill(shape);
  }

  void plain(int top, int bottom, double y1, double y2, Shape shape) {
    g.setPaint(
        new GradientPaint(
            new Point2D.Double(0, y1),
            colour(top, 255),
            new Point2D.Double(0, y2),
            colour(bottom, 255)));
    g.fill(shape);
  }

  /** Darkened with the day, as ground and hills are. */
  void land(int top, int bottom, Shape shape) {
    Rectangle2D box = shape.getBounds2D();
    plain(light.onGround(top), light.onGround(bottom), box.getMinY(), box.getMaxY(), shape);
  }

  /** Something thin that lies on the ground. */
  void mark(int rgb, int alpha, Shape shape) {
    plain(light.onGround(rgb), alpha, shape);
  }

  /** A figure, in the map's pixels. */
  void figure(Placement placement) {
    Placement.Map map = placement.map();
    g.setTransform(new AffineTransform(map.sx(), 0, 0, map.sy(), map.dx(), map.dy()));
    for (Part part : placement.figure().parts()) {
      if (part.matter() == Part.Matter.AIR && !light.lampsAreLit() && part.alpha() < 100) {
        continue;
      }
      int top = seen(part, part.top(), placement.haze());
      int bottom = seen(part, part.bottom(), placement.haze());
      if (top == bottom) {
        plain(top, part.alpha(), part.shape());
      } else {
        Rectangle2D box = part.shape().getBounds2D();
        plain(top, bottom, box.getMinY(), box.getMaxY(), part.shape());
      }
    }
    g.setTransform(usual);
  }

  private int seen(Part part, int rgb, double haze) {
    boolean shines = part.matter() != Part.Matter.SOLID && light.lampsAreLit();
    return shines ? rgb : Palette.mix(light.onObject(rgb), light.haze(), haze);
  }

  /** A soft shadow on the ground, or a soft light. */
  void pool(int rgb, int alpha, double cx, double cy, double rx, double ry) {
    for (int i = 0; i < 3; i++) {
      double part = 1 - 0.25 * i;
      plain(rgb, alpha, Outline.oval(cx, cy, rx * part, ry * part));
    }
  }

  void shadow(double cx, double cy, double rx, double ry) {
    pool(SHADOW, 30, cx, cy, rx, ry);
  }

  void done() {
    g.dispose();
  }
}
