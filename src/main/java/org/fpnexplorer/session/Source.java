package org.fpnexplorer.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fpnexplorer.image.ImageReader;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.text.Texts;

/** Where a network's input comes from. */
public sealed interface Source {
  /** What to call it in titles and errors. */
  String title();

  /** What files call it, in every language. */
  default String name() {
    return title();
  }

  /** An image file. */
  record ImageFile(Path path) implements Source {
    @Override
    public String title() {
      return path.toString();
    }
  }

  /** A picture that comes with the program. */
  record Bundled(Samples.Sample sample) implements Source {
    @Override
    public String title() {
      return sample.title();
    }

    @Override
    public String name() {
      return sample.name();
    }
  }

  /** A picture that is in memory already, from the clipboard for instance. */
  record InMemory(Picture picture) implements Source {
    @Override
    public String title() {
      return picture.name();
    }
  }

  /**
   * A scene that the program draws, and whose objects it knows.
   *
   * @param seed what it is drawn from
   * @param height in pixels
   * @param width in pixels
   */
  record Scene(long seed, int height, int width) implements Source {
    private static final String PREFIX = "scene:";

    /** Of the usual size. */
    public Scene(long seed) {
      this(seed, Scenes.HEIGHT, Scenes.WIDTH);
    }

    /** Whether a text asks for a scene, as {@code scene:7} does, and names no file. */
    public static boolean isAskedBy(String text) {
      return text.startsWith(PREFIX);
    }

    /**
     * Reads {@code scene:SEED} or {@code scene:SEED:HxW}.
     *
     * @throws IllegalArgumentException if the seed is no number of 64 bits, or no scene has that
     *     size
     */
    public static Scene parse(String text) {
      String[] parts = text.substring(PREFIX.length()).split(":", 2);
      long seed;
      try {
        seed = Long.parseLong(parts[0]);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(Texts.of(Source.class).get("scene.form", parts[0]), e);
      }
      if (parts.length == 1) {
        return new Scene(seed);
      }
      InputSize size = InputSize.parse(parts[1]);
      Scenes.check(size.height(), size.width());
      return new Scene(seed, size.height(), size.width());
    }

    /** As it is written on the command line. */
    @Override
    public String title() {
      String usual = PREFIX + seed;
      return height == Scenes.HEIGHT && width == Scenes.WIDTH
          ? usual
          : usual + ":" + new InputSize(height, width);
    }

    /** The scene that follows, of the same size. */
    public Scene next() {
      return new Scene(seed + 1, height, width);
    }

    /**
     * The picture with what is in it: boxes in its pixels, which are those of the original image.
     */
    public org.fpnexplorer.scene.Scene draw() {
      return Scenes.draw(seed, height, width);
    }
  }

  /** Values from a standard normal, of the network's input size. */
  record Noise() implements Source {
    @Override
    public String title() {
      return Texts.of(Source.class).get("noise");
    }

    @Override
    public String name() {
      return "noise";
    }
  }

  /** Whether it may be a photograph; what the program draws itself is none. */
  default boolean mayBePhotograph() {
    return this instanceof ImageFile || this instanceof InMemory;
  }

  /**
   * The picture, if there is one.
   *
   * @throws IOException if the file is no readable image; the message does not name the file
   */
  default Optional<Picture> read() throws IOException {
    if (this instanceof ImageFile file) {
      return Optional.of(ImageReader.read(file.path()));
    }
    if (this instanceof Bundled bundled) {
      return Optional.of(Samples.read(bundled.sample()));
    }
    if (this instanceof Scene scene) {
      return Optional.of(new Picture(scene.title(), scene.draw().pixels()));
    }
    return this instanceof InMemory given ? Optional.of(given.picture()) : Optional.empty();
  }
}
