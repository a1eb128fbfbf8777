package org.fpnexplorer.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleUtils;
import org.fpnexplorer.checkpoint.PickledGlobal.Callable;
import org.fpnexplorer.text.Texts;

/**
 * Reads the pickles of official weights that are older than PyTorch 1.6. To what {@link
 * StateDictUnpickler} allows it adds what the state dicts of 2017 to 2019 need: Python 2's texts
 * and OrderedDicts, and {@code torch._utils._rebuild_tensor}. Nothing is executed here either.
 */
final class LegacyUnpickler extends StateDictUnpickler {
  private static final Texts TEXTS = Texts.of(LegacyUnpickler.class);

  private static final int STORAGE_ID_LENGTH = 6;
  private static final int OLD_TENSOR_ARGUMENTS = 4;

  /** A single list in the pickle could be copied into dicts until the memory is full. */
  private static final int MOST_ITEMS = 100_000;

  private final Map<String, Pickled.Storage> storages = new HashMap<>();
  private int items;

  /** Reads on from where the bytes are, up to the end of one pickle. */
  LegacyUnpickler(ByteArrayInputStream bytes) {
    super(bytes);
  }

  /** The storages that the pickle has referred to, by their keys. */
  Map<String, Pickled.Storage> storages() {
    return Collections.unmodifiableMap(storages);
  }

  @Override
  protected Object dispatch(short opcode) throws IOException {
    switch (opcode) {
      case Opcodes.SHORT_BINSTRING -> addText(PickleUtils.readbyte(input));
      case Opcodes.BINSTRING ->
          addText(PickleUtils.bytes_to_uint(PickleUtils.readbytes(input, Integer.BYTES), 0));
      default -> {
        return super.dispatch(opcode);
      }
    }
    return NO_RETURN_VALUE;
  }

  private void addText(long length) throws IOException {
    if (length > input.available()) {
      throw new Refusal(TEXTS.get("pickle.damaged"));
    }
    stack.add(PickleUtils.rawStringFromBytes(PickleUtils.readbytes(input, length)));
  }

  @Override
  Optional<PickledGlobal> global(String module, String name) {
    return module.equals("torch._utils") && name.equals("_rebuild_tensor")
        ? Optional.of(Callable.REBUILD_OLD_TENSOR)
        : super.global(module, name);
  }

  @Override
  Object call(Object callee, Object[] arguments) throws IOException {
    if (callee == Callable.REBUILD_OLD_TENSOR && arguments.length == OLD_TENSOR_ARGUMENTS) {
      return view(arguments);
    }
    if (callee == Callable.ORDERED_DICT && arguments.length == 1) {
      return orderedDict((List<?>) arguments[0]);
    }
    return super.call(callee, arguments);
  }

  /** Python 2 gives an OrderedDict its items as a list of lists of two. */
  private Pickled.Dict orderedDict(List<?> pairs) throws IOException {
    Pickled.Dict dict = new Pickled.Dict(true);
    for (Object item : pairs) {
      if (++items > MOST_ITEMS) {
        throw new Refusal(TEXTS.get("pickle.orderedDict", MOST_ITEMS));
      }
      List<?> pair = (List<?>) item;
      put(dict, pair.get(0), pair.get(1));
    }
    return dict;
  }

  /** The old id says at its end of which part of another storage this one is a view, if it is. */
  @Override
  Pickled.Storage storage(Object[] id) throws IOException {
    if (id.length != STORAGE_ID_LENGTH) {
      throw new Refusal(TEXTS.get("pickle.noStorage"));
    }
    if (id[STORAGE_ID_LENGTH - 1] != null) {
      throw new Refusal(TEXTS.get("pickle.view"));
    }
    Pickled.Storage storage = super.storage(Arrays.copyOf(id, STORAGE_ID_LENGTH - 1));
    Pickled.Storage before = storages.putIfAbsent(storage.key(), storage);
    if (before != null && !before.equals(storage)) {
      throw new Refusal(TEXTS.get("pickle.twoTypes"));
    }
    return storage;
  }
}
