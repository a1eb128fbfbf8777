package org.fpnexplorer.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip archives like those of torch.save. */
final class Archive {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  /** An archive with this pickle, and 4 × 6 values in single precision as data/0. */
  static byte[] of(byte[] pickle) {
    return new Archive().stored("a/data.pkl", pickle).stored("a/data/0", new byte[96]).end();
  }

  Archive stored(String name, byte[] content) {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return add(entry, content);
  }

  Archive compressed(String name, byte[] content) {
    return add(new ZipEntry(name), content);
  }

  private Archive add(ZipEntry entry, byte[] content) {
    try {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] end() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
