package org.fpnexplorer.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;
import org.fpnexplorer.checkpoint.PickledGlobal.Callable;
import org.fpnexplorer.checkpoint.PickledGlobal.StorageClass;
import org.fpnexplorer.text.Texts;

/**
 * Reads the pickle of a state dict without executing anything: an opcode or a global that is not on
 * the list is refused. Lists and tuples become {@link List} and Object[], the rest {@link Pickled}.
 */
class StateDictUnpickler extends Unpickler {
  private static final Texts TEXTS = Texts.of(StateDictUnpickler.class);

  /** A tensor takes about 35 steps. Each step takes memory, and the smallest is a single byte. */
  private static final int MOST_STEPS = 4_000_000;

  /** PyTorch's own limit; a single long tuple could be copied into tensor after tensor. */
  private static final int MOST_AXES = 64;

  private final ByteArrayInputStream bytes;
  private int steps;

  StateDictUnpickler(ByteArrayInputStream bytes) {
    this.bytes = bytes;
  }

  /** Says what is wrong in words that are meant for the user. */
  static final class Refusal extends IOException {
    Refusal(String message) {
      super(message);
    }
  }

  /**
   * Reads a pickle.
   *
   * @throws IOException if it is damaged, or does what no state dict needs; a global that is not
   *     allowed is named
   */
  static Object read(byte[] pickle) throws IOException {
    return new StateDictUnpickler(new ByteArrayInputStream(pickle)).read();
  }

  /** Likewise, of the pickle that begins where the bytes are. */
  final Object read() throws IOException {
    try {
      return load(bytes);
    } catch (Refusal e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The library tells of damage by whatever exception its collections happen to throw.
      throw new IOException(TEXTS.get("pickle.damaged"), e);
    }
  }

  @Override
  protected Object dispatch(short opcode) throws IOException {
    if (++steps > MOST_STEPS) {
      throw new Refusal(TEXTS.get("pickle.steps", MOST_STEPS));
    }
    switch (opcode) {
      case Opcodes.PROTO,
          Opcodes.FRAME,
          Opcodes.STOP,
          Opcodes.MARK,
          Opcodes.NONE,
          Opcodes.NEWTRUE,
          Opcodes.NEWFALSE,
          Opcodes.BININT,
          Opcodes.BININT1,
          Opcodes.BININT2,
          Opcodes.LONG1,
          Opcodes.BINFLOAT,
          Opcodes.SHORT_BINUNICODE,
          Opcodes.SHORT_BINBYTES,
          Opcodes.EMPTY_TUPLE,
          Opcodes.TUPLE,
          Opcodes.TUPLE1,
          Opcodes.TUPLE2,
          Opcodes.TUPLE3,
          Opcodes.EMPTY_LIST,
          Opcodes.APPEND,
          Opcodes.BINPUT,
          Opcodes.LONG_BINPUT,
          Opcodes.MEMOIZE,
          Opcodes.BINGET,
          Opcodes.LONG_BINGET -> {
        return super.dispatch(opcode);
      }
      case Opcodes.BINUNICODE, Opcodes.BINBYTES -> {
        checkLength(Integer.BYTES);
        return super.dispatch(opcode);
      }
      case Opcodes.BINUNICODE8, Opcodes.BINBYTES8 -> {
        checkLength(Long.BYTES);
        return super.dispatch(opcode);
      }
      case Opcodes.APPENDS -> appendAll();
      case Opcodes.EMPTY_DICT -> stack.add(new Pickled.Dict(false));
      case Opcodes.SETITEM -> setItem();
      case Opcodes.SETITEMS -> setItems();
      case Opcodes.GLOBAL -> addGlobal(PickleUtils.readline(bytes), PickleUtils.readline(bytes));
      case Opcodes.STACK_GLOBAL -> {
        String name = (String) stack.pop();
        addGlobal((String) stack.pop(), name);
      }
      case Opcodes.REDUCE -> {
        Object[] arguments = (Object[]) stack.pop();
        stack.add(call(stack.pop(), arguments));
      }
      case Opcodes.BUILD -> build();
      case Opcodes.BINPERSID -> stack.add(storage((Object[]) stack.pop()));
      case Opcodes.INST ->
          throw forbidden(PickleUtils.readline(bytes), PickleUtils.readline(bytes));
      default ->
          throw new Refusal(TEXTS.get("pickle.opcode", HexFormat.of().toHexDigits((byte) opcode)));
    }
    return NO_RETURN_VALUE;
  }

  /** The library would reserve memory for whatever length a text claims to have. */
  private void checkLength(int lengthBytes) throws IOException {
    bytes.mark(0);
    byte[] length = PickleUtils.readbytes(bytes, lengthBytes);
    bytes.reset();
    long claimed =
        lengthBytes == Integer.BYTES
            ? PickleUtils.bytes_to_uint(length, 0)
            : PickleUtils.bytes_to_long(length, 0);
    if (claimed < 0 || claimed > bytes.available()) {
      throw new Refusal(TEXTS.get("pickle.damaged"));
    }
  }

  @SuppressWarnings("unchecked")
  private void appendAll() {
    List<Object> items = stack.pop_all_since_marker();
    ((List<Object>) stack.peek()).addAll(items);
  }

  private void setItem() throws IOException {
    Object value = stack.pop();
    Object key = stack.pop();
    put((Pickled.Dict) stack.peek(), key, value);
  }

  private void setItems() throws IOException {
    List<Object> items = stack.pop_all_since_marker();
    Pickled.Dict dict = (Pickled.Dict) stack.peek();
    for (int i = 0; i < items.size(); i += 2) {
      put(dict, items.get(i), items.get(i + 1));
    }
  }

  static void put(Pickled.Dict dict, Object key, Object value) throws IOException {
    // A list as a key could be nested so that its hash is never done.
    if (!(key instanceof String || key instanceof Number || key instanceof Boolean)) {
      throw new Refusal(TEXTS.get("pickle.key"));
    }
    if (dict.items().containsKey(key)) {
      throw new Refusal(TEXTS.get("pickle.keyTwice", OneLine.of(key.toString())));
    }
    dict.items().put(key, value);
  }

  private void addGlobal(String module, String name) throws IOException {
    stack.add(global(module, name).orElseThrow(() -> forbidden(module, name)));
  }

  /** The global of that name, if a pickle may name it. */
  Optional<PickledGlobal> global(String module, String name) {
    return PickledGlobal.of(module, name);
  }

  private static Refusal forbidden(String module, String name) {
    // Mostly sparse, quantized and complex tensors, which a state dict saved alone has as well.
    boolean isTensorKind = module.equals("torch") || module.equals("torch._utils");
    return new Refusal(
        isTensorKind
            ? TEXTS.get("pickle.kind", OneLine.of(module + "." + name))
            : TEXTS.get("pickle.code", OneLine.of(module + "." + name)));
  }

  /** What comes of a call in the pickle. */
  Object call(Object callee, Object[] arguments) throws IOException {
    if (callee == Callable.ORDERED_DICT && arguments.length == 0) {
      return new Pickled.Dict(true);
    }
    if (callee == Callable.REBUILD_TENSOR && (arguments.length == 6 || arguments.length == 7)) {
      if (arguments.length == 7 && !isEmpty(arguments[6])) {
        throw new Refusal(TEXTS.get("pickle.conjugated"));
      }
      return view(arguments);
    }
    if (callee == Callable.REBUILD_PARAMETER && arguments.length == 3) {
      return (Pickled.View) arguments[0];
    }
    throw new Refusal(TEXTS.get("pickle.other"));
  }

  /** From storage, offset, shape and strides. */
  static Pickled.View view(Object[] arguments) throws IOException {
    return new Pickled.View(
        (Pickled.Storage) arguments[0],
        whole(arguments[1]),
        wholes(arguments[2]),
        wholes(arguments[3]));
  }

  /** Newer versions of PyTorch add a dict of marks to a tensor that has some. */
  private static boolean isEmpty(Object marks) {
    return marks == null || marks instanceof Pickled.Dict dict && dict.items().isEmpty();
  }

  /** A state dict carries the versions of its modules as an attribute, {@code _metadata}. */
  private void build() throws IOException {
    Object state = stack.pop();
    if (!(stack.peek() instanceof Pickled.Dict dict
        && dict.ordered()
        && state instanceof Pickled.Dict)) {
      throw new Refusal(TEXTS.get("pickle.state"));
    }
  }

  /** The storage that a persistent id stands for. */
  Pickled.Storage storage(Object[] id) throws IOException {
    if (id.length != 5 || !"storage".equals(id[0]) || !(id[1] instanceof StorageClass storage)) {
      throw new Refusal(TEXTS.get("pickle.noStorage"));
    }
    return new Pickled.Storage(storage.type(), (String) id[2], whole(id[4]));
  }

  private static List<Long> wholes(Object tuple) throws IOException {
    Object[] items = (Object[]) tuple;
    if (items.length > MOST_AXES) {
      throw new Refusal(TEXTS.get("pickle.axes", items.length));
    }
    List<Long> wholes = new ArrayList<>();
    for (Object item : items) {
      wholes.add(whole(item));
    }
    return Collections.unmodifiableList(wholes);
  }

  private static long whole(Object number) {
    // A Double or a BigInteger would lose what it has beyond 64 bits.
    return number instanceof Integer small ? small : (Long) number;
  }
}
