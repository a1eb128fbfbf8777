package org.fpnexplorer.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.image.ImageReader;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.session.Difference.Kind;
import org.fpnexplorer.text.Texts;

/** The image of a saved session: which one it is or, if it was asked for, the image itself. */
final class SavedImage {
  private static final Texts TEXTS = Texts.of(SavedImage.class);

  private static final String IMAGE = "image";
  private static final String COPY = "image-copy";
  private static final String NOISE = "noise";
  private static final String FILE = "file";
  private static final String SAMPLE = "sample:";

  private SavedImage() {}

  /**
   * Describes an image.
   *
   * @param copy content of an image file to keep with it
   * @throws IOException if the file is not there any more, or the copy too large
   */
  static Map<String, String> describe(Source source, Optional<byte[]> copy) throws IOException {
    if (copy.filter(content -> content.length > SessionFile.LARGEST_COPY).isPresent()) {
      throw new IOException(TEXTS.get("image.large"));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    if (source instanceof Source.ImageFile file) {
      texts.put(IMAGE, FILE);
      texts.putAll(SavedFile.describe(IMAGE, file.path()));
    } else if (source instanceof Source.InMemory given) {
      texts.put(IMAGE, FILE);
      texts.put("image-path", given.picture().name());
    } else if (source instanceof Source.Bundled bundled) {
      texts.put(IMAGE, SAMPLE + bundled.sample().file());
    } else {
      texts.put(IMAGE, source.name());
    }
    copy.map(Base64.getEncoder()::encodeToString).ifPresent(text -> texts.put(COPY, text));
    return texts;
  }

  /**
   * The image, if it is to be had.
   *
   * @param folder of the session's file
   */
  static Optional<Source> restore(
      Map<String, String> texts, Path folder, List<Difference> differences) {
    String text = texts.getOrDefault(IMAGE, "");
    if (text.equals(FILE) && texts.containsKey("image-path")) {
      return SavedFile.of(IMAGE, texts).flatMap(file -> restore(file, texts, folder, differences));
    }
    Optional<Source> known = known(text);
    if (known.isEmpty()) {
      differences.add(new Difference(Kind.NOT_UNDERSTOOD, IMAGE));
    }
    return known;
  }

  private static Optional<Source> known(String text) {
    if (text.equals(NOISE)) {
      return Optional.of(new Source.Noise());
    }
    if (text.startsWith(SAMPLE)) {
      return Samples.all().stream()
          .filter(sample -> text.equals(SAMPLE + sample.file()))
          .findFirst()
          .map(Source.Bundled::new);
    }
    try {
      return Source.Scene.isAskedBy(text)
          ? Optional.of(Source.Scene.parse(text))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The file if it is as it was, or else the copy, or else the file as it is now. */
  private static Optional<Source> restore(
      SavedFile saved, Map<String, String> texts, Path folder, List<Difference> differences) {
    Optional<Path> found = saved.find(folder);
    if (found.filter(saved::isUnchanged).isPresent()) {
      return found.map(Source.ImageFile::new);
    }
    if (texts.containsKey(COPY)) {
      try {
        byte[] content = Base64.getDecoder().decode(texts.get(COPY));
        return Optional.of(new Source.InMemory(ImageReader.read(saved.name(), content)));
      } catch (IOException | IllegalArgumentException e) {
        differences.add(new Difference(Kind.NOT_UNDERSTOOD, COPY));
      }
    }
    Kind kind = found.isPresent() ? Kind.IMAGE_CHANGED : Kind.IMAGE_MISSING;
    differences.add(new Difference(kind, found.map(Path::toString).orElse(saved.path())));
    return found.map(Source.ImageFile::new);
  }
}
