package org.fpnexplorer.ui.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.ReceptiveField;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.Average;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.Input;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Merge;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.RoiAlign;
import org.fpnexplorer.network.op.SelectDetections;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.network.op.Upsample;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Messages;

/**
 * What a step does, in words. The text is chosen by operation and by the role of its output; an
 * operation in a role without a text of its own has a general one.
 *
 * @param title the step as an equation of names: {@code m4 = up(m5) + lateral(c4)}
 * @param sentence what it does and why, one or two plain sentences
 * @param formula what it computes, value by value
 */
public record StepText(String title, String sentence, String formula) {
  /**
   * The text of a node of a graph.
   *
   * @param noise whether the network's input is noise and not an image
   */
  public static StepText of(Graph graph, Node node, boolean noise) {
    boolean noiseStep = noise && node.op() instanceof Input;
    String key = noiseStep ? "step.Input.noise" : key(graph, node);
    return new StepText(title(node), sentence(node, key), Formula.of(node, noiseStep));
  }

  /** The step as an equation of names. */
  public static String title(Node node) {
    if (node.inputs().isEmpty()) {
      return node.name();
    }
    return node.name() + " = " + expression(node);
  }

  private static String expression(Node node) {
    if (node.op() instanceof Identity) {
      return node.inputs().get(0).name();
    }
    if (node.op() instanceof Merge) {
      String sum = node.inputs().stream().map(StepText::term).collect(Collectors.joining(" + "));
      return node.op() instanceof Average ? "½ (" + sum + ")" : sum;
    }
    return LayerName.of(node) + "(" + inputs(node) + ")";
  }

  /** What only prepares a sum of the pyramid is written into it. */
  private static String term(Node input) {
    return input.part() == Part.NECK && !input.isNamed() ? expression(input) : input.name();
  }

  private static String inputs(Node node) {
    List<Node> inputs = node.inputs();
    if (node.op() instanceof SelectProposals) {
      return Messages.get("step.title.many", inputs.size());
    }
    if (node.op() instanceof RoiAlign) {
      return inputs.get(0).name() + ", " + Messages.get("step.title.many", inputs.size() - 1);
    }
    return inputs.stream().map(Node::name).collect(Collectors.joining(", "));
  }

  private static String sentence(Node node, String key) {
    String sentence = Messages.get(key, values(node));
    if (node.op() instanceof Conv2d conv && conv.stride() > 1) {
      return sentence + " " + Messages.get("step.Conv2d.stride", String.valueOf(conv.stride()));
    }
    return sentence;
  }

  private static String key(Graph graph, Node node) {
    String general = "step." + node.op().getClass().getSimpleName();
    String special = general + "." + (node.isNamed() ? node.role() : node.part());
    String key = Messages.has(special) ? special : general;
    String kind = key + "." + kind(graph, node);
    return Messages.has(kind) ? kind : key;
  }

  /** A variety of an operation that needs words of its own; empty for none. */
  private static String kind(Graph graph, Node node) {
    boolean oneLevel = graph.of(Role.OBJECTNESS).size() == 1;
    if (oneLevel && (node.part() == Part.HEAD || node.op() instanceof SelectProposals)) {
      return "single";
    }
    if (node.op() instanceof Conv2d conv) {
      return switch (node.role()) {
        // The coarsest map of the top-down pathway is no sum, and without that pathway none is.
        case P -> isEnlarged(node.inputs().get(0)) ? "" : "top";
        case M -> lateral(graph, node);
        default -> kind(conv);
      };
    }
    if (node.op() instanceof Identity && isCoarsest(graph, node)) {
      return "top";
    }
    return node.op() instanceof Upsample up && isCropped(node, up) ? "cropped" : "";
  }

  /** Where no top-down pathway starts it is not spoken of as if it did. */
  private static String lateral(Graph graph, Node node) {
    if (graph.consumers(node).stream().anyMatch(StepText::enlarges)) {
      return "";
    }
    return isCoarsest(graph, node) ? "coarsest" : "lateral";
  }

  private static boolean isCoarsest(Graph graph, Node node) {
    return graph.of(Role.M).stream().noneMatch(m -> m.level() > node.level());
  }

  private static boolean isEnlarged(Node map) {
    return map.op() instanceof Merge || enlarges(map);
  }

  private static boolean enlarges(Node node) {
    return node.op() instanceof Upsample;
  }

  private static String kind(Conv2d conv) {
    if (conv.groups() > 1) {
      return conv.groups() == conv.in() ? "depthwise" : "groups";
    }
    return conv.kernel() == 1 ? "pointwise" : "";
  }

  private static boolean isCropped(Node node, Upsample up) {
    Shape from = node.inputs().get(0).shape();
    return up.height() < from.height() * up.factor() || up.width() < from.width() * up.factor();
  }

  /** The gaps of the sentence, as the head of this section of the messages numbers them. */
  private static Object[] values(Node node) {
    List<Object> values = new ArrayList<>();
    List<Node> inputs = node.inputs();
    values.add(shown(node));
    values.add(inputs.isEmpty() ? "" : source(inputs.get(0)));
    values.add(inputs.isEmpty() ? "" : inputs.get(0).shape().channels());
    values.add(node.shape().channels());
    values.add(node.isMap() ? ReceptiveField.stride(node) : "");
    Collections.addAll(values, ownValues(node));
    // Numbers are written as they are: 1024, not 1,024.
    return values.stream().map(String::valueOf).toArray();
  }

  private static Object[] ownValues(Node node) {
    Op op = node.op();
    if (op instanceof Conv2d conv) {
      return new Object[] {conv.kernel(), conv.in() / conv.groups()};
    }
    if (op instanceof MaxPool pool) {
      return new Object[] {pool.kernel(), pool.stride()};
    }
    if (op instanceof Upsample up) {
      return new Object[] {up.factor()};
    }
    if (op instanceof Merge) {
      return new Object[] {source(node.inputs().get(1))};
    }
    if (op instanceof Input) {
      return new Object[] {node.shape().width(), node.shape().height()};
    }
    if (op instanceof SelectProposals select) {
      AnchorSpec anchors = select.anchors();
      return new Object[] {anchors.topPerLevel(), anchors.topInAll(), anchors.nmsThreshold()};
    }
    if (op instanceof RoiAlign align) {
      return new Object[] {align.size(), align.samples()};
    }
    if (op instanceof SelectDetections select) {
      DetectionSpec spec = select.spec();
      return new Object[] {spec.minScore(), spec.nmsThreshold(), spec.topInAll()};
    }
    return new Object[0];
  }

  /** The nearest map on the way here that the paper has a name for. */
  private static String source(Node node) {
    return node.isNamed() ? shown(node) : source(node.inputs().get(0));
  }

  /** Maps of the pyramid as the paper writes them: M4. */
  private static String shown(Node node) {
    return switch (node.role()) {
      case C, M, P -> node.name().toUpperCase(Locale.ROOT);
      default -> node.name();
    };
  }
}
