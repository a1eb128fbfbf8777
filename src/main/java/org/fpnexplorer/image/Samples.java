package org.fpnexplorer.image;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The pictures that come with the program, drawn by this project. */
public final class Samples {
  private static final String FOLDER = "/org/fpnexplorer/assets/samples/";

  private static final List<Sample> ALL =
      List.of(
          new Sample("street.png", "Street"),
          new Sample("harbour.png", "Harbour"),
          new Sample("park.png", "Park"),
          new Sample("sky-balloons.png", "Balloons"),
          new Sample("night-road.png", "Night road"));

  private Samples() {}

  /**
   * One of the pictures.
   *
   * @param file its name in {@code assets/samples}
   * @param title what a menu calls it
   */
  public record Sample(String file, String title) {}

  /** Every sample; the first is the one to begin with. */
  public static List<Sample> all() {
    return ALL;
  }

  /**
   * The picture itself.
   *
   * @throws IOException if it is missing from the class path, which means a broken installation
   */
  public static Picture read(Sample sample) throws IOException {
    return ImageReader.read(sample.file(), () -> open(sample));
  }

  private static InputStream open(Sample sample) throws IOException {
    InputStream in = Samples.class.getResourceAsStream(FOLDER + sample.file());
    if (in == null) {
      throw new FileNotFoundException("this sample is missing; install the program again");
    }
    return in;
  }
}
