import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Draws the program's icon: four levels of a pyramid, from the coarsest map down to the finest.
 *
 * <p>{@code java assets/icon/DrawIcon.java assets/icon/icon.png}
 */
final class DrawIcon {
  private static final int SIZE = 512;

  /** The accent colours of P5 to P2. */
  private static final int[] LEVELS = {0xD55E00, 0xE69F00, 0x009E73, 0x0072B2};

  private DrawIcon() {}

  public static void main(String[] args) throws IOException {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setPaint(new GradientPaint(0, 0, new Color(0x1C2A3F), 0, SIZE, new Color(0x0B1220)));
    g.fill(new RoundRectangle2D.Double(8, 8, SIZE - 16, SIZE - 16, 112, 112));

    g.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(new Color(0xE8EEF7));
    g.draw(new Line2D.Double(256, 104, 256, 404));
    for (int i = 0; i < LEVELS.length; i++) {
      double width = 96 + 80 * i;
      double top = 80 + 94 * i;
      g.setColor(new Color(LEVELS[i]));
      g.fill(new RoundRectangle2D.Double((SIZE - width) / 2, top, width, 66, 24, 24));
      g.setColor(new Color(255, 255, 255, 70));
      g.fill(new RoundRectangle2D.Double((SIZE - width) / 2 + 8, top + 8, width - 16, 14, 14, 14));
    }
    g.dispose();
    ImageIO.write(image, "png", new File(args[0]));
  }
}
