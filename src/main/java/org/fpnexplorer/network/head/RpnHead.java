package org.fpnexplorer.network.head;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Pyramid;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.SelectProposals;

/**
 * The Region Proposal Network's head (Ren et al. 2015, arXiv 1506.01497, figure 3), one and the
 * same for every level of the pyramid.
 */
public final class RpnHead {
  private static final int DELTAS = 4;

  /** Of the weights' normal in the paper (section 3.1.3) and in torchvision. */
  private static final double DEVIATION = 0.01;

  private RpnHead() {}

  /**
   * Declares {@code rpn.intermediate}, {@code rpn.cls} and {@code rpn.reg}, as the article does;
   * ends in proposals.
   */
  public static Node article(GraphBuilder net, Pyramid pyramid, AnchorSpec anchors) {
    return declare(
        net,
        pyramid,
        channels(pyramid),
        anchors,
        List.of("rpn.intermediate", "rpn.cls", "rpn.reg"),
        OptionalDouble.empty());
  }

  /**
   * Declares {@code rpn.head.conv.0.0}, {@code rpn.head.cls_logits} and {@code rpn.head.bbox_pred},
   * as torchvision does; ends in proposals.
   *
   * @param channels of the 3×3's output
   */
  public static Node torchvision(
      GraphBuilder net, Pyramid pyramid, int channels, AnchorSpec anchors) {
    List<String> names = List.of("rpn.head.conv.0.0", "rpn.head.cls_logits", "rpn.head.bbox_pred");
    return declare(net, pyramid, channels, anchors, names, OptionalDouble.of(DEVIATION));
  }

  /**
   * @param channels of the first layer's output
   * @param names of the three layers
   * @param deviation of the normal from which all weights are drawn anew, biases being 0; if any
   */
  private static Node declare(
      GraphBuilder net,
      Pyramid pyramid,
      int channels,
      AnchorSpec anchors,
      List<String> names,
      OptionalDouble deviation) {
    net.part(Part.HEAD);
    int in = channels(pyramid);
    int logits = anchors.perCell() * anchors.scoring().logitsPerAnchor();
    Conv2d conv = net.conv2d(names.get(0), in, channels, 3);
    Conv2d cls = net.conv2d(names.get(1), channels, logits, 1);
    Conv2d reg = net.conv2d(names.get(2), channels, anchors.perCell() * DELTAS, 1);
    if (deviation.isPresent()) {
      for (Conv2d layer : List.of(conv, cls, reg)) {
        net.draw(Draw.normal(layer.weight(), deviation.getAsDouble()));
        net.draw(Draw.constant(layer.bias(), 0));
      }
    }

    List<Node> outputs = new ArrayList<>();
    for (Node p : pyramid.levels()) {
      Node shared = net.inner(p.name() + "_rpn", p.level(), conv, p);
      if (anchors.conventions().headRelu()) {
        shared = net.inner(p.name() + "_rpn_relu", p.level(), new Relu(), shared);
      }
      outputs.add(net.named(p.name() + "_objectness", Role.OBJECTNESS, p.level(), cls, shared));
      outputs.add(net.named(p.name() + "_bbox", Role.BBOX, p.level(), reg, shared));
    }
    SelectProposals select = new SelectProposals(anchors);
    return net.named("proposals", Role.PROPOSALS, 0, select, outputs.toArray(Node[]::new));
  }

  private static int channels(Pyramid pyramid) {
    return pyramid.levels().get(0).shape().channels();
  }
}
