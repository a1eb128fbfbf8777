package org.fpnexplorer.explain;

import java.util.Optional;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Tensor;

/** A forward pass that can be looked up: what was computed, and from what. */
public interface Recording {
  /** A node's output. */
  Tensor tensor(Node node);

  /** A layer's weights, biases or statistics. */
  Tensor parameter(Parameter parameter);

  /** What the network receives. */
  NetworkInput input();

  /** What the model expects of an image. */
  InputSpec inputSpec();

  /** The original image; empty for noise. */
  Optional<Picture> picture();
}
