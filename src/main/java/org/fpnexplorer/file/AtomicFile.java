package org.fpnexplorer.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.fpnexplorer.text.Texts;

/**
 * Files that appear whole or not at all: written beside their place, then renamed. Every writer of
 * the project goes through here.
 */
public final class AtomicFile {
  private static final Texts TEXTS = Texts.of(AtomicFile.class);

  private AtomicFile() {}

  /** Writes what the file is to hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything to a stream that is not buffered; it need not be closed. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file. Whatever goes wrong, a file that was there before stays as it was, and nothing
   * half-written is left. What is there and is no ordinary file, {@code /dev/stdout} for one, is
   * written to directly.
   *
   * @throws IOException if the file cannot be written; the message says why and what to do
   */
  public static void write(Path target, Content content) throws IOException {
    check(target);
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      try (OutputStream out = Files.newOutputStream(target)) {
        content.writeTo(out);
      } catch (IOException e) {
        throw explained(e);
      }
      return;
    }
    // A link stays a link: what it points to is replaced.
    Path place = Files.exists(target) ? target.toRealPath() : target;
    Path beside = beside(place);
    // A program that is ended in the middle, by closing its window for one, leaves nothing either.
    beside.toFile().deleteOnExit();
    try {
      try (OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW)) {
        content.writeTo(out);
      }
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw explained(e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Says early, before long work, that a file cannot be written where it is to go.
   *
   * @throws IOException if the target is a folder or its own folder is not there
   */
  public static void check(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException(TEXTS.get("folder"));
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.exists(folder)) {
      throw new IOException(TEXTS.get("noFolder", folder));
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(TEXTS.get("fileThere", folder));
    }
  }

  /**
   * Makes a folder to write files into, unless it is there.
   *
   * @throws IOException if it cannot be made; the message says why and what to do
   */
  public static void makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(TEXTS.get("file"), e);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** A name in the same folder that nobody else uses. */
  public static Path beside(Path target) {
    return target.resolveSibling(".fpn-" + UUID.randomUUID() + ".part");
  }

  /** The same failure with a message for the one who has to act on it. */
  public static IOException explained(IOException failure) {
    // ImageIO wraps the disk's own words into "I/O error writing PNG file!".
    if (failure.getCause() instanceof IOException cause) {
      return explained(cause);
    }
    String reason = failure.getMessage();
    if (failure instanceof AccessDeniedException) {
      reason = TEXTS.get("denied");
    } else if (failure instanceof FileSystemException inFile) {
      // Without a reason its message is the name of the file beside, which nobody knows.
      reason = inFile.getReason() == null ? TEXTS.get("noPlace") : inFile.getReason();
    }
    boolean full =
        reason != null && (reason.contains("No space left") || reason.contains("not enough space"));
    return new IOException(
        full ? TEXTS.get("full", reason) : TEXTS.get("unwritten", reason), failure);
  }
}
