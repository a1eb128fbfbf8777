package org.fpnexplorer.ui.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.UpsampleNearest;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Messages;

/** What the figure calls its boxes and arrows. */
final class Words {
  private static final int MOST_LINES = 8;

  private Words() {}

  /** The paper's name of a box; empty in the head, whose column has a heading. */
  static String name(Stop stop) {
    return switch (stop.column()) {
      case HEAD -> "";
      case RESULT -> Messages.get("diagram.proposals");
      default ->
          stop.node().role() == Role.INPUT
              ? Messages.get("diagram.input")
              : stop.node().name().toUpperCase(Locale.ROOT);
    };
  }

  /** Channels, height and width, {@code 256×56×56}; all axes where there is no N, C, H, W. */
  static String shape(Shape shape) {
    String text = shape.toString().replace('x', '×');
    return shape.rank() == 4 ? text.substring(text.indexOf('×') + 1) : text;
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
  static String operation(Op op) {
    if (op instanceof Conv2d conv) {
      return Messages.get("diagram.op.conv", conv.kernel());
    } else if (op instanceof UpsampleNearest upsample) {
      return Messages.get("diagram.op.upsample", upsample.factor());
    }
    String kind = op.getClass().getSimpleName();
    String key = "diagram.op." + kind;
    return Messages.has(key) ? Messages.get(key) : kind;
  }

  /**
   * What to write at every link. Layers that several links share are named at the coarsest of them
   * only, and so is what several links lead into; the others get an empty text.
   */
  static Map<Link, String> labels(Pathway pathway) {
    Map<List<Op>, List<Link>> alike = new LinkedHashMap<>();
    Map<Link, String> labels = new LinkedHashMap<>();
    for (Link link : pathway.links()) {
      labels.put(link, label(link));
      boolean mayRepeat = isLearned(link) || link.to().column() == Column.RESULT;
      if (mayRepeat) {
        alike.computeIfAbsent(operations(link), ops -> new ArrayList<>()).add(link);
      }
    }
    alike.values().stream()
        .filter(links -> links.size() > 1)
        .forEach(links -> labels.putAll(onlyAtCoarsest(links)));
    return labels;
  }

  private static Map<Link, String> onlyAtCoarsest(List<Link> links) {
    Map<Link, String> labels = new LinkedHashMap<>();
    int coarsest = links.stream().mapToInt(link -> link.from().level()).max().orElseThrow();
    for (Link link : links) {
      String text = "";
      if (link.from().level() == coarsest) {
        text = isLearned(link) ? Messages.get("diagram.shared", label(link)) : label(link);
      }
      labels.put(link, text);
    }
    return labels;
  }

  private static String label(Link link) {
    List<Op> shown = operations(link).stream().filter(Words::changesShapeOrMixes).toList();
    if (shown.size() == 1) {
      return operation(shown.get(0));
    }
    List<Integer> kernels = new ArrayList<>();
    int pools = 0;
    List<String> words = new ArrayList<>();
    for (Op op : shown) {
      if (op instanceof Conv2d conv) {
        kernels.add(conv.kernel());
      } else if (op instanceof MaxPool) {
        pools++;
      } else {
        words.add(operation(op));
      }
    }
    boolean few = kernels.size() == kernels.stream().distinct().count() && kernels.size() <= 2;
    if (few) {
      words.addAll(0, kernels.stream().map(k -> Messages.get("diagram.kernel", k)).toList());
    } else {
      words.add(0, Messages.get("diagram.convs", kernels.size()));
    }
    if (pools > 0) {
      words.add(Messages.get("diagram.pools", pools));
    }
    return String.join(", ", words);
  }

  /** Element-wise steps are left out where there is room for a few words only. */
  private static boolean changesShapeOrMixes(Op op) {
    return !(op instanceof Relu || op instanceof Add);
  }

  private static List<Op> operations(Link link) {
    return link.steps().stream().map(Node::op).toList();
  }

  private static boolean isLearned(Link link) {
    return operations(link).stream().anyMatch(op -> !op.parameters().isEmpty());
  }
}
