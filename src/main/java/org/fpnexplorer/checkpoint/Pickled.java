package org.fpnexplorer.checkpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a state dict's pickle can hold beside numbers, texts, lists and tuples. */
sealed interface Pickled {
  /** A Python dict or OrderedDict; it keeps its order. */
  record Dict(Map<Object, Object> items, boolean ordered) implements Pickled {
    Dict(boolean ordered) {
      this(new LinkedHashMap<>(), ordered);
    }
  }

  /**
   * The numbers that tensors are views of.
   *
   * @param key the record's name in the archive
   * @param count number of values
   */
  record Storage(DType type, String key, long count) implements Pickled {}

  /**
   * A view of a storage, as {@code torch._utils._rebuild_tensor_v2} is told. Nothing is checked.
   *
   * @param offset of the first value, in values
   * @param strides in values
   */
  record View(Storage storage, long offset, List<Long> dims, List<Long> strides)
      implements Pickled {}
}
