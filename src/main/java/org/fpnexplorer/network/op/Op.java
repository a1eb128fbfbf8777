package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.Interval;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/**
 * An operation: what it needs, what shape it makes, what it costs. How it is computed is the
 * engine's business.
 */
public sealed interface Op
    permits BatchNormalisation,
        Conv2d,
        Flatten,
        Gelu,
        HostOp,
        Identity,
        Input,
        LayerNorm2d,
        LayerScale,
        Linear,
        MaxPool,
        Merge,
        Relu,
        Upsample {
  /**
   * Shape of the output, from the shapes of the inputs. Element-wise operations keep the first's.
   *
   * @throws IllegalArgumentException if the inputs do not fit
   */
  default Shape outputShape(List<Shape> inputs) {
    return inputs.get(0);
  }

  /** Multiply-accumulates for an output of the given shape; element-wise work counts as none. */
  default long macs(Shape output) {
    return 0;
  }

  /** The tensors it is given beside its inputs: weights, biases, statistics. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** What PyTorch's constructor of the layer puts into its parameters, in its order. */
  default List<Draw> initial() {
    return List.of();
  }

  /** The input cells that the given output cells are computed from, along one axis. */
  default Interval reads(Interval output) {
    return output;
  }

  /**
   * The same on maps of given sizes, where {@link #reads(Interval)} supposes that sizes divide
   * evenly.
   *
   * @param in cells of the input along the axis
   * @param out cells of the output along the axis
   */
  default Interval reads(Interval output, int in, int out) {
    return reads(output);
  }

  /**
   * Input pixels between neighbouring output cells, given those between neighbouring input cells.
   */
  default int outputStride(int inputStride) {
    return inputStride;
  }
}
