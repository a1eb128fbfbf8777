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
  /** Of every level in the paper. */
  public static final int USUAL_CHANNELS = 256;

  private static final int FINEST = 2;
  private static final int COARSEST = 5;
  private static final String PREFIX = "backbone.fpn.";

  private FeaturePyramid() {}

  /** What is built of the pyramid: rows of the paper's table 1. */
  public enum Paths {
    /** All of it, row (c). */
    ALL,
    /** Without the top-down pathway: every map is its lateral connection's, row (d). */
    NO_TOP_DOWN,
    /** Without lateral connections but for the coarsest map's, row (e). */
    NO_LATERAL,
    /** With the finest output alone, row (f). */
    ONLY_FINEST;

    private boolean hasLateral(int level) {
      return this != NO_LATERAL || level == COARSEST;
    }

    private boolean hasOutput(int level) {
      return this != ONLY_FINEST || level == FINEST;
    }
  }

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
      lateral.add(net.conv2d("fpn.lateral_c" + level, channels(c, level), USUAL_CHANNELS, 1));
    }
    for (int level = smoothedFrom(conventions); level >= FINEST; level--) {
      smooth.add(net.conv2d("fpn.smooth_m" + level, USUAL_CHANNELS, USUAL_CHANNELS, 3));
    }
    Collections.reverse(lateral);
    Collections.reverse(smooth);
    return apply(net, c, conventions, Paths.ALL, new Layers(lateral, smooth));
  }

  /**
   * Declares {@code backbone.fpn.inner_blocks} and {@code layer_blocks}, as torchvision does.
   * Layers that are not built are drawn all the same, so that one seed fills the others alike.
   *
   * @param channels of every level
   */
  public static Pyramid torchvision(
      GraphBuilder net, Stages c, int channels, Paths paths, Conventions conventions) {
    net.part(Part.NECK);
    List<Conv2d> inner = new ArrayList<>();
    List<Conv2d> layer = new ArrayList<>();
    for (int level = FINEST; level <= COARSEST; level++) {
      String index = "_blocks." + (level - FINEST) + ".0";
      Conv2d lateral = Conv2d.of(PREFIX + "inner" + index, channels(c, level), channels, 1);
      inner.add(declare(net, lateral, paths.hasLateral(level)));
      if (level <= smoothedFrom(conventions)) {
        Conv2d smooth = Conv2d.of(PREFIX + "layer" + index, channels, channels, 3);
        layer.add(declare(net, smooth, paths.hasOutput(level)));
      }
    }
    inner.forEach(conv -> drawAnew(net, conv));
    layer.forEach(conv -> drawAnew(net, conv));
    return apply(net, c, conventions, paths, new Layers(inner, layer));
  }

  private static Conv2d declare(GraphBuilder net, Conv2d conv, boolean isBuilt) {
    if (isBuilt) {
      return net.layer(conv);
    }
    net.discarded(conv);
    return conv;
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

  private static Pyramid apply(
      GraphBuilder net, Stages c, Conventions conventions, Paths paths, Layers layers) {
    List<Node> outputs = new ArrayList<>();
    Node m = net.named("m5", Role.M, COARSEST, layers.lateral(COARSEST), c.level(COARSEST));
    for (int level = COARSEST; level >= FINEST; level--) {
      if (level < COARSEST) {
        m = merge(net, level, m, layers.lateral(level), c.level(level), paths);
      }
      if (paths.hasOutput(level)) {
        outputs.add(net.named("p" + level, Role.P, level, layers.smooth(level), m));
      }
    }
    Collections.reverse(outputs);
    if (conventions.hasP6() && paths.hasOutput(COARSEST)) {
      Op everySecond = new MaxPool(1, 2, 0);
      outputs.add(net.named("p6", Role.P, 6, everySecond, outputs.get(COARSEST - FINEST)));
    }
    return new Pyramid(List.copyOf(outputs));
  }

  /** The map of a level from the map above it and what the backbone gives, as far as both count. */
  private static Node merge(
      GraphBuilder net, int level, Node above, Op lateral, Node c, Paths paths) {
    String name = "m" + level;
    Op upsample = UpsampleNearest.toSizeOf(c.shape());
    return switch (paths) {
      case NO_TOP_DOWN -> net.named(name, Role.M, level, lateral, c);
      case NO_LATERAL -> net.named(name, Role.M, level, upsample, above);
      case ALL, ONLY_FINEST ->
          net.named(
              name,
              Role.M,
              level,
              new Add(),
              net.inner("upsample_m" + (level + 1), level, upsample, above),
              net.inner("lateral_c" + level, level, lateral, c));
    };
  }
}
