package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/**
 * A fully connected layer, as torch.nn.Linear: on rows of values, or on the channels of every cell
 * of a map.
 *
 * @param name of the layer in a state dict, without {@code .weight}
 */
public record Linear(String name, int in, int out) implements Op {
  /** Weight: out, in. */
  public Parameter weight() {
    return Parameter.learned(name + ".weight", Shape.of(out, in));
  }

  /** Bias: out. */
  public Parameter bias() {
    return Parameter.learned(name + ".bias", Shape.of(out));
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weight(), bias());
  }

  @Override
  public List<Draw> initial() {
    return List.of(Draw.usual(weight(), in), Draw.usual(bias(), in));
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    int[] dims = inputs.get(0).toArray();
    if (dims[1] != in) {
      throw new IllegalArgumentException(name + " takes " + in + " values, not " + dims[1]);
    }
    dims[1] = out;
    return Shape.of(dims);
  }

  @Override
  public long macs(Shape output) {
    return output.size() * in;
  }
}
