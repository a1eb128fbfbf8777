package org.fpnexplorer.ui.diagram;

import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.network.op.UpsampleNearest;

/** Networks that a figure must cope with. */
final class Graphs {
  private Graphs() {}

  static Graph article() {
    return Models.ARTICLE.graph();
  }

  /** Residual stages of many steps, merges of two levels, and a p6 that is read off p5. */
  static Graph residualWithP6(int height, int width) {
    GraphBuilder net = new GraphBuilder();
    Node x = net.input(height, width);
    Node c4 = stage(net, 4, 64, 16, x);
    Node c5 = stage(net, 5, 128, 2, c4);
    Node m5 = net.named("m5", Role.M, 5, net.conv2d("lateral5", 128, 32, 1), c5);
    Node p5 = net.named("p5", Role.P, 5, net.conv2d("smooth5", 32, 32, 3), m5);
    Node up = net.inner("up", 4, UpsampleNearest.toSizeOf(c4.shape()), m5);
    Node lateral = net.inner("lateral_c4", 4, net.conv2d("lateral4", 64, 32, 1), c4);
    Node m4 = net.named("m4", Role.M, 4, new Add(), up, lateral);
    Node p4 = net.named("p4", Role.P, 4, net.conv2d("smooth4", 32, 32, 3), m4);
    Node p6 = net.named("p6", Role.P, 6, new MaxPool(1, 2, 0), p5);
    head(net, p4, p5, p6);
    return net.build();
  }

  /** One output level, straight from the backbone: no merging at all. */
  static Graph onlyOneLevel() {
    GraphBuilder net = new GraphBuilder();
    Node c4 = stage(net, 4, 64, 1, net.input(256, 256));
    head(net, net.named("p4", Role.P, 4, net.conv2d("lateral4", 64, 32, 1), c4));
    return net.build();
  }

  /** A top-down pathway that nothing is added to. */
  static Graph withoutLateral() {
    GraphBuilder net = new GraphBuilder();
    Node c4 = stage(net, 4, 64, 1, net.input(256, 256));
    Node c5 = stage(net, 5, 128, 1, c4);
    Node m5 = net.named("m5", Role.M, 5, net.conv2d("lateral5", 128, 32, 1), c5);
    Node m4 = net.named("m4", Role.M, 4, UpsampleNearest.toSizeOf(c4.shape()), m5);
    head(
        net,
        net.named("p5", Role.P, 5, new Identity(), m5),
        net.named("p4", Role.P, 4, net.conv2d("smooth4", 32, 32, 3), m4));
    return net.build();
  }

  private static Node stage(GraphBuilder net, int level, int channels, int blocks, Node from) {
    int halvings = from.level() == 0 ? 4 : 1;
    Node x = from;
    for (int i = 0; i < halvings; i++) {
      x = net.inner("pool" + level + "_" + i, level, new MaxPool(3, 2, 1), x);
    }
    x =
        net.inner(
            "widen" + level,
            level,
            net.conv2d("widen" + level, x.shape().channels(), channels, 1),
            x);
    for (int i = 0; i < blocks; i++) {
      String name = level + "_" + i;
      Op conv = net.conv2d("block" + name, channels, channels, 3);
      x = net.inner("sum" + name, level, new Add(), x, net.inner("block" + name, level, conv, x));
    }
    return net.named("c" + level, Role.C, level, new Relu(), x);
  }

  private static void head(GraphBuilder net, Node... levels) {
    Op shared = net.conv2d("rpn", 32, 32, 3);
    Op cls = net.conv2d("cls", 32, 6, 1);
    Op reg = net.conv2d("reg", 32, 12, 1);
    Node[] outputs = new Node[2 * levels.length];
    for (int i = 0; i < levels.length; i++) {
      String p = levels[i].name();
      int level = levels[i].level();
      Node features = net.inner(p + "_rpn", level, shared, levels[i]);
      outputs[2 * i] = net.named(p + "_objectness", Role.OBJECTNESS, level, cls, features);
      outputs[2 * i + 1] = net.named(p + "_bbox", Role.BBOX, level, reg, features);
    }
    AnchorSpec usual = ((SelectProposals) article().of(Role.PROPOSALS).get(0).op()).anchors();
    AnchorSpec anchors =
        new AnchorSpec(
            levels[0].level(),
            usual.sizes().subList(0, levels.length),
            usual.ratios(),
            usual.conventions(),
            usual.topPerLevel(),
            usual.topInAll(),
            usual.nmsThreshold(),
            usual.minSide());
    net.named("proposals", Role.PROPOSALS, 0, new SelectProposals(anchors), outputs);
  }
}
