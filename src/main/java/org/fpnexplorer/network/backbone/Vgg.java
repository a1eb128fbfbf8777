package org.fpnexplorer.network.backbone;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.Stages;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Relu;

/**
 * VGG-16 (Simonyan and Zisserman 2014, arXiv 1409.1556, table 1, column D), with torchvision's
 * names and without its classifier. A stage is what has one stride, and its last output counts (FPN
 * paper, section 3): the last ReLU before a pooling for c2, c3 and c4, the last pooling for c5.
 */
public final class Vgg {
  /** Channels of the convolutions between one pooling and the next. */
  private static final List<List<Integer>> VGG16 =
      List.of(
          List.of(64, 64),
          List.of(128, 128),
          List.of(256, 256, 256),
          List.of(512, 512, 512),
          List.of(512, 512, 512));

  private static final String PREFIX = "backbone.body.features.";

  private Vgg() {}

  /** Declares {@code backbone.body.features.0} to {@code 28} and applies them to the input. */
  public static Stages declare(GraphBuilder net, Node input) {
    net.part(Part.BACKBONE);
    List<List<Conv2d>> groups = declareLayers(net);
    groups.forEach(convs -> convs.forEach(conv -> drawAnew(net, conv)));

    List<Node> ends = new ArrayList<>();
    Node x = input;
    for (int i = 0; i < groups.size(); i++) {
      int level = i;
      for (Conv2d conv : groups.get(i)) {
        String name = conv.name().substring(PREFIX.length());
        net.block("conv" + (i + 1) + "_" + (groups.get(i).indexOf(conv) + 1));
        Node made = net.inner("features." + name, level, conv, x);
        boolean last = conv == groups.get(i).get(groups.get(i).size() - 1);
        String behind = "features." + (Integer.parseInt(name) + 1);
        x =
            last && level >= 2
                ? net.named("c" + level, Role.C, level, new Relu(), made)
                : net.inner(behind, level, new Relu(), made);
      }
      ends.add(x);
      net.block("pool" + (i + 1));
      Op pool = new MaxPool(2, 2, 0);
      x =
          i == groups.size() - 1
              ? net.named("c5", Role.C, 5, pool, x)
              : net.inner("pool" + (i + 1), level + 1, pool, x);
    }
    return new Stages(List.of(ends.get(2), ends.get(3), ends.get(4), x));
  }

  private static List<List<Conv2d>> declareLayers(GraphBuilder net) {
    List<List<Conv2d>> groups = new ArrayList<>();
    int index = 0;
    int in = 3;
    for (List<Integer> widths : VGG16) {
      List<Conv2d> convs = new ArrayList<>();
      for (int out : widths) {
        convs.add(net.conv2d(PREFIX + index, in, out, 3));
        in = out;
        // Every convolution is followed by a ReLU, which has a number too.
        index += 2;
      }
      groups.add(convs);
      index++;
    }
    return groups;
  }

  private static void drawAnew(GraphBuilder net, Conv2d conv) {
    net.draw(Draw.kaimingNormal(conv));
    net.draw(Draw.constant(conv.bias(), 0));
  }
}
