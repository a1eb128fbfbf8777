package org.fpnexplorer.ui.diagram;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.BatchNormalisation;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Flatten;
import org.fpnexplorer.network.op.Gelu;
import org.fpnexplorer.network.op.LayerNorm2d;
import org.fpnexplorer.network.op.LayerScale;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Merge;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.Upsample;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Messages;

/** What the figure calls its boxes and arrows. */
public final class Words {
  private static final int MOST_LINES = 8;

  private Words() {}

  /** The paper's name of a box; empty in the head, whose column has a heading. */
  static String name(Stop stop) {
    return switch (stop.column()) {
      case HEAD -> "";
      case PROPOSALS, ROIS, CLASSES, DETECTIONS -> Messages.get("diagram.name." + stop.column());
      default ->
          stop.node().role() == Role.INPUT
              ? Messages.get("diagram.input")
              : stop.node().name().toUpperCase(Locale.ROOT);
    };
  }

  /** A column's heading. Where no way leads down, the neck's first column is not called that. */
  static String heading(Column column, Pathway pathway) {
    boolean isLateral =
        column == Column.TOP_DOWN && pathway.links().stream().noneMatch(link -> link.runsDown());
    return Messages.get("diagram.column." + column + (isLateral ? ".lateral" : ""));
  }

  /** Channels, height and width, {@code 256×56×56}; all axes where there is no N, C, H, W. */
  public static String shape(Shape shape) {
    String text = shape.toString().replace('x', '×');
    return shape.rank() == 4 && shape.dim(0) == 1 ? text.substring(2) : text;
  }

  /** Name, shape and operation of every node, a line each; of many, the first and how many more. */
  static String details(List<Node> nodes) {
    String lines =
        nodes.stream()
            .limit(MOST_LINES)
            .map(
                node ->
                    Messages.get(
                        "diagram.step", node.name(), shape(node.shape()), operation(node.op())))
            .collect(Collectors.joining("\n"));
    int more = nodes.size() - MOST_LINES;
    return more > 0 ? lines + "\n" + Messages.get("diagram.more", more) : lines;
  }

  /** An operation in a word or two. */
  public static String operation(Op op) {
    if (op instanceof Conv2d conv) {
      return conv(conv);
    } else if (op instanceof Upsample upsample) {
      return Messages.get("diagram.op." + op.getClass().getSimpleName(), upsample.factor());
    } else if (op instanceof MaxPool pool && pool.kernel() == 1) {
      return Messages.get("diagram.op.MaxPool.sample", pool.stride());
    }
    return Messages.get("diagram.op." + op.getClass().getSimpleName());
  }

  private static String conv(Conv2d conv) {
    String key = "diagram.op.Conv2d";
    if (conv.groups() > 1) {
      key += conv.groups() == conv.in() ? ".depthwise" : ".groups";
    }
    String text = Messages.get(key, conv.kernel(), conv.groups());
    return conv.stride() == 1 ? text : Messages.get("diagram.op.stride", text, conv.stride());
  }

  /** An operation where there is hardly room: the kernel of a convolution, otherwise its name. */
  static String brief(Op op) {
    return op instanceof Conv2d conv
        ? Messages.get("diagram.kernel", conv.kernel())
        : operation(op);
  }

  /** Where there is room for a few words only, the others are left out. */
  static boolean changesShapeOrMixes(Op op) {
    return !(op instanceof Relu
        || op instanceof Gelu
        || op instanceof Merge
        || op instanceof BatchNormalisation
        || op instanceof LayerNorm2d
        || op instanceof LayerScale
        || op instanceof Flatten);
  }
}
