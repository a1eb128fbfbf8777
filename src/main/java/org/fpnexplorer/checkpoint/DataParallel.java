package org.fpnexplorer.checkpoint;

import java.util.List;

/** Models trained with torch.nn.DataParallel have {@code module.} in front of all names. */
final class DataParallel {
  private static final String PREFIX = "module.";

  private DataParallel() {}

  /** The contents without that prefix, if every name has it and more than it. */
  static Contents strip(Contents contents) {
    boolean wrapped =
        contents.tensors().stream()
            .map(tensor -> tensor.entry().name())
            .allMatch(name -> name.startsWith(PREFIX) && name.length() > PREFIX.length());
    if (!wrapped) {
      return contents;
    }
    List<StoredTensor> tensors = contents.tensors().stream().map(DataParallel::strip).toList();
    return new Contents(contents.format(), contents.metadata(), tensors);
  }

  private static StoredTensor strip(StoredTensor tensor) {
    Entry entry = tensor.entry();
    String name = entry.name().substring(PREFIX.length());
    return new StoredTensor(
        new Entry(name, entry.type(), entry.shape()), tensor.position(), tensor.strides());
  }
}
