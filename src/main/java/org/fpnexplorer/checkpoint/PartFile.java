package org.fpnexplorer.checkpoint;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.fpnexplorer.file.Sha256;
import org.fpnexplorer.text.Texts;

/**
 * What there is so far of a file that is being fetched, kept from one start of the program to the
 * next, and locked so that two programs do not write it at once. Beside it, in a file of its own,
 * stands the server's tag of the version it is a part of.
 */
final class PartFile implements Closeable {
  private static final Texts TEXTS = Texts.of(PartFile.class);

  private final Path path;
  private final Path tag;
  private final FileChannel channel;
  private long size;

  private PartFile(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.size = channel.size();
    this.tag = path.resolveSibling(path.getFileName() + ".etag");
    this.channel = channel;
  }

  /**
   * Opens the part of a file, or begins it. A thread that is interrupted while it writes or reads
   * it gets a {@link ClosedByInterruptException}; what was written stays.
   *
   * @param path of the part
   * @throws IOException if it cannot be written or another program is writing it
   */
  static PartFile open(Path path) throws IOException {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw explained(e);
    }
    try {
      if (channel.tryLock() != null) {
        return new PartFile(path, channel);
      }
    } catch (OverlappingFileLockException e) {
      // Locked by this very program: the same answer as by another.
    }
    channel.close();
    throw new IOException(TEXTS.get("part.busy"));
  }

  Path path() {
    return path;
  }

  /** How many bytes there are. */
  long size() {
    return size;
  }

  /** The server's strong tag of the version this is a part of, if the server gave one. */
  Optional<String> tag() throws IOException {
    return Files.exists(tag) ? Optional.of(Files.readString(tag).strip()) : Optional.empty();
  }

  /** Forgets what there is. */
  void startOver() throws IOException {
    channel.truncate(0);
    size = 0;
    Files.deleteIfExists(tag);
  }

  /** Notes which version is being fetched. */
  void setTag(String strongTag) throws IOException {
    try {
      Files.writeString(tag, strongTag);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** Appends all that the buffer has. */
  void append(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        size += channel.write(bytes, size);
      }
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /** The SHA-256 of all there is, in hex digits. */
  String sha256() throws IOException {
    channel.position(0);
    return Sha256.of(Channels.newInputStream(channel));
  }

  /** Lets the file go; if there is anything in it, it stays, to be gone on with. */
  @Override
  public void close() throws IOException {
    if (size == 0) {
      discard();
    }
    channel.close();
  }

  /** Makes it the whole file: lets it go and gives it that name, at one stroke. */
  void moveTo(Path file) throws IOException {
    channel.close();
    try {
      Files.move(path, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw explained(e);
    }
    Files.deleteIfExists(tag);
  }

  /** Lets it go and removes it. */
  void discard() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
    Files.deleteIfExists(tag);
  }

  /** The same failure with a message for the one who has to act on it. */
  static IOException explained(IOException failure) {
    String reason = failure.getMessage();
    if (failure instanceof FileSystemException inFile) {
      reason = inFile.getReason() == null ? TEXTS.get("part.denied") : inFile.getReason();
    }
    boolean full =
        reason != null && (reason.contains("No space left") || reason.contains("not enough space"));
    return new IOException(
        full ? TEXTS.get("part.full", reason) : TEXTS.get("part.unwritten", reason), failure);
  }
}
