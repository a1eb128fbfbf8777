package org.fpnexplorer.network.head;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Op;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Pyramid;
import org.fpnexplorer.network.Role;

/**
 * The Region Proposal Network's head (Ren et al. 2015, arXiv 1506.01497, figure 3) as the article
 * builds it: one head shared by every level, without a ReLU behind its 3×3 convolution.
 */
public final class RpnHead {
  private static final int DELTAS = 4;

  private RpnHead() {}

  /** Declares {@code rpn.intermediate}, {@code rpn.cls} and {@code rpn.reg}; ends in proposals. */
  public static void declare(GraphBuilder net, Pyramid pyramid, AnchorSpec anchors) {
    net.part(Part.HEAD);
    int channels = pyramid.levels().get(0).shape().channels();
    int logits = anchors.perCell() * anchors.scoring().logitsPerAnchor();
    Op intermediate = net.conv2d("rpn.intermediate", channels, channels, 3);
    Op cls = net.conv2d("rpn.cls", channels, logits, 1);
    Op reg = net.conv2d("rpn.reg", channels, anchors.perCell() * DELTAS, 1);

    List<Node> outputs = new ArrayList<>();
    for (Node p : pyramid.levels()) {
      Node shared = net.inner(p.name() + "_rpn", p.level(), intermediate, p);
      outputs.add(net.named(p.name() + "_objectness", Role.OBJECTNESS, p.level(), cls, shared));
      outputs.add(net.named(p.name() + "_bbox", Role.BBOX, p.level(), reg, shared));
    }
    Op select = new Op.SelectProposals(anchors);
    net.named("proposals", Role.PROPOSALS, 0, select, outputs.toArray(Node[]::new));
  }
}
