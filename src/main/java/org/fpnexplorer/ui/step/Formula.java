package org.fpnexplorer.ui.step;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Scoring;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Average;
import org.fpnexplorer.network.op.BatchNormalisation;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Flatten;
import org.fpnexplorer.network.op.Gelu;
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
import org.fpnexplorer.network.op.UpsampleBilinear;
import org.fpnexplorer.network.op.UpsampleNearest;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Messages;

/**
 * What an operation computes, for one value of its output. Channels are c (in) and o (out), rows i
 * and u, columns j and v.
 */
final class Formula {
  private Formula() {}

  static String of(Node node, boolean noise) {
    Op op = node.op();
    if (op instanceof Input) {
      return noise ? "x[c, i, j] ~ N(0, 1)" : "x[c, i, j] = (rgb[c, i, j] − mean[c]) / std[c]";
    }
    if (op instanceof Conv2d conv) {
      return conv(conv);
    }
    if (op instanceof MaxPool pool) {
      return pool(pool);
    }
    if (op instanceof UpsampleNearest up) {
      return enlarge(up, node.inputs().get(0).shape());
    }
    if (op instanceof UpsampleBilinear up) {
      return interpolate(up);
    }
    if (op instanceof Add) {
      return merged(node, "%s[c, i, j] = %s[c, i, j] + %s[c, i, j]");
    }
    if (op instanceof Average) {
      return merged(node, "%s[c, i, j] = ½ (%s[c, i, j] + %s[c, i, j])");
    }
    if (op instanceof BatchNormalisation norm) {
      return normalise("[c]", norm.epsilon());
    }
    if (op instanceof LayerNorm2d norm) {
      return normalise("[i, j]", norm.epsilon());
    }
    if (op instanceof SelectProposals select) {
      return boxes(select);
    }
    if (op instanceof SelectDetections) {
      return "score = softmax(logits)   x = xa + dx/10·wa   w = wa·e^(dw/5)";
    }
    if (op instanceof RoiAlign align) {
      return align(node, align);
    }
    String x = node.isMap() ? "x[c, i, j]" : "x[n, k]";
    String y = node.isMap() ? "y[c, i, j] = " : "y[n, k] = ";
    if (op instanceof Relu) {
      return y + "max(0, " + x + ")";
    }
    if (op instanceof Gelu) {
      return y + x + " · Φ(" + x + ")";
    }
    if (op instanceof LayerScale) {
      return y + "γ[c] · " + x;
    }
    if (op instanceof Linear) {
      return node.isMap()
          ? "y[o, i, j] = b[o] + Σ w[o, c] · x[c, i, j]"
          : "y[n, o] = b[o] + Σ w[o, k] · x[n, k]";
    }
    if (op instanceof Flatten) {
      return flatten(node.inputs().get(0).shape());
    }
    return y + x;
  }

  private static String conv(Conv2d conv) {
    boolean depthwise = conv.groups() > 1 && conv.groups() == conv.in();
    String out = depthwise ? "c" : "o";
    String bias = conv.hasBias() ? "b[" + out + "] + " : "";
    String channel = depthwise || conv.groups() == 1 ? "c" : "g+c";
    String where =
        conv.groups() == 1 || depthwise
            ? ""
            : String.format(
                Locale.ROOT,
                ",  g = %d·⌊o/%d⌋",
                conv.in() / conv.groups(),
                conv.out() / conv.groups());
    boolean pointwise = conv.kernel() == 1 && conv.padding() == 0;
    String weight = (depthwise ? "w[c" : "w[o, c") + (pointwise ? "]" : ", u, v]");
    return String.format(
        Locale.ROOT,
        "y[%s, i, j] = %sΣ %s · x[%s, %s, %s]%s",
        out,
        bias,
        weight,
        channel,
        index("i", pointwise ? "" : "u", conv.stride(), conv.padding()),
        index("j", pointwise ? "" : "v", conv.stride(), conv.padding()),
        where);
  }

  private static String pool(MaxPool pool) {
    if (pool.kernel() == 1) {
      return String.format(Locale.ROOT, "y[c, i, j] = x[c, %1$di, %1$dj]", pool.stride());
    }
    return Messages.get(
        "formula.maxPool",
        index("i", "u", pool.stride(), pool.padding()),
        index("j", "v", pool.stride(), pool.padding()),
        pool.kernel() - 1);
  }

  private static String enlarge(UpsampleNearest up, Shape from) {
    return String.format(
        Locale.ROOT,
        "y[c, i, j] = x[c, %s, %s]",
        nearest("i", from.height(), up.height(), up.factor()),
        nearest("j", from.width(), up.width(), up.factor()));
  }

  /** PyTorch's ⌊i · from / to⌋, in its simple form where that is the same. */
  private static String nearest(String cell, int from, int to, int factor) {
    return to > from * factor
        ? String.format(Locale.ROOT, "⌊%d%s/%d⌋", from, cell, to)
        : String.format(Locale.ROOT, "⌊%s/%d⌋", cell, factor);
  }

  /** The four cells around a place that lies between cells, the nearer the heavier. */
  private static String interpolate(UpsampleBilinear up) {
    return String.format(
        Locale.ROOT,
        "y[c, i, j] = Σ (1 − |s − u|)(1 − |t − v|) · x[c, u, v],"
            + "  s = (i + ½)/%1$d − ½,  t = (j + ½)/%1$d − ½",
        up.factor());
  }

  private static String merged(Node node, String pattern) {
    return String.format(
        Locale.ROOT,
        pattern,
        node.name(),
        node.inputs().get(0).name(),
        node.inputs().get(1).name());
  }

  /**
   * @param over what mean and variance are taken for
   */
  private static String normalise(String over, double epsilon) {
    return String.format(
        Locale.ROOT,
        "y[c, i, j] = (x[c, i, j] − mean%1$s) / √(var%1$s + %2$s) · w[c] + b[c]",
        over,
        BigDecimal.valueOf(epsilon).stripTrailingZeros().toPlainString());
  }

  /**
   * The level of Lin et al. 2017 (arXiv 1612.03144), equation 1, and the mean of He et al. 2017.
   */
  private static String align(Node node, RoiAlign align) {
    List<Node> levels = node.inputs().subList(1, node.inputs().size());
    return Messages.get(
        "formula.roiAlign",
        levels.get(0).level(),
        levels.get(levels.size() - 1).level(),
        align.samples() * align.samples());
  }

  private static String flatten(Shape shape) {
    return String.format(
        Locale.ROOT,
        "y[n, %dc + %di + j] = x[n, c, i, j]",
        shape.height() * shape.width(),
        shape.width());
  }

  /** The row or column that a window reads: stride · i + u − padding. */
  private static String index(String cell, String tap, int stride, int padding) {
    String moved = tap.isEmpty() ? "" : "+" + tap;
    return (stride == 1 ? "" : stride) + cell + moved + (padding == 0 ? "" : "−" + padding);
  }

  /** The decoding of Ren et al. 2015 (arXiv 1506.01497), equation 2, solved for the box. */
  private static String boxes(SelectProposals select) {
    // The softmax of two logits is the sigmoid of their difference.
    String logit = select.anchors().scoring() == Scoring.SIGMOID ? "object" : "object − background";
    return "x = xa + dx·wa   w = wa·e^dw   score = σ(" + logit + ")";
  }
}
