package org.fpnexplorer.network.backbone;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Conventions.BlockStride;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.Stages;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.BatchNorm;
import org.fpnexplorer.network.op.BatchNormalisation;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.FrozenBatchNorm;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Relu;

/**
 * Residual networks (He et al. 2015, arXiv 1512.03385, table 1) and ResNeXt (Xie et al. 2016, arXiv
 * 1611.05431), with torchvision's names. A block adds to its input what its layers make of it;
 * where shapes change, a 1×1 convolution fits the input.
 *
 * @param depths blocks in each of the four stages
 * @param bottleneck whether a block is 1×1, 3×3, 1×1 and ends in four times as many channels, or
 *     twice 3×3
 * @param groups of a bottleneck's 3×3
 * @param groupWidth channels of each group in the first stage
 * @param width channels of the stem; every stage behind the first doubles them
 * @param norm behind every convolution
 */
public record ResNet(
    List<Integer> depths, boolean bottleneck, int groups, int groupWidth, int width, Norm norm) {
  private static final int USUAL_WIDTH = 64;

  public static final ResNet RESNET18 = frozen(List.of(2, 2, 2, 2), false, 1, 64);
  public static final ResNet RESNET34 = frozen(List.of(3, 4, 6, 3), false, 1, 64);
  public static final ResNet RESNET50 = frozen(List.of(3, 4, 6, 3), true, 1, 64);
  public static final ResNet RESNET101 = frozen(List.of(3, 4, 23, 3), true, 1, 64);
  public static final ResNet RESNEXT50 = frozen(List.of(3, 4, 6, 3), true, 32, 4);

  /** ResNet-18 with half the channels, to be trained from the start. */
  public static final ResNet HALF_RESNET18 =
      new ResNet(List.of(2, 2, 2, 2), false, 1, 64, USUAL_WIDTH / 2, BatchNorm::new);

  private static final int FINEST = 2;
  private static final int COARSEST = 5;
  private static final int CLASSES = 1000;
  private static final String PREFIX = "backbone.body.";

  /** Which normalisation follows the convolutions. */
  @FunctionalInterface
  public interface Norm {
    /** The layer of that name in a state dict. */
    BatchNormalisation of(String name, int channels, double epsilon);
  }

  /** A convolution and the normalisation behind it. */
  private record ConvNorm(Conv2d conv, BatchNormalisation norm) {
    Stream<Op> constructed() {
      return Stream.of(conv, norm);
    }
  }

  /**
   * A block's layers.
   *
   * @param fit of the input to the output's shape; null where it has that shape already
   */
  private record Block(String name, List<ConvNorm> layers, ConvNorm fit) {
    /** The layers in the order of construction. */
    Stream<Op> constructed() {
      return Stream.concat(Stream.ofNullable(fit), layers.stream()).flatMap(ConvNorm::constructed);
    }

    /** The convolutions in the order of torch.nn.Module.modules. */
    Stream<Conv2d> registered() {
      return Stream.concat(layers.stream(), Stream.ofNullable(fit)).map(ConvNorm::conv);
    }
  }

  /** As a detector takes it from torchvision: nothing in it is trained by its batches. */
  private static ResNet frozen(
      List<Integer> depths, boolean bottleneck, int groups, int groupWidth) {
    return new ResNet(depths, bottleneck, groups, groupWidth, USUAL_WIDTH, FrozenBatchNorm::new);
  }

  /** Declares {@code backbone.body.conv1} to {@code layer4} and applies them to the input. */
  public Stages declare(GraphBuilder net, Node input, Conventions conventions) {
    return declare(net, input, COARSEST, conventions);
  }

  /**
   * The same up to the stage of a level. As in torchvision the later layers are constructed all the
   * same, and then thrown away: the others are drawn alike.
   *
   * @param deepest level of the last stage, 2 to 5
   */
  public Stages declare(GraphBuilder net, Node input, int deepest, Conventions conventions) {
    net.part(Part.BACKBONE);
    Conv2d stemConv = Conv2d.of(PREFIX + "conv1", 3, width, 7).withStride(2).withoutBias();
    ConvNorm stem = layer(stemConv, PREFIX + "bn1", conventions);
    List<List<Block>> all = stages(conventions);
    List<List<Block>> stages = all.subList(0, deepest - FINEST + 1);
    stem.constructed().forEach(net::layer);
    blocks(stages).flatMap(Block::constructed).forEach(net::layer);
    blocks(all.subList(stages.size(), all.size()))
        .flatMap(Block::constructed)
        .forEach(net::discarded);
    // The classifier is none of a detector's.
    net.discarded(new Linear("fc", outChannels(width << all.size() - 1), CLASSES));
    // When all layers stand torchvision draws the convolutions anew.
    net.draw(Draw.kaimingNormal(stem.conv()));
    blocks(all).flatMap(Block::registered).forEach(conv -> net.draw(Draw.kaimingNormal(conv)));

    net.block("stem");
    Node x = net.inner("relu1", 1, new Relu(), apply(net, 1, stem, input));
    x = net.inner("maxpool", 2, new MaxPool(3, 2, 1), x);
    List<Node> ends = new ArrayList<>();
    for (List<Block> blocks : stages) {
      int level = ends.size() + FINEST;
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
    return new Stages(ends);
  }

  private int outChannels(int planes) {
    return bottleneck ? 4 * planes : planes;
  }

  private List<List<Block>> stages(Conventions conventions) {
    List<List<Block>> stages = new ArrayList<>();
    int channels = width;
    for (int stage = 0; stage < depths.size(); stage++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < depths.get(stage); i++) {
        int stride = stage > 0 && i == 0 ? 2 : 1;
        String name = "layer" + (stage + 1) + "." + i;
        blocks.add(block(name, channels, width << stage, stride, conventions));
        channels = outChannels(width << stage);
      }
      stages.add(blocks);
    }
    return stages;
  }

  private Block block(String name, int in, int planes, int stride, Conventions conventions) {
    String prefix = PREFIX + name + ".";
    int out = outChannels(planes);
    ConvNorm fit = null;
    if (stride != 1 || in != out) {
      Conv2d conv = Conv2d.of(prefix + "downsample.0", in, out, 1).withStride(stride).withoutBias();
      fit = layer(conv, prefix + "downsample.1", conventions);
    }
    List<Conv2d> convs = convs(prefix, in, planes, stride, conventions.blockStride());
    List<ConvNorm> layers = new ArrayList<>();
    for (Conv2d conv : convs) {
      layers.add(layer(conv, prefix + "bn" + (layers.size() + 1), conventions));
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
    int inside = planes * groupWidth / USUAL_WIDTH * groups;
    boolean first = blockStride == BlockStride.FIRST;
    return List.of(
        Conv2d.of(prefix + "conv1", in, inside, 1).withStride(first ? stride : 1).withoutBias(),
        Conv2d.of(prefix + "conv2", inside, inside, 3)
            .withStride(first ? 1 : stride)
            .withGroups(groups)
            .withoutBias(),
        Conv2d.of(prefix + "conv3", inside, outChannels(planes), 1).withoutBias());
  }

  private ConvNorm layer(Conv2d conv, String name, Conventions conventions) {
    return new ConvNorm(conv, norm.of(name, conv.out(), conventions.epsilonOrUsual()));
  }

  private static Stream<Block> blocks(List<List<Block>> stages) {
    return stages.stream().flatMap(List::stream);
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
