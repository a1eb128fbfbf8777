package org.fpnexplorer.checkpoint;

import java.util.Optional;

/** All that a state dict's pickle may name; nothing of it is executed. */
sealed interface PickledGlobal {
  /** The class of a storage. */
  record StorageClass(DType type) implements PickledGlobal {}

  /** What a pickle may call; {@link StateDictUnpickler} knows what comes of it. */
  enum Callable implements PickledGlobal {
    ORDERED_DICT,
    REBUILD_TENSOR,
    /** Of PyTorch before 0.4; only {@link LegacyUnpickler} knows it. */
    REBUILD_OLD_TENSOR,
    REBUILD_PARAMETER
  }

  /** The global of that name, if it is one of these. */
  static Optional<PickledGlobal> of(String module, String name) {
    return switch (module + "." + name) {
      case "collections.OrderedDict" -> Optional.of(Callable.ORDERED_DICT);
      case "torch._utils._rebuild_tensor_v2" -> Optional.of(Callable.REBUILD_TENSOR);
      case "torch._utils._rebuild_parameter" -> Optional.of(Callable.REBUILD_PARAMETER);
      default ->
          module.equals("torch") ? DType.ofStorage(name).map(StorageClass::new) : Optional.empty();
    };
  }
}
