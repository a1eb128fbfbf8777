package org.fpnexplorer.lesson;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fpnexplorer.text.Texts;

/** The lessons that come with the program. */
public final class LessonLibrary {
  private static final Texts TEXTS = Texts.of(LessonLibrary.class);

  /** Their ids, in the order in which they build on one another. */
  public static final List<String> IDS =
      List.of(
          "one-map",
          "four-pyramids",
          "bottom-up",
          "lateral",
          "upsampling",
          "smoothing",
          "m5",
          "one-head",
          "anchors",
          "nms",
          "small-objects",
          "receptive-fields");

  private static final String FOLDER = "/org/fpnexplorer/lesson/";
  private static final String ENGLISH = "en";

  private LessonLibrary() {}

  /**
   * All of them.
   *
   * @param locale in whose language they are, where there is one; otherwise in English
   * @param views the names of the window's views
   */
  public static List<Lesson> all(Locale locale, Set<String> views) {
    return IDS.stream().map(id -> read(id, locale, views).lesson()).toList();
  }

  /**
   * One of them, with its problems; none has any, as a test makes sure.
   *
   * @throws UncheckedIOException if it is missing from the class path: a broken installation
   */
  public static LessonFile read(String id, Locale locale, Set<String> views) {
    try (InputStream in = open(id, locale)) {
      return LessonReader.read(in, id, views, Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(TEXTS.get("library.unread", id), e);
    }
  }

  private static InputStream open(String id, Locale locale) throws IOException {
    InputStream own = in(locale.getLanguage(), id);
    InputStream found = own == null ? in(ENGLISH, id) : own;
    if (found == null) {
      throw new FileNotFoundException(TEXTS.get("library.missing"));
    }
    return found;
  }

  private static InputStream in(String language, String id) {
    return LessonLibrary.class.getResourceAsStream(FOLDER + language + "/" + id + ".lesson");
  }
}
