package org.fpnexplorer.network.op;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.Interval;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/**
 * A square two-dimensional convolution, as torch.nn.Conv2d.
 *
 * @param name of the layer in a state dict, without {@code .weight}
 * @param padding zeros added on every side, in cells
 * @param groups into which the channels are divided; each sees its own input channels only
 * @param hasBias whether a learned number is added to every output channel
 */
public record Conv2d(
    String name, int in, int out, int kernel, int stride, int padding, int groups, boolean hasBias)
    implements Op {

  /** With bias, and of stride 1: the map keeps its size if the kernel is odd. */
  public static Conv2d of(String name, int in, int out, int kernel) {
    return new Conv2d(name, in, out, kernel, 1, kernel / 2, 1, true);
  }

  /** The same without bias. */
  public Conv2d withoutBias() {
    return new Conv2d(name, in, out, kernel, stride, padding, groups, false);
  }

  /** The same with another stride, in cells. */
  public Conv2d withStride(int other) {
    return new Conv2d(name, in, out, kernel, other, padding, groups, hasBias);
  }

  /** The same with other padding, in cells. */
  public Conv2d withPadding(int other) {
    return new Conv2d(name, in, out, kernel, stride, other, groups, hasBias);
  }

  /** The same with its channels divided. */
  public Conv2d withGroups(int other) {
    return new Conv2d(name, in, out, kernel, stride, padding, other, hasBias);
  }

  /** Weight: out, in / groups, kernel, kernel. */
  public Parameter weight() {
    return Parameter.learned(name + ".weight", Shape.of(out, in / groups, kernel, kernel));
  }

  /** Bias: out. */
  public Parameter bias() {
    return Parameter.learned(name + ".bias", Shape.of(out));
  }

  /** Number of inputs that one output value is summed from. */
  public int fanIn() {
    return in / groups * kernel * kernel;
  }

  @Override
  public List<Parameter> parameters() {
    return hasBias ? List.of(weight(), bias()) : List.of(weight());
  }

  @Override
  public List<Draw> initial() {
    List<Draw> draws = new ArrayList<>();
    parameters().forEach(parameter -> draws.add(Draw.usual(parameter, fanIn())));
    return draws;
  }

  @Override
  public Shape outputShape(List<Shape> inputs) {
    Shape input = inputs.get(0);
    if (input.channels() != in) {
      throw new IllegalArgumentException(
          name + " takes " + in + " channels but is given " + input.channels());
    }
    return Shape.of(
        1,
        out,
        Window.count(input.height(), kernel, stride, padding),
        Window.count(input.width(), kernel, stride, padding));
  }

  @Override
  public long macs(Shape output) {
    return output.size() * fanIn();
  }

  @Override
  public Interval reads(Interval output) {
    return Window.covered(output, kernel, stride, padding);
  }

  @Override
  public int outputStride(int inputStride) {
    return inputStride * stride;
  }
}
