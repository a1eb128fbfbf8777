package org.fpnexplorer.ui.step;

import java.util.Locale;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.BatchNormalisation;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.LayerNorm2d;
import org.fpnexplorer.network.op.LayerScale;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.SelectDetections;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.network.op.Upsample;

/** What a step's operation is called in its equation, as one would call a function. */
final class LayerName {
  private LayerName() {}

  static String of(Node node) {
    Op op = node.op();
    if (op instanceof Conv2d conv) {
      return learned(conv.name(), node, conv(conv, node));
    }
    if (op instanceof Linear linear) {
      return learned(linear.name(), node, "linear");
    }
    if (op instanceof MaxPool pool) {
      return pool.kernel() == 1 ? "subsample" : "maxpool";
    }
    if (op instanceof BatchNormalisation || op instanceof LayerNorm2d) {
      return "norm";
    }
    if (op instanceof LayerScale) {
      return "scale";
    }
    if (op instanceof Upsample) {
      return "up";
    }
    if (op instanceof SelectProposals || op instanceof SelectDetections) {
      return "select";
    }
    return op.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** The last part of a layer's name without the name of the map it is for, if that says more. */
  private static String learned(String name, Node node, String kind) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    String layer = last.replaceFirst("_" + node.inputs().get(0).name() + "$", "");
    boolean saysNothing =
        layer.chars().allMatch(Character::isDigit)
            || node.name().equals(layer)
            || node.name().endsWith("." + layer);
    return saysNothing ? kind : layer;
  }

  private static String conv(Conv2d conv, Node node) {
    if (node.part() == Part.NECK) {
      return node.role() == Role.P ? "smooth" : "lateral";
    }
    String kind = conv.groups() == conv.in() ? "depthwise" : "conv";
    return kind + conv.kernel() + "×" + conv.kernel();
  }
}
