package org.fpnexplorer.network.backbone;

import java.util.List;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.Stages;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Relu;

/**
 * The article's stand-in for ResNet: five times a 3×3 convolution, ReLU and a max-pool that halves
 * the map, with ResNet-50's channel counts.
 */
public final class PlainCnn {
  private static final Op POOL = new MaxPool(3, 2, 1);

  private PlainCnn() {}

  /**
   * Declares the layers {@code conv1} to {@code conv5} and applies them to the input.
   *
   * @param prefix of the layers' names: {@code cnn.} in the article
   */
  public static Stages declare(GraphBuilder net, Node input, String prefix) {
    net.part(Part.BACKBONE);
    Op conv1 = net.conv2d(prefix + "conv1", 3, 64, 3);
    Op conv2 = net.conv2d(prefix + "conv2", 64, 256, 3);
    Op conv3 = net.conv2d(prefix + "conv3", 256, 512, 3);
    Op conv4 = net.conv2d(prefix + "conv4", 512, 1024, 3);
    Op conv5 = net.conv2d(prefix + "conv5", 1024, 2048, 3);

    Node pool1 = net.inner("pool1", 1, POOL, convRelu(net, 1, conv1, input));
    Node c2 = net.named("c2", Role.C, 2, POOL, convRelu(net, 2, conv2, pool1));
    Node c3 = net.named("c3", Role.C, 3, POOL, convRelu(net, 3, conv3, c2));
    Node c4 = net.named("c4", Role.C, 4, POOL, convRelu(net, 4, conv4, c3));
    Node c5 = net.named("c5", Role.C, 5, POOL, convRelu(net, 5, conv5, c4));
    return new Stages(List.of(c2, c3, c4, c5));
  }

  private static Node convRelu(GraphBuilder net, int level, Op conv, Node input) {
    return net.inner(
        "relu" + level, level, new Relu(), net.inner("conv" + level, level, conv, input));
  }
}
