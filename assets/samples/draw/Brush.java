import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Paints at a place, in a size, seen through some haze: colours fade to the haze's. */
record Brush(Graphics2D g, int haze, double amount) {
  Brush at(double x, double y, double scale) {
    Graphics2D moved = (Graphics2D) g.create();
    moved.translate(x, y);
    moved.scale(scale, Math.abs(scale));
    return new Brush(moved, haze, amount);
  }

  Brush hazed(int colour, double howMuch) {
    return new Brush(g, colour, howMuch);
  }

  private Color colour(int rgb, int alpha) {
    int seen = Palette.mix(rgb, haze, amount);
    return new Color(seen >> 16 & 255, seen >> 8 & 255, seen & 255, alpha);
  }

  void fill(int rgb, Shape shape) {
    g.setPaint(colour(rgb, 255));
    g.fill(shape);
  }

  void fill(int top, int bottom, Shape shape) {
    Rectangle2D box = shape.getBounds2D();
    g.setPaint(
        new GradientPaint(
            new Point2D.Double(0, box.getMinY()),
            colour(top, 255),
            new Point2D.Double(0, box.getMaxY()),
            colour(bottom, 255)));
    g.fill(shape);
  }

  /** Three colours from the top of the picture down to the horizon. */
  void sky(int top, int middle, int bottom, int width, int horizon) {
    g.setPaint(
        new LinearGradientPaint(
            0,
            0,
            0,
            horizon,
            new float[] {0, 0.6f, 1},
            new Color[] {colour(top, 255), colour(middle, 255), colour(bottom, 255)}));
    g.fill(Shapes.rect(0, 0, width, horizon));
  }

  void line(int rgb, double width, double... xy) {
    g.setPaint(colour(rgb, 255));
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 2; i < xy.length; i += 2) {
      g.draw(new Line2D.Double(xy[i - 2], xy[i - 1], xy[i], xy[i + 1]));
    }
  }

  void ring(int rgb, double width, double cx, double cy, double r) {
    g.setPaint(colour(rgb, 255));
    g.setStroke(new BasicStroke((float) width));
    g.draw(Shapes.oval(cx, cy, r, r));
  }

  void glow(int rgb, int alpha, double cx, double cy, double r) {
    radial(Shapes.oval(cx, cy, r, r), cx, cy, r, colour(rgb, alpha), colour(rgb, 0));
  }

  void shadow(double cx, double cy, double rx, double ry) {
    Graphics2D moved = (Graphics2D) g.create();
    moved.translate(cx, cy);
    new Brush(moved, haze, amount).pool(0x1E1830, 120, rx, ry);
  }

  /** Something soft that lies on the ground, light or shadow. */
  void pool(int rgb, int alpha, double rx, double ry) {
    Graphics2D flat = (Graphics2D) g.create();
    flat.scale(1, ry / rx);
    new Brush(flat, haze, amount).glow(rgb, alpha, 0, 0, rx);
  }

  /** Light from the upper left on a round thing, shadow on its far side. */
  void shine(Shape shape, double cx, double cy, double r) {
    radial(shape, cx, cy, r * 0.5, new Color(255, 255, 255, 95), new Color(255, 255, 255, 0));
    radial(shape, cx, cy, r, new Color(30, 24, 48, 0), new Color(30, 24, 48, 120));
  }

  void reflection(int rgb, Shape... shapes) {
    g.setPaint(colour(rgb, 46));
    for (Shape shape : shapes) {
      g.fill(shape);
    }
  }

  private void radial(Shape shape, double cx, double cy, double r, Color inner, Color outer) {
    g.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(cx, cy), (float) r, new float[] {0, 1}, new Color[] {inner, outer}));
    g.fill(shape);
  }
}
