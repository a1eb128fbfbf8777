package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.fpnexplorer.file.Sha256;
import org.fpnexplorer.text.Texts;

/**
 * Fetches official weights into a folder: first into a part beside, which is gone on with after a
 * break; under its own name the file appears only whole and verified. Nothing is fetched before
 * {@link #run}.
 */
public final class Download {
  private static final Texts TEXTS = Texts.of(Download.class);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final OfficialWeights weights;
  private final Path folder;
  private final Duration patience;

  /** Is told how far the download is, and decides whether it goes on. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called many times a second, on the thread that downloads.
     *
     * @param bytes how many are there
     * @param total how many there will be
     * @return whether to go on; false cancels, and what is there stays to be gone on with
     */
    boolean goOn(long bytes, long total);
  }

  /** How a download ended. */
  public enum Outcome {
    /** The file was fetched and is the official one. */
    FETCHED,
    /** Nothing was fetched: the official file was there already. */
    ALREADY_THERE,
    /** It was cancelled; the next run goes on from there. */
    CANCELLED
  }

  /**
   * @param weights which to fetch
   * @param folder where to; it is made if it is missing
   */
  public Download(OfficialWeights weights, Path folder) {
    this(weights, folder, PATIENCE);
  }

  Download(OfficialWeights weights, Path folder, Duration patience) {
    this.weights = weights;
    this.folder = folder;
    this.patience = patience;
  }

  /** Where official weights are kept unless another folder is named: one the user can see. */
  public static Path usualFolder() {
    return Path.of(System.getProperty("user.home"), "fpn-explorer", "weights");
  }

  /** Where the file will be. */
  public Path file() {
    return folder.resolve(weights.fileName());
  }

  /** Where the file grows until it is whole; kept when a download breaks off. */
  public Path part() {
    return folder.resolve(weights.fileName() + ".part");
  }

  /** Where it comes from. */
  public URI url() {
    return weights.url();
  }

  /**
   * Fetches what is missing, verifies size and SHA-256, and gives the file its name. Interrupting
   * the thread cancels, too.
   *
   * @throws IOException if that fails; the message says why and what to do, and does not name the
   *     file. A file that is not the official one is deleted if it was fetched, and stays as it is
   *     if it was there before.
   */
  public Outcome run(Progress progress) throws IOException {
    if (Files.exists(file())) {
      checkPresent();
      return Outcome.ALREADY_THERE;
    }
    makeFolder();
    try (PartFile part = PartFile.open(part())) {
      if (!new Transfer(url(), weights.size(), patience).into(part, progress)) {
        return Outcome.CANCELLED;
      }
      String sha256 = part.sha256();
      if (!weights.isHashOf(sha256)) {
        part.discard();
        throw new IOException(mismatch("download.other", sha256));
      }
      part.moveTo(file());
      return Outcome.FETCHED;
    } catch (InterruptedException | ClosedByInterruptException e) {
      Thread.currentThread().interrupt();
      return Outcome.CANCELLED;
    }
  }

  private void checkPresent() throws IOException {
    String sha256;
    try (InputStream bytes = Files.newInputStream(file())) {
      sha256 = Sha256.of(bytes);
    }
    if (!weights.isHashOf(sha256)) {
      throw new IOException(mismatch("download.otherThere", sha256));
    }
  }

  private String mismatch(String key, String sha256) {
    String prefix = weights.sha256Prefix();
    return TEXTS.get(key, sha256.substring(0, prefix.length()), prefix);
  }

  private void makeFolder() throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(TEXTS.get("download.inTheWay", e.getFile()), e);
    } catch (IOException e) {
      throw new IOException(
          e instanceof AccessDeniedException
              ? TEXTS.get("download.folderForbidden", folder)
              : TEXTS.get("download.folder", folder),
          e);
    }
  }
}
