package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.text.Texts;

/**
 * The tensors of a checkpoint by name, wherever in it they are.
 *
 * @param views in the file's order
 * @param rest what else there is, in a few words: {@code epoch} is 3
 */
record StateDict(Map<String, Pickled.View> views, Map<String, String> rest) {
  private static final Texts TEXTS = Texts.of(StateDict.class);

  /** What training scripts call a model's state dict, beside the optimizer's and others. */
  private static final List<String> USUAL_KEYS = List.of("state_dict", "model_state_dict", "model");

  /** Nobody wraps deeper, and a dict may contain itself. */
  private static final int DEEPEST = 4;

  /**
   * Finds the state dict by going inwards along the usual keys, as far as they lead to a dict.
   *
   * @throws IOException if there are no tensors
   */
  static StateDict find(Object root) throws IOException {
    StateDict found = new StateDict(new LinkedHashMap<>(), new LinkedHashMap<>());
    Object outer = root;
    for (int depth = 0; depth < DEEPEST && outer instanceof Pickled.Dict dict; depth++) {
      Object inner =
          USUAL_KEYS.stream()
              .map(dict.items()::get)
              .filter(value -> value instanceof Pickled.Dict)
              .findFirst()
              .orElse(null);
      found.take(dict, inner);
      outer = inner;
    }
    if (found.views.isEmpty()) {
      throw new IOException(TEXTS.get("stateDict.none", String.join(", ", USUAL_KEYS)));
    }
    return found;
  }

  /** Tensors beside a dict of tensors are no weights: pytorch/examples saves an accuracy so. */
  private void take(Pickled.Dict dict, Object inner) throws IOException {
    for (Map.Entry<Object, Object> item : dict.items().entrySet()) {
      if (inner == null && item.getValue() instanceof Pickled.View view) {
        if (!(item.getKey() instanceof String name)) {
          throw new IOException(TEXTS.get("stateDict.name", String.valueOf(item.getKey())));
        }
        views.put(name, view);
      } else if (inner == null || item.getValue() != inner) {
        rest.put(item.getKey().toString(), describe(item.getValue()));
      }
    }
  }

  private static String describe(Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Pickled.Dict dict) {
      return "a dict of " + dict.items().size() + ", not read";
    }
    if (value instanceof Pickled.View) {
      return "a tensor, not read";
    }
    if (value instanceof List<?> list) {
      return "a list of " + list.size() + ", not read";
    }
    return value == null ? "None" : "not read";
  }
}
