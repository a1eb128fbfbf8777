package org.fpnexplorer.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.text.Texts;

/**
 * Reads what {@code torch.save} wrote before PyTorch 1.6: five pickles, which are a magic number,
 * the format's version, facts about the computer, the state dict and a list of storages; then the
 * values of each of these, with their number before them ({@code torch/serialization.py}, {@code
 * _legacy_load}).
 *
 * <p>Only official weights are read so, see {@link Checkpoint}: everybody else can save anew.
 */
final class LegacyReader {
  private static final Texts TEXTS = Texts.of(LegacyReader.class);

  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
  private static final Object VERSION = 1001;

  /** A tensor takes about 200 bytes in the pickles; official weights have some hundred tensors. */
  private static final int LONGEST_PICKLES = 4 << 20;

  private final ByteSource source;
  private final ByteArrayInputStream pickles;
  private final int length;

  private LegacyReader(ByteSource source) throws IOException {
    this.source = source;
    this.length = (int) Math.min(source.size(), LONGEST_PICKLES);
    this.pickles = new ByteArrayInputStream(source.read(0, length).array());
  }

  /**
   * What the file holds, without the values.
   *
   * @throws IOException if it is not in this format, is damaged, or asks for more than is allowed
   */
  static Contents read(ByteSource source) throws IOException {
    return new LegacyReader(source).contents();
  }

  private Contents contents() throws IOException {
    if (!MAGIC.equals(next().read())) {
      throw new IOException(TEXTS.get("legacy.magic"));
    }
    if (!VERSION.equals(next().read())) {
      throw new IOException(TEXTS.get("legacy.version", VERSION));
    }
    // About the computer it was saved on; the values are little-endian nevertheless.
    next().read();
    LegacyUnpickler stateDict = next();
    Object root = stateDict.read();
    Map<String, Place> places = places(stateDict.storages(), next().read());
    return TorchTensors.locate(root, storage -> place(places, storage));
  }

  private LegacyUnpickler next() {
    return new LegacyUnpickler(pickles);
  }

  /** Walks over the values, which follow on each other in the order of the list. */
  private Map<String, Place> places(Map<String, Pickled.Storage> storages, Object keys)
      throws IOException {
    if (!(keys instanceof List<?> list)) {
      throw new IOException(TEXTS.get("legacy.noList"));
    }
    Map<String, Place> places = new HashMap<>();
    long position = (long) length - pickles.available();
    for (Object key : list) {
      Pickled.Storage storage = key instanceof String ? storages.get(key) : null;
      if (storage == null || places.containsKey(storage.key())) {
        throw new IOException(TEXTS.get("legacy.list"));
      }
      long count = source.read(position, Long.BYTES).getLong();
      position += Long.BYTES;
      if (count != storage.count()) {
        throw new IOException(TEXTS.get("legacy.count", count, storage.count()));
      }
      if (count < 0 || count > (source.size() - position) / storage.type().bytes()) {
        throw new IOException(TEXTS.get("legacy.storage", count));
      }
      Place place = new Place(position, count * storage.type().bytes());
      places.put(storage.key(), place);
      position += place.size();
    }
    return places;
  }

  private static Place place(Map<String, Place> places, Pickled.Storage storage)
      throws IOException {
    Place place = places.get(storage.key());
    if (place == null) {
      throw new IOException(TEXTS.get("legacy.values"));
    }
    return place;
  }
}
