package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.text.Texts;

/** The tensors of what {@code torch.save} wrote, the same in both of its formats. */
final class TorchTensors {
  private static final Texts TEXTS = Texts.of(TorchTensors.class);

  private TorchTensors() {}

  /** Knows where a storage's values lie in the file. */
  @FunctionalInterface
  interface Storages {
    /**
     * @throws IOException if they are not in the file
     */
    Place find(Pickled.Storage storage) throws IOException;
  }

  /**
   * Finds the state dict, and its tensors in the file.
   *
   * @param root what the pickle makes
   * @throws IOException if there is none, or a tensor cannot be where it is said to be
   */
  static Contents locate(Object root, Storages storages) throws IOException {
    StateDict found = StateDict.find(root);
    List<StoredTensor> tensors = new ArrayList<>();
    for (Map.Entry<String, Pickled.View> view : found.views().entrySet()) {
      String name = view.getKey();
      Limits.checkName(name, tensors.size());
      tensors.add(
          Limits.named(
              name, () -> stored(name, view.getValue(), storages.find(view.getValue().storage()))));
    }
    return new Contents("PyTorch", found.rest(), tensors);
  }

  /** Checks that all the view's values lie within its storage, and that within the file. */
  private static StoredTensor stored(String name, Pickled.View view, Place place)
      throws IOException {
    Pickled.Storage storage = view.storage();
    long held = place.size() / storage.type().bytes();
    if (storage.count() < 0 || storage.count() > held) {
      throw new IOException(TEXTS.get("storage.short", storage.count(), held));
    }
    Shape shape = StoredTensor.shape(view.dims());
    checkStrides(view);
    StoredTensor tensor =
        new StoredTensor(
            new Entry(name, storage.type(), shape),
            place.position() + Math.max(0, view.offset()) * storage.type().bytes(),
            view.strides());
    if (view.offset() < 0 || view.offset() > storage.count() - stretch(tensor)) {
      throw new IOException(TEXTS.get("storage.beyond", storage.count()));
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
          TEXTS.get("storage.strides", view.strides().size(), view.dims().size()));
    }
    for (long stride : view.strides()) {
      if (stride < 0 || stride > view.storage().count() && !view.dims().contains(0L)) {
        throw new IOException(TEXTS.get("storage.stride", stride));
      }
    }
  }
}
