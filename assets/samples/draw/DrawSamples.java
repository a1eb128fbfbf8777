import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Draws FPN Explorer's sample pictures into a folder: each holds the same kinds of things near and
 * far, 8 to 300 pixels large. The README beside this file says how to run it.
 */
final class DrawSamples {
  private DrawSamples() {}

  public static void main(String[] args) throws IOException {
    File folder = new File(args[0]);
    draw(new File(folder, "street.png"), 896, 896, Scenes::street);
    draw(new File(folder, "harbour.png"), 1024, 768, Scenes::harbour);
    draw(new File(folder, "park.png"), 1024, 768, Scenes::park);
    draw(new File(folder, "sky-balloons.png"), 768, 1024, Scenes::skyBalloons);
    draw(new File(folder, "night-road.png"), 1024, 768, Scenes::nightRoad);
  }

  private static void draw(File file, int width, int height, Consumer<Brush> scene)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    scene.accept(new Brush(g, 0, 0));
    g.dispose();
    ImageIO.write(image, "png", file);
  }
}
