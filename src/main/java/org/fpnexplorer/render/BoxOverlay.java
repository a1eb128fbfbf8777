package org.fpnexplorer.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.tensor.Pixels;

/** Draws boxes onto a picture. */
public final class BoxOverlay {
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 12);
  private static final int PADDING = 3;

  /** Above this luma, black text reads better than white. */
  private static final double BRIGHT = 140;

  private BoxOverlay() {}

  /**
   * A box to draw.
   *
   * @param box in the picture's pixels; 0 is the left or top edge of the first pixel
   * @param argb opaque colour
   * @param thickness of the line in pixels; the line's middle lies on the edge
   * @param label a few words at the top-left corner; empty for none
   */
  public record Outline(Box box, int argb, float thickness, String label) {}

  /** A new picture with the outlines on it, drawn in their order. */
  public static Pixels draw(Pixels picture, List<Outline> outlines) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    outlines.forEach(outline -> drawLines(graphics, outline));
    // After all lines, so that no line strikes a label out.
    outlines.stream()
        .filter(outline -> !outline.label().isEmpty())
        .forEach(outline -> drawLabel(graphics, outline, picture));
    graphics.dispose();
    int[] argb = image.getRGB(0, 0, picture.width(), picture.height(), null, 0, picture.width());
    return new Pixels(picture.width(), picture.height(), argb);
  }

  private static void drawLines(Graphics2D graphics, Outline outline) {
    graphics.setColor(new Color(outline.argb()));
    graphics.setStroke(
        new BasicStroke(outline.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(
        new Rectangle2D.Float(
            outline.box().x1(), outline.box().y1(), outline.box().width(), outline.box().height()));
  }

  private static void drawLabel(Graphics2D graphics, Outline outline, Pixels picture) {
    graphics.setFont(FONT);
    int width = graphics.getFontMetrics().stringWidth(outline.label()) + 2 * PADDING;
    int height = graphics.getFontMetrics().getHeight();
    int left = Math.max(0, Math.min(Math.round(outline.box().x1()), picture.width() - width));
    int above = Math.round(outline.box().y1()) - height;
    int top = above >= 0 ? above : Math.max(0, Math.round(outline.box().y1()));
    Color colour = new Color(outline.argb());
    graphics.setColor(colour);
    graphics.fillRect(left, top, width, height);
    double luma = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    graphics.setColor(luma > BRIGHT ? Color.BLACK : Color.WHITE);
    graphics.drawString(
        outline.label(), left + PADDING, top + graphics.getFontMetrics().getAscent());
  }
}
