package org.fpnexplorer.network.neck;

import java.util.List;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Op;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Pyramid;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.Stages;

/**
 * The Feature Pyramid Network of Lin et al. 2017 (arXiv 1612.03144, figure 3) as the article builds
 * it: the coarsest map is not smoothed, so p5 is m5, and nothing in the neck is non-linear.
 */
public final class FeaturePyramid {
  private static final int CHANNELS = 256;

  private FeaturePyramid() {}

  /**
   * Declares {@code fpn.lateral_c5} to {@code fpn.smooth_m2} and applies them: every level is the
   * level above, enlarged, plus its own lateral connection.
   */
  public static Pyramid declare(GraphBuilder net, Stages c) {
    net.part(Part.NECK);
    Op lateral5 = net.conv2d("fpn.lateral_c5", c.c5().shape().channels(), CHANNELS, 1);
    Op lateral4 = net.conv2d("fpn.lateral_c4", c.c4().shape().channels(), CHANNELS, 1);
    Op lateral3 = net.conv2d("fpn.lateral_c3", c.c3().shape().channels(), CHANNELS, 1);
    Op lateral2 = net.conv2d("fpn.lateral_c2", c.c2().shape().channels(), CHANNELS, 1);
    Op smooth4 = net.conv2d("fpn.smooth_m4", CHANNELS, CHANNELS, 3);
    Op smooth3 = net.conv2d("fpn.smooth_m3", CHANNELS, CHANNELS, 3);
    Op smooth2 = net.conv2d("fpn.smooth_m2", CHANNELS, CHANNELS, 3);

    Node m5 = net.named("m5", Role.M, 5, lateral5, c.c5());
    Node p5 = net.named("p5", Role.P, 5, new Op.Identity(), m5);
    Node m4 = merge(net, 4, m5, lateral4, c.c4());
    Node p4 = net.named("p4", Role.P, 4, smooth4, m4);
    Node m3 = merge(net, 3, m4, lateral3, c.c3());
    Node p3 = net.named("p3", Role.P, 3, smooth3, m3);
    Node m2 = merge(net, 2, m3, lateral2, c.c2());
    Node p2 = net.named("p2", Role.P, 2, smooth2, m2);
    return new Pyramid(List.of(p2, p3, p4, p5));
  }

  private static Node merge(GraphBuilder net, int level, Node above, Op lateral, Node c) {
    return net.named(
        "m" + level,
        Role.M,
        level,
        new Op.Add(),
        net.inner("upsample_m" + (level + 1), level, new Op.UpsampleNearest(2), above),
        net.inner("lateral_c" + level, level, lateral, c));
  }
}
