package org.fpnexplorer.checkpoint;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a file stores a number. The constants' names are safetensors'. */
public enum DType {
  F64("DoubleStorage", Double.BYTES, true),
  F32("FloatStorage", Float.BYTES, true),
  F16("HalfStorage", Short.BYTES, true),
  BF16("BFloat16Storage", Short.BYTES, true),
  I64("LongStorage", Long.BYTES, false),
  I32("IntStorage", Integer.BYTES, false),
  I16("ShortStorage", Short.BYTES, false),
  I8("CharStorage", Byte.BYTES, false),
  U64(null, Long.BYTES, false),
  U32(null, Integer.BYTES, false),
  U16(null, Short.BYTES, false),
  U8("ByteStorage", Byte.BYTES, false),
  BOOL("BoolStorage", Byte.BYTES, false);

  /** The name of PyTorch's storage class; null where PyTorch has none. */
  private final String storage;

  private final int bytes;
  private final boolean floating;

  DType(String storage, int bytes, boolean floating) {
    this.storage = storage;
    this.bytes = bytes;
    this.floating = floating;
  }

  /** Bytes that one value takes in the file. */
  public int bytes() {
    return bytes;
  }

  /** Whether tensors of this type can be weights; whole numbers are counters and indices. */
  public boolean isFloating() {
    return floating;
  }

  /** The type that safetensors calls by this name. */
  static Optional<DType> ofSafetensors(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  /** The type of the values in a {@code torch.<storage>}. */
  static Optional<DType> ofStorage(String storage) {
    return Arrays.stream(values()).filter(type -> storage.equals(type.storage)).findFirst();
  }

  /** The types that can be weights, for messages. */
  static String floatingNames() {
    return Arrays.stream(values())
        .filter(DType::isFloating)
        .map(DType::name)
        .collect(Collectors.joining(", "));
  }
}
