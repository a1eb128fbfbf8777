package org.fpnexplorer.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Tensor;

/**
 * A recording of which the tensors looked up last are kept: to look up a neighbouring cell, nothing
 * has to be copied or computed again. For one thread at a time.
 */
public final class Remembered implements Recording {
  /** About 128 MB. */
  private static final long MOST_VALUES = 32_000_000;

  private final Recording recording;
  private final Map<Object, Tensor> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long values;

  /** Remembers what is looked up in a recording, whose tensors must not change. */
  public Remembered(Recording recording) {
    this.recording = recording;
  }

  @Override
  public Tensor tensor(Node node) {
    Tensor known = kept.get(node);
    return known == null ? keep(node, recording.tensor(node)) : known;
  }

  @Override
  public Tensor parameter(Parameter parameter) {
    Tensor known = kept.get(parameter);
    return known == null ? keep(parameter, recording.parameter(parameter)) : known;
  }

  private Tensor keep(Object key, Tensor found) {
    kept.put(key, found);
    values += found.data().length;
    var oldest = kept.values().iterator();
    while (values > MOST_VALUES && kept.size() > 1) {
      values -= oldest.next().data().length;
      oldest.remove();
    }
    return found;
  }

  @Override
  public NetworkInput input() {
    return recording.input();
  }

  @Override
  public InputSpec inputSpec() {
    return recording.inputSpec();
  }

  @Override
  public Optional<Picture> picture() {
    return recording.picture();
  }
}
