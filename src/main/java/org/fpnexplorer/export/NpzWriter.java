package org.fpnexplorer.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.tensor.Tensor;

/** Writes tensors as NumPy's .npz: a zip of .npy files, stored without compression. */
final class NpzWriter {
  /** The earliest a zip can name; a fixed one, so that equal tensors give equal files. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private NpzWriter() {}

  /**
   * Writes float32 tensors in the map's order.
   *
   * @throws IOException if the file cannot be written; the message says why and what to do
   */
  static void write(Path target, Map<String, Tensor> tensors) throws IOException {
    AtomicFile.write(target, out -> write(out, tensors));
  }

  private static void write(OutputStream out, Map<String, Tensor> tensors) throws IOException {
    // The caller closes the stream; the zip only has to be finished.
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out));
    for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
      zip.putNextEntry(entry(named.getKey(), named.getValue()));
      NpyWriter.write(zip, named.getValue());
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  private static ZipEntry entry(String name, Tensor tensor) throws IOException {
    // What is stored has its checksum in front, so it is written twice, once to nowhere.
    CRC32 checksum = new CRC32();
    NpyWriter.write(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum), tensor);
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(NpyWriter.head(tensor.shape()).length + tensor.shape().size() * Float.BYTES);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(TIME);
    return entry;
  }
}
