package org.fpnexplorer.image;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.fpnexplorer.text.Texts;

/** The pictures that come with the program, drawn by this project. */
public final class Samples {
  private static final Texts TEXTS = Texts.of(Samples.class);

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
   * @param name what lessons and files call it, in every language
   */
  public record Sample(String file, String name) {
    /** What the window calls it. */
    public String title() {
      return TEXTS.get("sample." + file);
    }
  }

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
      throw new FileNotFoundException(TEXTS.get("sampleMissing"));
    }
    return in;
  }
}
