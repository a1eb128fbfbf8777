package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.fpnexplorer.text.Texts;

/**
 * Reads what {@code torch.save} writes since PyTorch 1.6: an uncompressed zip archive with a
 * pickle, data.pkl, and a record for every storage, data/0, data/1, …, all below one folder of any
 * name.
 */
final class TorchZipReader {
  private static final Texts TEXTS = Texts.of(TorchZipReader.class);

  private static final String PICKLE = "/data.pkl";
  private static final int LARGEST_PICKLE = 64 << 20;
  private static final int LONGEST_BYTE_ORDER = 16;

  private final ByteSource source;
  private final ZipDirectory zip;
  private final String root;

  private TorchZipReader(ByteSource source, ZipDirectory zip, String root) {
    this.source = source;
    this.zip = zip;
    this.root = root;
  }

  /**
   * What the file holds, without the values.
   *
   * @throws IOException if it is no checkpoint, is damaged, or asks for more than is allowed
   */
  static Contents read(ByteSource source) throws IOException {
    ZipDirectory zip = ZipDirectory.read(source);
    TorchZipReader reader = new TorchZipReader(source, zip, root(zip));
    reader.refuseTorchScript();
    reader.checkByteOrder();
    Object root = StateDictUnpickler.read(reader.bytes(PICKLE, LARGEST_PICKLE).array());
    return TorchTensors.locate(root, storage -> zip.find(reader.root + "/data/" + storage.key()));
  }

  private static String root(ZipDirectory zip) throws IOException {
    for (String name : zip.names()) {
      if (name.endsWith(PICKLE) && name.indexOf('/') == name.length() - PICKLE.length()) {
        return name.substring(0, name.length() - PICKLE.length());
      }
    }
    throw new IOException(TEXTS.get("zip.noData"));
  }

  private void refuseTorchScript() throws IOException {
    for (String name : zip.names()) {
      if (name.equals(root + "/constants.pkl") || name.startsWith(root + "/code/")) {
        throw new IOException(TEXTS.get("zip.script"));
      }
    }
  }

  private void checkByteOrder() throws IOException {
    if (zip.has(root + "/byteorder")) {
      String order =
          new String(bytes("/byteorder", LONGEST_BYTE_ORDER).array(), StandardCharsets.US_ASCII);
      if (!order.equals("little")) {
        throw new IOException(TEXTS.get("zip.byteOrder", OneLine.of(order)));
      }
    }
  }

  private ByteBuffer bytes(String record, int most) throws IOException {
    Place stored = zip.find(root + record);
    if (stored.size() > most) {
      throw new IOException(TEXTS.get("zip.recordLong", record, most));
    }
    return source.read(stored.position(), (int) stored.size());
  }
}
