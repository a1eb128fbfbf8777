package org.fpnexplorer.network.pytorch;

import java.util.List;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Average;
import org.fpnexplorer.network.op.BatchNorm;
import org.fpnexplorer.network.op.BatchNormalisation;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Flatten;
import org.fpnexplorer.network.op.FrozenBatchNorm;
import org.fpnexplorer.network.op.Gelu;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.Input;
import org.fpnexplorer.network.op.LayerNorm2d;
import org.fpnexplorer.network.op.LayerScale;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.RoiAlign;
import org.fpnexplorer.network.op.SelectDetections;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.network.op.Upsample;
import org.fpnexplorer.network.op.UpsampleBilinear;
import org.fpnexplorer.network.op.UpsampleNearest;
import org.fpnexplorer.tensor.Shape;

/**
 * A node in PyTorch's terms, with the module names of its state dict.
 *
 * @param construct lines of the module's constructor; none where nothing is learned
 * @param forward lines of its forward method, which leave the output in a variable named after the
 *     node
 */
public record PyTorch(List<String> construct, List<String> forward) {
  private static final double USUAL_EPSILON = 1e-5;

  /** The lines of a node. */
  public static PyTorch of(Node node) {
    return new PyTorch(construct(node.op()), forward(node));
  }

  private static List<String> construct(Op op) {
    String constructor = constructor(op);
    return constructor.isEmpty()
        ? List.of()
        : List.of(Python.attribute(layer(op)) + " = " + constructor);
  }

  /** What a state dict calls the layer of an operation that has parameters. */
  static String layer(Op op) {
    return op.parameters().get(0).name().replaceFirst("\\.weight$", "");
  }

  private static String constructor(Op op) {
    if (op instanceof Conv2d conv) {
      return conv2d(conv);
    }
    if (op instanceof FrozenBatchNorm norm) {
      return "ops.FrozenBatchNorm2d(" + norm.channels() + epsilon(norm.epsilon()) + ")";
    }
    if (op instanceof BatchNorm norm) {
      return "nn.BatchNorm2d(" + norm.channels() + epsilon(norm.epsilon()) + ")";
    }
    if (op instanceof LayerNorm2d norm) {
      return "nn.LayerNorm(" + norm.channels() + epsilon(norm.epsilon()) + ")";
    }
    if (op instanceof Linear linear) {
      return "nn.Linear(" + linear.in() + ", " + linear.out() + ")";
    }
    if (op instanceof LayerScale scale) {
      String initial = Python.number(scale.initialValue());
      return "nn.Parameter(torch.full((" + scale.channels() + ", 1, 1), " + initial + "))";
    }
    return "";
  }

  private static String conv2d(Conv2d conv) {
    return "nn.Conv2d("
        + conv.in()
        + ", "
        + conv.out()
        + ", kernel_size="
        + conv.kernel()
        + unlessUsual("stride", conv.stride(), 1)
        + unlessUsual("padding", conv.padding(), 0)
        + unlessUsual("groups", conv.groups(), 1)
        + (conv.hasBias() ? ")" : ", bias=False)");
  }

  private static String unlessUsual(String name, int value, int usual) {
    return value == usual ? "" : ", " + name + "=" + value;
  }

  private static String epsilon(double value) {
    return value == USUAL_EPSILON ? "" : ", eps=" + Python.number(value);
  }

  private static List<String> forward(Node node) {
    if (node.op() instanceof Input input) {
      Shape shape = input.shape();
      return List.of("assert image.shape == (1, 3, " + shape.height() + ", " + shape.width() + ")");
    }
    if (node.op() instanceof SelectProposals select) {
      return PyTorchBoxes.proposals(node, select.anchors());
    }
    if (node.op() instanceof RoiAlign align) {
      return PyTorchBoxes.align(node, align);
    }
    if (node.op() instanceof SelectDetections select) {
      return PyTorchBoxes.detections(node, select.spec());
    }
    return List.of(Python.variable(node) + " = " + expression(node));
  }

  private static String expression(Node node) {
    Op op = node.op();
    String x = Python.variable(node.inputs().get(0));
    if (op instanceof Conv2d || op instanceof BatchNormalisation) {
      return Python.attribute(layer(op)) + "(" + x + ")";
    }
    if (op instanceof LayerNorm2d || op instanceof Linear) {
      return onChannels(op, x, node.shape().rank());
    }
    if (op instanceof LayerScale) {
      return x + " * " + Python.attribute(layer(op));
    }
    if (op instanceof MaxPool pool) {
      return "F.max_pool2d("
          + x
          + ", kernel_size="
          + pool.kernel()
          + ", stride="
          + pool.stride()
          + unlessUsual("padding", pool.padding(), 0)
          + ")";
    }
    if (op instanceof UpsampleNearest up) {
      return interpolate(x, up, "mode=\"nearest\"");
    }
    if (op instanceof UpsampleBilinear up) {
      return interpolate(x, up, "mode=\"bilinear\", align_corners=False");
    }
    if (op instanceof Add) {
      return term(node.inputs().get(0)) + " + " + term(node.inputs().get(1));
    }
    if (op instanceof Average) {
      return "(" + term(node.inputs().get(0)) + " + " + term(node.inputs().get(1)) + ") / 2";
    }
    if (op instanceof Relu) {
      return "F.relu(" + x + ")";
    }
    if (op instanceof Gelu) {
      return "F.gelu(" + x + ")";
    }
    if (op instanceof Flatten) {
      return "torch.flatten(" + x + ", start_dim=1)";
    }
    if (op instanceof Identity) {
      return x;
    }
    throw new IllegalArgumentException("nothing is known in PyTorch for " + op);
  }

  private static String interpolate(String x, Upsample up, String mode) {
    String size = "size=(" + up.height() + ", " + up.width() + ")";
    return "F.interpolate(" + x + ", " + size + ", " + mode + ")";
  }

  /** What only prepares a sum of the pyramid is written into it, as the paper does. */
  private static String term(Node input) {
    return input.part() == Part.NECK && !input.isNamed()
        ? expression(input)
        : Python.variable(input);
  }

  /** PyTorch's layer works on the last axis; a map's channels are brought there and back. */
  private static String onChannels(Op op, String x, int rank) {
    String layer = Python.attribute(layer(op));
    return rank == 4
        ? layer + "(" + x + ".permute(0, 2, 3, 1)).permute(0, 3, 1, 2)"
        : layer + "(" + x + ")";
  }
}
