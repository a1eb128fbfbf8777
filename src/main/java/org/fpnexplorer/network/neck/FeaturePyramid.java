package org.fpnexplorer.network.neck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Pyramid;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.Stages;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.UpsampleNearest;

/**
 * The Feature Pyramid Network of Lin et al. 2017 (arXiv 1612.03144, figure 3): every level is the
 * level above, enlarged, plus its own lateral connection. Nothing in it is non-linear.
 */
public final class FeaturePyramid {
  private static final int CHANNELS = 256;
  private static final int FINEST = 2;
  private static final int COARSEST = 5;
  private static final String PREFIX = "backbone.fpn.";

  private FeaturePyramid() {}

  /**
   * The layers of every level, finest first.
   *
   * @param smooth 3×3 convolutions; one less where the coarsest map is not smoothed
   */
  private record Layers(List<Conv2d> lateral, List<Conv2d> smooth) {
    Conv2d lateral(int level) {
      return lateral.get(level - FINEST);
    }

    /** A level that is not smoothed keeps its map under the output's name. */
    Op smooth(int level) {
      return level - FINEST < smooth.size() ? smooth.get(level - FINEST) : new Identity();
    }
  }

  /** Declares {@code fpn.lateral_c5} to {@code fpn.smooth_m2}, as the article does. */
  public static Pyramid article(GraphBuilder net, Stages c, Conventions conventions) {
    net.part(Part.NECK);
    List<Conv2d> lateral = new ArrayList<>();
    List<Conv2d> smooth = new ArrayList<>();
    for (int level = COARSEST; level >= FINEST; level--) {
      lateral.add(net.conv2d("fpn.lateral_c" + level, channels(c, level), CHANNELS, 1));
    }
    for (int level = smoothedFrom(conventions); level >= FINEST; level--) {
      smooth.add(net.conv2d("fpn.smooth_m" + level, CHANNELS, CHANNELS, 3));
    }
    Collections.reverse(lateral);
    Collections.reverse(smooth);
    return apply(net, c, conventions, new Layers(lateral, smooth));
  }

  /** Declares {@code backbone.fpn.inner_blocks} and {@code layer_blocks}, as torchvision does. */
  public static Pyramid torchvision(GraphBuilder net, Stages c, Conventions conventions) {
    net.part(Part.NECK);
    List<Conv2d> inner = new ArrayList<>();
    List<Conv2d> layer = new ArrayList<>();
    for (int level = FINEST; level <= COARSEST; level++) {
      String index = "_blocks." + (level - FINEST) + ".0";
      inner.add(net.conv2d(PREFIX + "inner" + index, channels(c, level), CHANNELS, 1));
      if (level <= smoothedFrom(conventions)) {
        layer.add(net.conv2d(PREFIX + "layer" + index, CHANNELS, CHANNELS, 3));
      }
    }
    inner.forEach(conv -> drawAnew(net, conv));
    layer.forEach(conv -> drawAnew(net, conv));
    return apply(net, c, conventions, new Layers(inner, layer));
  }

  private static int smoothedFrom(Conventions conventions) {
    return conventions.smoothsTop() ? COARSEST : COARSEST - 1;
  }

  private static int channels(Stages c, int level) {
    return c.level(level).shape().channels();
  }

  /** Kaiming-uniform with a = 1: bound √(3 / fan_in). */
  private static void drawAnew(GraphBuilder net, Conv2d conv) {
    Parameter weight = conv.weight();
    double bound = Math.sqrt(3.0 / conv.fanIn());
    net.draw(new Draw(weight.name(), weight.shape(), Draw.Law.UNIFORM, bound));
    net.draw(Draw.constant(conv.bias(), 0));
  }

  private static Pyramid apply(GraphBuilder net, Stages c, Conventions conventions, Layers layers) {
    List<Node> outputs = new ArrayList<>();
    Node m = net.named("m5", Role.M, COARSEST, layers.lateral(COARSEST), c.c5());
    outputs.add(output(net, m, layers));
    for (int level = COARSEST - 1; level >= FINEST; level--) {
      m = merge(net, level, m, layers.lateral(level), c.level(level));
      outputs.add(output(net, m, layers));
    }
    Collections.reverse(outputs);
    if (conventions.hasP6()) {
      Op everySecond = new MaxPool(1, 2, 0);
      outputs.add(net.named("p6", Role.P, 6, everySecond, outputs.get(COARSEST - FINEST)));
    }
    return new Pyramid(List.copyOf(outputs));
  }

  private static Node output(GraphBuilder net, Node m, Layers layers) {
    return net.named("p" + m.level(), Role.P, m.level(), layers.smooth(m.level()), m);
  }

  private static Node merge(GraphBuilder net, int level, Node above, Op lateral, Node c) {
    Op upsample = UpsampleNearest.toSizeOf(c.shape());
    return net.named(
        "m" + level,
        Role.M,
        level,
        new Add(),
        net.inner("upsample_m" + (level + 1), level, upsample, above),
        net.inner("lateral_c" + level, level, lateral, c));
  }
}
