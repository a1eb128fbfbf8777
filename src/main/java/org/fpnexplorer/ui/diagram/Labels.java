package org.fpnexplorer.ui.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.ui.Messages;

/** What the figure writes at its arrows. */
final class Labels {
  private Labels() {}

  /**
   * What to write at every link. Layers that several links share are named at the coarsest of them
   * only, and so is what several links lead into; the others get an empty text.
   */
  static Map<Link, String> of(Pathway pathway) {
    Map<List<Op>, List<Link>> alike = new LinkedHashMap<>();
    Map<Link, String> labels = new LinkedHashMap<>();
    for (Link link : pathway.links()) {
      labels.put(link, label(link));
      boolean mayRepeat = isLearned(link) || link.to().level() == 0;
      if (mayRepeat) {
        alike.computeIfAbsent(operations(link), ops -> new ArrayList<>()).add(link);
      }
    }
    alike.values().stream()
        .filter(links -> links.size() > 1)
        .forEach(links -> labels.putAll(onlyAtOne(links)));
    return labels;
  }

  private static Map<Link, String> onlyAtOne(List<Link> links) {
    Map<Link, String> labels = new LinkedHashMap<>();
    links.forEach(link -> labels.put(link, ""));
    Link one = links.stream().max(Comparator.comparingInt(Labels::prominence)).orElseThrow();
    labels.put(one, isLearned(one) ? shared(one) : label(one));
    return labels;
  }

  /** Within the lowest row arrows have room for a text; of the others the topmost has most. */
  private static int prominence(Link link) {
    return link.from().level() == 0 ? Integer.MAX_VALUE : link.from().level();
  }

  /** In two lines, for it stands where arrows are short. */
  private static String shared(Link link) {
    List<String> words = new ArrayList<>();
    operations(link).forEach(op -> words.add(Words.brief(op)));
    words.add(Messages.get("diagram.shared"));
    int half = (words.size() + 1) / 2;
    return String.join(", ", words.subList(0, half))
        + "\n"
        + String.join(", ", words.subList(half, words.size()));
  }

  private static String label(Link link) {
    List<Block> blocks = Block.of(link.steps());
    long residual = blocks.stream().filter(Block::isResidual).count();
    boolean hasStem = residual > 0 && blocks.get(0).isStem();
    List<Op> shown =
        blocks.stream()
            .skip(hasStem ? 1 : 0)
            .filter(block -> !block.isResidual() || link.steps().size() == 1)
            .flatMap(block -> block.nodes().stream())
            .map(Node::op)
            .filter(Words::changesShapeOrMixes)
            .toList();
    if (residual == 0 && shown.size() == 1) {
      return Words.operation(shown.get(0));
    }
    List<String> words = new ArrayList<>();
    if (hasStem) {
      words.add(blocks.get(0).name());
    }
    words.addAll(summary(shown));
    if (residual > 0) {
      words.add(Messages.get("diagram.blocks", residual));
    }
    return String.join(", ", words);
  }

  private static List<String> summary(List<Op> shown) {
    List<Integer> kernels = new ArrayList<>();
    int pools = 0;
    int linears = 0;
    List<String> words = new ArrayList<>();
    for (Op op : shown) {
      if (op instanceof Conv2d conv) {
        kernels.add(conv.kernel());
      } else if (op instanceof MaxPool) {
        pools++;
      } else if (op instanceof Linear) {
        linears++;
      } else {
        words.add(Words.operation(op));
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
    if (linears > 0) {
      words.add(Messages.get("diagram.linears", linears));
    }
    return words;
  }

  private static List<Op> operations(Link link) {
    return link.steps().stream().map(Node::op).toList();
  }

  private static boolean isLearned(Link link) {
    return operations(link).stream().anyMatch(op -> !op.parameters().isEmpty());
  }
}
