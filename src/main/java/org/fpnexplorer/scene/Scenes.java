package org.fpnexplorer.scene;

import java.util.List;
import org.fpnexplorer.text.Texts;

/**
 * An illustrated world by seed: streets, harbours, parks and skies, with exact labels. The same
 * seed and size give the same labels everywhere, and the same pixels on the same platform. Safe to
 * call from several threads.
 */
public final class Scenes {
  private static final Texts TEXTS = Texts.of(Scenes.class);

  /** The usual height of a scene, in pixels. */
  public static final int HEIGHT = 320;

  /** The usual width of a scene, in pixels. */
  public static final int WIDTH = 448;

  /** The shortest side a scene is drawn in, in pixels. */
  public static final int SHORTEST = 64;

  /** The most pixels a scene has. */
  public static final int MOST_PIXELS = 2048 * 2048;

  private Scenes() {}

  /**
   * Draws a scene. Everything in it scales with its height; a wider picture shows more of the
   * world.
   *
   * @throws IllegalArgumentException if a side is shorter than 64 pixels or the picture larger than
   *     2048x2048
   */
  public static Scene draw(long seed, int height, int width) {
    check(height, width);
    Layout layout = Layout.of(seed, height, width);
    Visibility visibility = new Visibility(layout.placements(), height, width);
    return new Scene(
        seed, Painter.paint(layout, visibility.kept(), height, width), visibility.objects());
  }

  /**
   * The visible parts of a scene's objects, in their order; nothing is drawn.
   *
   * @throws IllegalArgumentException as {@link #draw}
   */
  public static List<Mask> masks(long seed, int height, int width) {
    check(height, width);
    Layout layout = Layout.of(seed, height, width);
    return new Visibility(layout.placements(), height, width).objectMasks();
  }

  /**
   * Whether scenes of that size can be drawn.
   *
   * @throws IllegalArgumentException if not; the message says what sizes can
   */
  public static void check(int height, int width) {
    if (Math.min(height, width) < SHORTEST || (long) height * width > MOST_PIXELS) {
      throw new IllegalArgumentException(TEXTS.get("size", height, width, SHORTEST));
    }
  }
}
