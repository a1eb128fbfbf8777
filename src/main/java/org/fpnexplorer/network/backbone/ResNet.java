package org.fpnexplorer.network.backbone;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Conventions.BlockStride;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.Stages;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.FrozenBatchNorm;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Relu;

/**
 * Residual networks (He et al. 2015, arXiv 1512.03385, table 1) and ResNeXt (Xie et al. 2016, arXiv
 * 1611.05431), with torchvision's names and frozen batch normalisation. A block adds to its input
 * what its layers make of it; where shapes change, a 1×1 convolution fits the input.
 *
 * @param depths blocks in each of the four stages
 * @param bottleneck whether a block is 1×1, 3×3, 1×1 and ends in four times as many channels, or
 *     twice 3×3
 * @param groups of a bottleneck's 3×3
 * @param groupWidth channels of each group in the first stage
 */
public record ResNet(List<Integer> depths, boolean bottleneck, int groups, int groupWidth) {
  public static final ResNet RESNET18 = new ResNet(List.of(2, 2, 2, 2), false, 1, 64);
  public static final ResNet RESNET34 = new ResNet(List.of(3, 4, 6, 3), false, 1, 64);
  public static final ResNet RESNET50 = new ResNet(List.of(3, 4, 6, 3), true, 1, 64);
  public static final ResNet RESNET101 = new ResNet(List.of(3, 4, 23, 3), true, 1, 64);
  public static final ResNet RESNEXT50 = new ResNet(List.of(3, 4, 6, 3), true, 32, 4);

  private static final int STEM = 64;
  private static final int CLASSES = 1000;
  private static final String PREFIX = "backbone.body.";

  /** A convolution and the normalisation behind it. */
  private record ConvNorm(Conv2d conv, FrozenBatchNorm norm) {}

  /**
   * A block's layers.
   *
   * @param fit of the input to the output's shape; null where it has that shape already
   */
  private record Block(String name, List<ConvNorm> layers, ConvNorm fit) {}

  /** Declares {@code backbone.body.conv1} to {@code layer4} and applies them to the input. */
  public Stages declare(GraphBuilder net, Node input, Conventions conventions) {
    net.part(Part.BACKBONE);
    double epsilon = conventions.epsilonOrUsual();
    Conv2d stemConv = Conv2d.of(PREFIX + "conv1", 3, STEM, 7).withStride(2).withoutBias();
    ConvNorm stem = layer(net, stemConv, PREFIX + "bn1", epsilon);
    List<List<Block>> stages = new ArrayList<>();
    int channels = STEM;
    for (int stage = 0; stage < depths.size(); stage++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < depths.get(stage); i++) {
        int stride = stage > 0 && i == 0 ? 2 : 1;
        String name = "layer" + (stage + 1) + "." + i;
        blocks.add(block(net, name, channels, STEM << stage, stride, conventions));
        channels = outChannels(STEM << stage);
      }
      stages.add(blocks);
    }
    drawAnew(net, stem, stages, channels);

    net.block("stem");
    Node x = net.inner("relu1", 1, new Relu(), apply(net, 1, stem, input));
    x = net.inner("maxpool", 2, new MaxPool(3, 2, 1), x);
    List<Node> ends = new ArrayList<>();
    for (List<Block> blocks : stages) {
      int level = ends.size() + 2;
      for (Block block : blocks) {
        net.block(block.name());
        Node sum = applyResidual(net, level, block, x);
        boolean last = block == blocks.get(blocks.size() - 1);
        x =
            last
                ? net.named("c" + level, Role.C, level, new Relu(), sum)
                : net.inner(block.name(), level, new Relu(), sum);
      }
      ends.add(x);
    }
    return new Stages(ends.get(0), ends.get(1), ends.get(2), ends.get(3));
  }

  private int outChannels(int planes) {
    return bottleneck ? 4 * planes : planes;
  }

  private Block block(
      GraphBuilder net, String name, int in, int planes, int stride, Conventions conventions) {
    String prefix = PREFIX + name + ".";
    double epsilon = conventions.epsilonOrUsual();
    int out = outChannels(planes);
    ConvNorm fit = null;
    if (stride != 1 || in != out) {
      Conv2d conv = Conv2d.of(prefix + "downsample.0", in, out, 1).withStride(stride).withoutBias();
      fit = layer(net, conv, prefix + "downsample.1", epsilon);
    }
    List<Conv2d> convs = convs(prefix, in, planes, stride, conventions.blockStride());
    List<ConvNorm> layers = new ArrayList<>();
    for (Conv2d conv : convs) {
      layers.add(layer(net, conv, prefix + "bn" + (layers.size() + 1), epsilon));
    }
    return new Block(name, layers, fit);
  }

  private List<Conv2d> convs(
      String prefix, int in, int planes, int stride, BlockStride blockStride) {
    if (!bottleneck) {
      return List.of(
          Conv2d.of(prefix + "conv1", in, planes, 3).withStride(stride).withoutBias(),
          Conv2d.of(prefix + "conv2", planes, planes, 3).withoutBias());
    }
    int width = planes * groupWidth / STEM * groups;
    boolean first = blockStride == BlockStride.FIRST;
    return List.of(
        Conv2d.of(prefix + "conv1", in, width, 1).withStride(first ? stride : 1).withoutBias(),
        Conv2d.of(prefix + "conv2", width, width, 3)
            .withStride(first ? 1 : stride)
            .withGroups(groups)
            .withoutBias(),
        Conv2d.of(prefix + "conv3", width, outChannels(planes), 1).withoutBias());
  }

  private static ConvNorm layer(GraphBuilder net, Conv2d conv, String norm, double epsilon) {
    net.layer(conv);
    return new ConvNorm(conv, net.layer(new FrozenBatchNorm(norm, conv.out(), epsilon)));
  }

  /**
   * As torchvision does when all layers stand: Kaiming-normal by fan-out, in the modules' order.
   */
  private static void drawAnew(
      GraphBuilder net, ConvNorm stem, List<List<Block>> stages, int channels) {
    // The classifier that a detector throws away is filled before.
    new Linear("fc", channels, CLASSES).initial().forEach(net::draw);
    drawAnew(net, stem);
    for (List<Block> blocks : stages) {
      for (Block block : blocks) {
        block.layers().forEach(layer -> drawAnew(net, layer));
        if (block.fit() != null) {
          drawAnew(net, block.fit());
        }
      }
    }
  }

  private static void drawAnew(GraphBuilder net, ConvNorm layer) {
    net.draw(Draw.kaimingNormal(layer.conv()));
  }

  private static Node applyResidual(GraphBuilder net, int level, Block block, Node input) {
    Node x = input;
    for (int i = 0; i < block.layers().size(); i++) {
      x = apply(net, level, block.layers().get(i), x);
      if (i < block.layers().size() - 1) {
        x = net.inner(block.name() + ".relu" + (i + 1), level, new Relu(), x);
      }
    }
    Node shortcut = block.fit() == null ? input : apply(net, level, block.fit(), input);
    return net.inner(block.name() + ".add", level, new Add(), x, shortcut);
  }

  private static Node apply(GraphBuilder net, int level, ConvNorm layer, Node input) {
    Node conv = net.inner(nodeName(layer.conv().name()), level, layer.conv(), input);
    return net.inner(nodeName(layer.norm().name()), level, layer.norm(), conv);
  }

  private static String nodeName(String layer) {
    return layer.substring(PREFIX.length());
  }
}
