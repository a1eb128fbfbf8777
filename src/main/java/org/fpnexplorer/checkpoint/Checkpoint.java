package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.file.Sha256;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.text.Texts;

/**
 * A file of weights: safetensors or PyTorch's .pth, told apart by the content. Only its header is
 * in memory; values are read from the file when they are asked for. Nothing in the file is
 * executed.
 *
 * <p>Files from before PyTorch 1.6 are refused, but for the official weights that are still
 * published so.
 */
public final class Checkpoint implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(Checkpoint.class);

  private static final int ZIP = 0x04034b50;
  private static final int EMPTY_ZIP = 0x06054b50;
  private static final byte PICKLE_PROTOCOL = (byte) 0x80;
  private static final int HIGHEST_PROTOCOL = 5;

  private final ByteSource source;
  private final String format;
  private final Map<String, String> metadata;
  private final Map<Entry, StoredTensor> tensors = new LinkedHashMap<>();

  private Checkpoint(ByteSource source, Contents contents) {
    this.source = source;
    this.format = contents.format();
    this.metadata = Collections.unmodifiableMap(contents.metadata());
    contents.tensors().forEach(tensor -> tensors.put(tensor.entry(), tensor));
  }

  /**
   * Opens a checkpoint and reads its header.
   *
   * @throws IOException if there is no such file, it may not be read, it is no checkpoint, damaged,
   *     or asks for code; the message is one line, does not name the file, and begins with the
   *     tensor's name where one is at fault
   */
  public static Checkpoint open(Path file) throws IOException {
    return open(file, OfficialWeights.all());
  }

  /** Likewise; files before PyTorch 1.6 are read only if they are in this catalogue. */
  static Checkpoint open(Path file, List<OfficialWeights> catalogue) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(TEXTS.get("folder"));
    }
    // Opening a pipe would wait for somebody to write into it.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(TEXTS.get("notRegular"));
    }
    ByteSource source = ByteSource.of(openChannel(file));
    try {
      return new Checkpoint(source, DataParallel.strip(read(source, file, catalogue)));
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /**
   * Opens the weights that come with the program, and reads all of them.
   *
   * @throws IOException if there are none for this model, or they are damaged, which means a broken
   *     installation
   */
  public static Checkpoint openShipped(Model model) throws IOException {
    URL resource =
        model
            .shippedWeights()
            .orElseThrow(() -> new IOException(TEXTS.get("noShipped", model.name())));
    try (InputStream in = resource.openStream()) {
      ByteSource source = ByteSource.of(in.readAllBytes());
      return new Checkpoint(source, SafetensorsReader.read(source));
    }
  }

  private static FileChannel openChannel(Path file) throws IOException {
    try {
      return FileChannel.open(file);
    } catch (NoSuchFileException e) {
      throw new IOException(TEXTS.get("missing"), e);
    } catch (AccessDeniedException e) {
      throw new IOException(TEXTS.get("forbidden"), e);
    }
  }

  private static Contents read(ByteSource source, Path file, List<OfficialWeights> catalogue)
      throws IOException {
    if (source.size() == 0) {
      throw new IOException(TEXTS.get("empty"));
    }
    int known = (int) Math.min(source.size(), Long.BYTES + 1);
    byte[] head = new byte[Long.BYTES + 1];
    source.read(0, known).get(head, 0, known);
    ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.getInt(0) == ZIP || bytes.getInt(0) == EMPTY_ZIP) {
      return TorchZipReader.read(source);
    }
    if (head[Long.BYTES] == '{') {
      return SafetensorsReader.read(source);
    }
    if (head[0] == PICKLE_PROTOCOL && head[1] > 0 && head[1] <= HIGHEST_PROTOCOL) {
      if (OfficialWeights.recognise(file, catalogue).isPresent()) {
        return LegacyReader.read(source);
      }
      throw new IOException(TEXTS.get("old"));
    }
    throw new IOException(TEXTS.get("noCheckpoint"));
  }

  /** The format's name: {@code safetensors} or {@code PyTorch}. */
  public String format() {
    return format;
  }

  /** What else the file says, in its order; from anyone, so see {@link OneLine}. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** Every tensor, in the file's order. */
  public List<Entry> entries() {
    return List.copyOf(tensors.keySet());
  }

  /**
   * Reads a tensor's values as single precision.
   *
   * @param entry one of {@link #entries}
   * @return a new direct buffer in native byte order: 4 bytes a value, in row-major order of the
   *     entry's shape, from position 0 to its limit
   * @throws IOException if the file cannot be read, the entry is of whole numbers, too large, or
   *     has a value that is NaN or infinite; the message begins with the entry's name
   * @throws IllegalArgumentException if the entry is of another checkpoint
   */
  public ByteBuffer values(Entry entry) throws IOException {
    StoredTensor tensor = tensors.get(entry);
    if (tensor == null) {
      throw new IllegalArgumentException(entry + " is not in this checkpoint");
    }
    if (!entry.type().isFloating()) {
      throw new IOException(TEXTS.get("wholeNumbers", entry.name(), entry.type()));
    }
    return Limits.named(entry.name(), () -> TensorReader.read(source, tensor));
  }

  /** The SHA-256 of the whole file, in 64 lower-case hex digits. */
  public String sha256() throws IOException {
    return Sha256.of(source.stream());
  }

  /** Closes the file. */
  @Override
  public void close() throws IOException {
    source.close();
  }
}
