package org.fpnexplorer.network;

import java.util.List;
import org.fpnexplorer.tensor.Shape;

/**
 * An operation: what it needs, what shape it makes, what it costs. How it is computed is the
 * engine's business.
 */
public sealed interface Op {
  /**
   * Shape of the output, from the shapes of the inputs.
   *
   * @throws IllegalArgumentException if the inputs do not fit
   */
  Shape outputShape(List<Shape> inputs);

  /** Multiply-accumulates for an output of the given shape; element-wise work counts as none. */
  default long macs(Shape output) {
    return 0;
  }

  /** Learned tensors, in the order PyTorch constructs them. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** The input cells that the given output cells are computed from, along one axis. */
  default Interval reads(Interval output) {
    return output;
  }

  /**
   * Input pixels between neighbouring output cells, given those between neighbouring input cells.
   */
  default int outputStride(int inputStride) {
    return inputStride;
  }

  /** The image as the network receives it: 1, 3, H, W. */
  record Input(Shape shape) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
      return shape;
    }
  }

  /**
   * A square two-dimensional convolution with bias, as torch.nn.Conv2d.
   *
   * @param name of the layer in a state dict, without {@code .weight}
   * @param padding zeros added on every side, in cells
   */
  record Conv2d(String name, int in, int out, int kernel, int stride, int padding) implements Op {
    /** Weight: out, in, kernel, kernel. */
    public Parameter weight() {
      return new Parameter(name + ".weight", Shape.of(out, in, kernel, kernel), fanIn());
    }

    /** Bias: out. */
    public Parameter bias() {
      return new Parameter(name + ".bias", Shape.of(out), fanIn());
    }

    private int fanIn() {
      return in * kernel * kernel;
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(weight(), bias());
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
          windows(input.height(), kernel, stride, padding),
          windows(input.width(), kernel, stride, padding));
    }

    @Override
    public long macs(Shape output) {
      return output.size() * fanIn();
    }

    @Override
    public Interval reads(Interval output) {
      return window(output, kernel, stride, padding);
    }

    @Override
    public int outputStride(int inputStride) {
      return inputStride * stride;
    }
  }

  /** max(x, 0). */
  record Relu() implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
      return inputs.get(0);
    }
  }

  /**
   * The largest value in each square window, as torch.nn.MaxPool2d.
   *
   * @param padding cells of minus infinity added on every side
   */
  record MaxPool(int kernel, int stride, int padding) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
      Shape input = inputs.get(0);
      return Shape.of(
          1,
          input.channels(),
          windows(input.height(), kernel, stride, padding),
          windows(input.width(), kernel, stride, padding));
    }

    @Override
    public Interval reads(Interval output) {
      return window(output, kernel, stride, padding);
    }

    @Override
    public int outputStride(int inputStride) {
      return inputStride * stride;
    }
  }

  /** Nearest-neighbour enlargement: every cell becomes a square of factor × factor cells. */
  record UpsampleNearest(int factor) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
      Shape input = inputs.get(0);
      return Shape.of(1, input.channels(), input.height() * factor, input.width() * factor);
    }

    @Override
    public Interval reads(Interval output) {
      return new Interval(
          Math.floorDiv(output.first(), factor), Math.floorDiv(output.last(), factor));
    }

    @Override
    public int outputStride(int inputStride) {
      return inputStride / factor;
    }
  }

  /** Element-wise sum of two maps of one shape. */
  record Add() implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
      if (!inputs.get(0).equals(inputs.get(1))) {
        throw new IllegalArgumentException(
            "maps of different shapes cannot be added: " + inputs.get(0) + " and " + inputs.get(1));
      }
      return inputs.get(0);
    }
  }

  /** The same tensor under a second name. */
  record Identity() implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
      return inputs.get(0);
    }
  }

  /**
   * Boxes from the heads of all levels: decoded, ranked, clipped and thinned by NMS. The inputs are
   * objectness and deltas of the first level, then of the next, and so on. The output holds at most
   * as many rows as its shape says; how many depends on the values.
   */
  record SelectProposals(AnchorSpec anchors) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
      long found = 0;
      for (int i = 1; i < inputs.size(); i += 2) {
        found += Math.min(inputs.get(i).size() / 4, anchors.topPerLevel());
      }
      return Shape.of((int) Math.min(found, anchors.topInAll()), 4);
    }
  }

  /** How many windows fit along one axis: torch.nn.Conv2d's formula, without dilation. */
  private static int windows(int length, int kernel, int stride, int padding) {
    return (length + 2 * padding - kernel) / stride + 1;
  }

  private static Interval window(Interval output, int kernel, int stride, int padding) {
    return new Interval(
        output.first() * stride - padding, output.last() * stride - padding + kernel - 1);
  }
}
