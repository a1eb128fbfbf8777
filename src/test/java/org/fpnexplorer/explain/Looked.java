package org.fpnexplorer.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Tensor;

/** A recording that remembers what was looked up, so that many cells of a node take no longer. */
final class Looked implements Recording {
  private final Recording recording;
  private final Map<Node, Tensor> tensors = new HashMap<>();
  private final Map<Parameter, Tensor> parameters = new HashMap<>();

  Looked(Recording recording) {
    this.recording = recording;
  }

  @Override
  public Tensor tensor(Node node) {
    return tensors.computeIfAbsent(node, recording::tensor);
  }

  @Override
  public Tensor parameter(Parameter parameter) {
    return parameters.computeIfAbsent(parameter, recording::parameter);
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
