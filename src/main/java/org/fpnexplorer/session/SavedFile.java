package org.fpnexplorer.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fpnexplorer.file.Sha256;
import org.fpnexplorer.text.Texts;

/**
 * A file that a saved session refers to: where it was, and its checksum.
 *
 * @param path as it was written, which may be that of another computer
 * @param sha256 empty if the session does not say
 */
record SavedFile(String path, String sha256) {
  private static final Texts TEXTS = Texts.of(SavedFile.class);

  private static final String PATH = "-path";
  private static final String SHA256 = "-sha256";

  /**
   * Describes a file.
   *
   * @param subject what the names of the texts begin with
   * @throws IOException if it cannot be read
   */
  static Map<String, String> describe(String subject, Path file) throws IOException {
    try {
      return Map.of(
          subject + PATH, file.toAbsolutePath().normalize().toString(),
          subject + SHA256, Sha256.of(file));
    } catch (IOException e) {
      throw new IOException(TEXTS.get("file.gone", file), e);
    }
  }

  /** What {@link #describe} has written; empty if there is no path. */
  static Optional<SavedFile> of(String subject, Map<String, String> texts) {
    return Optional.ofNullable(texts.get(subject + PATH))
        .map(path -> new SavedFile(path, texts.getOrDefault(subject + SHA256, "")));
  }

  /** The file's name alone, whichever system wrote the path. */
  String name() {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /**
   * The file: where it was, or beside the session's; if both are there, the one that is unchanged.
   *
   * @param folder of the session's file
   */
  Optional<Path> find(Path folder) {
    Stream<Path> places;
    try {
      places = Stream.of(folder.resolve(path), folder.resolve(name()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return places
        .filter(Files::isRegularFile)
        .reduce((there, beside) -> isUnchanged(there) || !isUnchanged(beside) ? there : beside);
  }

  /** Whether it has the checksum; without one nobody can say. */
  boolean isUnchanged(Path file) {
    try {
      return sha256.isEmpty() || Sha256.of(file).equals(sha256);
    } catch (IOException e) {
      // Reading it will say what is wrong.
      return false;
    }
  }
}
