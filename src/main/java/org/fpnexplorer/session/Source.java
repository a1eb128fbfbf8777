package org.fpnexplorer.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fpnexplorer.image.ImageReader;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.image.Samples;

/** Where a network's input comes from. */
public sealed interface Source {
  /** What to call it in titles and errors. */
  String title();

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
  }

  /** A picture that is in memory already, from the clipboard for instance. */
  record InMemory(Picture picture) implements Source {
    @Override
    public String title() {
      return picture.name();
    }
  }

  /** Values from a standard normal, of the network's input size. */
  record Noise() implements Source {
    @Override
    public String title() {
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
    return this instanceof InMemory given ? Optional.of(given.picture()) : Optional.empty();
  }
}
