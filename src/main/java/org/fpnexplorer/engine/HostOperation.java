package org.fpnexplorer.engine;

import java.util.List;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.tensor.Tensor;

/** Computes, in plain Java, the nodes that are no tensor arithmetic: the selection of boxes. */
@FunctionalInterface
public interface HostOperation {
  /** The node's output from its inputs' outputs, in the order of the inputs. */
  Tensor apply(Node node, List<Tensor> inputs);
}
