package org.fpnexplorer.ui.step;

import java.util.Locale;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Scoring;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Input;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.network.op.UpsampleNearest;

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
    if (op instanceof Relu) {
      return "y[c, i, j] = max(0, x[c, i, j])";
    }
    if (op instanceof MaxPool pool) {
      return String.format(
          Locale.ROOT,
          "y[c, i, j] = max of x[c, %s, %s],  u, v = 0…%d",
          index("i", "u", pool.stride(), pool.padding()),
          index("j", "v", pool.stride(), pool.padding()),
          pool.kernel() - 1);
    }
    if (op instanceof UpsampleNearest up) {
      return String.format(Locale.ROOT, "y[c, i, j] = x[c, ⌊i/%1$d⌋, ⌊j/%1$d⌋]", up.factor());
    }
    if (op instanceof Add) {
      return String.format(
          Locale.ROOT,
          "%s[c, i, j] = %s[c, i, j] + %s[c, i, j]",
          node.name(),
          node.inputs().get(0).name(),
          node.inputs().get(1).name());
    }
    if (op instanceof SelectProposals select) {
      return boxes(select);
    }
    return "y[c, i, j] = x[c, i, j]";
  }

  private static String conv(Conv2d conv) {
    if (conv.kernel() == 1 && conv.stride() == 1) {
      return "y[o, i, j] = b[o] + Σ w[o, c] · x[c, i, j]";
    }
    return String.format(
        Locale.ROOT,
        "y[o, i, j] = b[o] + Σ w[o, c, u, v] · x[c, %s, %s]",
        index("i", "u", conv.stride(), conv.padding()),
        index("j", "v", conv.stride(), conv.padding()));
  }

  /** The row or column that a window reads: stride · i + u − padding. */
  private static String index(String cell, String tap, int stride, int padding) {
    return (stride == 1 ? "" : stride) + cell + "+" + tap + (padding == 0 ? "" : "−" + padding);
  }

  /** The decoding of Ren et al. 2015 (arXiv 1506.01497), equation 2, solved for the box. */
  private static String boxes(SelectProposals select) {
    // The softmax of two logits is the sigmoid of their difference.
    String logit = select.anchors().scoring() == Scoring.SIGMOID ? "object" : "object − background";
    return "x = xa + dx·wa   w = wa·e^dw   score = σ(" + logit + ")";
  }
}
