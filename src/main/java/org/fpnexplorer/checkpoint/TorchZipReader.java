package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.tensor.Shape;

/**
 * Reads what {@code torch.save} writes since PyTorch 1.6: an uncompressed zip archive with a
 * pickle, data.pkl, and a record for every storage, data/0, data/1, …, all below one folder of any
 * name.
 */
final class TorchZipReader {
  private static final String PICKLE = "/data.pkl";
  private static final int LARGEST_PICKLE = 64 << 20;
  private static final int LONGEST_BYTE_ORDER = 16;

  private final FileChannel channel;
  private final ZipDirectory zip;
  private final String root;

  private TorchZipReader(FileChannel channel, ZipDirectory zip, String root) {
    this.channel = channel;
    this.zip = zip;
    this.root = root;
  }

  /**
   * What the file holds, without the values.
   *
   * @throws IOException if it is no checkpoint, is damaged, or asks for more than is allowed
   */
  static Contents read(FileChannel channel) throws IOException {
    ZipDirectory zip = ZipDirectory.read(channel);
    TorchZipReader reader = new TorchZipReader(channel, zip, root(zip));
    reader.refuseTorchScript();
    reader.checkByteOrder();
    StateDict found =
        StateDict.find(StateDictUnpickler.read(reader.bytes(PICKLE, LARGEST_PICKLE).array()));
    List<StoredTensor> tensors = new ArrayList<>();
    for (Map.Entry<String, Pickled.View> view : found.views().entrySet()) {
      Limits.checkName(view.getKey(), tensors.size());
      tensors.add(Limits.named(view.getKey(), () -> reader.stored(view.getKey(), view.getValue())));
    }
    return new Contents("PyTorch", found.rest(), tensors);
  }

  private static String root(ZipDirectory zip) throws IOException {
    for (String name : zip.names()) {
      if (name.endsWith(PICKLE) && name.indexOf('/') == name.length() - PICKLE.length()) {
        return name.substring(0, name.length() - PICKLE.length());
      }
    }
    throw new IOException("this zip archive is no PyTorch checkpoint: it has no data.pkl");
  }

  private void refuseTorchScript() throws IOException {
    for (String name : zip.names()) {
      if (name.equals(root + "/constants.pkl") || name.startsWith(root + "/code/")) {
        throw new IOException(
            "this is a TorchScript archive, a program; save its weights alone:"
                + " torch.save(torch.jit.load(FILE).state_dict(), NEW)");
      }
    }
  }

  private void checkByteOrder() throws IOException {
    if (zip.has(root + "/byteorder")) {
      String order =
          new String(bytes("/byteorder", LONGEST_BYTE_ORDER).array(), StandardCharsets.US_ASCII);
      if (!order.equals("little")) {
        throw new IOException(
            "its byte order is "
                + OneLine.of(order)
                + ", not little; load and save it on an ordinary computer");
      }
    }
  }

  private ByteBuffer bytes(String record, int most) throws IOException {
    ZipDirectory.Stored stored = zip.find(root + record);
    if (stored.size() > most) {
      throw new IOException("the record " + record + " has more than " + most + " bytes");
    }
    return FileBytes.read(channel, stored.position(), (int) stored.size());
  }

  /** Checks that all the view's values lie within its storage, and that within the file. */
  private StoredTensor stored(String name, Pickled.View view) throws IOException {
    Pickled.Storage storage = view.storage();
    ZipDirectory.Stored record = zip.find(root + "/data/" + storage.key());
    long held = record.size() / storage.type().bytes();
    if (storage.count() < 0 || storage.count() > held) {
      throw new IOException(
          "its storage is said to have "
              + storage.count()
              + " values, but the file holds "
              + held
              + "; the file is cut off or damaged");
    }
    Shape shape = StoredTensor.shape(view.dims());
    checkStrides(view);
    StoredTensor tensor =
        new StoredTensor(
            new Entry(name, storage.type(), shape),
            record.position() + Math.max(0, view.offset()) * storage.type().bytes(),
            view.strides());
    if (view.offset() < 0 || view.offset() > storage.count() - stretch(tensor)) {
      throw new IOException(
          "its values reach beyond its storage, which has " + storage.count() + " values");
    }
    return tensor;
  }

  private static long stretch(StoredTensor tensor) {
    try {
      return tensor.stretch();
    } catch (ArithmeticException e) {
      // Beyond every storage.
      return Long.MAX_VALUE;
    }
  }

  private static void checkStrides(Pickled.View view) throws IOException {
    if (view.strides().size() != view.dims().size()) {
      throw new IOException(
          "it has " + view.strides().size() + " strides for " + view.dims().size() + " axes");
    }
    for (long stride : view.strides()) {
      if (stride < 0 || stride > view.storage().count() && !view.dims().contains(0L)) {
        throw new IOException("its stride " + stride + " is impossible");
      }
    }
  }
}
