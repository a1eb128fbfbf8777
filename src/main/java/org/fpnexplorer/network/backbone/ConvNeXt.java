package org.fpnexplorer.network.backbone;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.Stages;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Gelu;
import org.fpnexplorer.network.op.LayerNorm2d;
import org.fpnexplorer.network.op.LayerScale;
import org.fpnexplorer.network.op.Linear;

/**
 * ConvNeXt-Tiny (Liu et al. 2022, arXiv 2201.03545, figure 4), with torchvision's names and without
 * its classifier.
 */
public final class ConvNeXt {
  private static final List<Integer> DEPTHS = List.of(3, 3, 9, 3);
  private static final List<Integer> WIDTHS = List.of(96, 192, 384, 768);
  private static final int CLASSES = 1000;
  private static final int EXPANSION = 4;
  private static final double EPSILON = 1e-6;
  private static final double INITIAL_SCALE = 1e-6;
  private static final double DEVIATION = 0.02;
  private static final String PREFIX = "backbone.body.";

  /** Halves the map between two stages, or quarters the image before the first. */
  private record Downsampling(LayerNorm2d norm, Conv2d conv) {}

  /** Spatial mixing channel by channel, then channel mixing cell by cell. */
  private record Block(
      String name,
      Conv2d depthwise,
      LayerNorm2d norm,
      Linear wide,
      Linear back,
      LayerScale scale) {}

  private ConvNeXt() {}

  /** Declares {@code backbone.body.features.0} to {@code 7} and applies them to the input. */
  public static Stages declare(GraphBuilder net, Node input) {
    net.part(Part.BACKBONE);
    Conv2d stem = conv("features.0.0", 3, WIDTHS.get(0), 4);
    net.layer(stem);
    LayerNorm2d stemNorm = net.layer(norm("features.0.1", WIDTHS.get(0)));
    List<Downsampling> downsamplings = new ArrayList<>();
    List<List<Block>> stages = new ArrayList<>();
    for (int stage = 0; stage < DEPTHS.size(); stage++) {
      if (stage > 0) {
        String name = "features." + 2 * stage;
        LayerNorm2d norm = net.layer(norm(name + ".0", WIDTHS.get(stage - 1)));
        Conv2d conv = conv(name + ".1", WIDTHS.get(stage - 1), WIDTHS.get(stage), 2);
        downsamplings.add(new Downsampling(norm, net.layer(conv)));
      }
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < DEPTHS.get(stage); i++) {
        blocks.add(block(net, "features." + (2 * stage + 1) + "." + i, WIDTHS.get(stage)));
      }
      stages.add(blocks);
    }
    Linear classifier = new Linear("classifier.2", WIDTHS.get(3), CLASSES);
    classifier.initial().forEach(net::draw);
    drawAnew(net, stem, downsamplings, stages, classifier);

    net.block("stem");
    Node x = apply(net, 2, stemNorm, net.inner("features.0.0", 2, stem, input));
    List<Node> ends = new ArrayList<>();
    for (List<Block> blocks : stages) {
      int level = ends.size() + 2;
      if (!ends.isEmpty()) {
        Downsampling down = downsamplings.get(ends.size() - 1);
        net.block("features." + 2 * ends.size());
        Node normed = apply(net, level - 1, down.norm(), x);
        x = net.inner(nodeName(down.conv().name()), level, down.conv(), normed);
      }
      for (Block block : blocks) {
        boolean last = block == blocks.get(blocks.size() - 1);
        x = apply(net, level, block, last, x);
      }
      ends.add(x);
    }
    return new Stages(ends);
  }

  /** Neighbouring windows do not overlap. */
  private static Conv2d conv(String name, int in, int out, int kernel) {
    return Conv2d.of(PREFIX + name, in, out, kernel).withStride(kernel).withPadding(0);
  }

  private static LayerNorm2d norm(String name, int channels) {
    return new LayerNorm2d(PREFIX + name, channels, EPSILON);
  }

  private static Block block(GraphBuilder net, String name, int channels) {
    String layers = PREFIX + name + ".block.";
    return new Block(
        name,
        net.layer(Conv2d.of(layers + "0", channels, channels, 7).withGroups(channels)),
        net.layer(norm(name + ".block.2", channels)),
        net.layer(new Linear(layers + "3", channels, EXPANSION * channels)),
        net.layer(new Linear(layers + "5", EXPANSION * channels, channels)),
        net.layer(new LayerScale(PREFIX + name + ".layer_scale", channels, INITIAL_SCALE)));
  }

  /** As torchvision does when all layers stand: a normal for every weight, no bias. */
  private static void drawAnew(
      GraphBuilder net,
      Conv2d stem,
      List<Downsampling> downsamplings,
      List<List<Block>> stages,
      Linear classifier) {
    drawAnew(net, stem.weight(), stem.bias());
    for (int stage = 0; stage < stages.size(); stage++) {
      if (stage > 0) {
        Conv2d down = downsamplings.get(stage - 1).conv();
        drawAnew(net, down.weight(), down.bias());
      }
      for (Block block : stages.get(stage)) {
        drawAnew(net, block.depthwise().weight(), block.depthwise().bias());
        drawAnew(net, block.wide().weight(), block.wide().bias());
        drawAnew(net, block.back().weight(), block.back().bias());
      }
    }
    drawAnew(net, classifier.weight(), classifier.bias());
  }

  private static void drawAnew(GraphBuilder net, Parameter weight, Parameter bias) {
    net.draw(new Draw(weight.name(), weight.shape(), Draw.Law.TRUNCATED_NORMAL, DEVIATION));
    net.draw(Draw.constant(bias, 0));
  }

  private static Node apply(GraphBuilder net, int level, LayerNorm2d norm, Node input) {
    return net.inner(nodeName(norm.name()), level, norm, input);
  }

  private static Node apply(GraphBuilder net, int level, Block block, boolean last, Node input) {
    String name = block.name();
    net.block(name);
    Node mixed = net.inner(name + ".block.0", level, block.depthwise(), input);
    Node wide =
        net.inner(name + ".block.3", level, block.wide(), apply(net, level, block.norm(), mixed));
    Node active = net.inner(name + ".block.4", level, new Gelu(), wide);
    Node back = net.inner(name + ".block.5", level, block.back(), active);
    Node scaled = net.inner(name + ".layer_scale", level, block.scale(), back);
    return last
        ? net.named("c" + level, Role.C, level, new Add(), scaled, input)
        : net.inner(name, level, new Add(), scaled, input);
  }

  private static String nodeName(String layer) {
    return layer.substring(PREFIX.length());
  }
}
