package org.fpnexplorer.ui.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.ReceptiveField;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.Input;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.network.op.UpsampleNearest;
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
  private static final int INPUTS_IN_TITLE = 2;

  /**
   * The text of a node.
   *
   * @param noise whether the network's input is noise and not an image
   */
  public static StepText of(Node node, boolean noise) {
    boolean noiseStep = noise && node.op() instanceof Input;
    String key = noiseStep ? "step.Input.noise" : key(node);
    return new StepText(title(node), Messages.get(key, values(node)), Formula.of(node, noiseStep));
  }

  /** The step as an equation of names; steps that only prepare a sum are written into it. */
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
    if (node.op() instanceof Add) {
      return node.inputs().stream().map(StepText::term).collect(Collectors.joining(" + "));
    }
    String inputs =
        node.inputs().size() > INPUTS_IN_TITLE
            ? Messages.get("step.title.many", node.inputs().size())
            : node.inputs().stream().map(Node::name).collect(Collectors.joining(", "));
    return function(node) + "(" + inputs + ")";
  }

  private static String term(Node input) {
    return input.isNamed() ? input.name() : expression(input);
  }

  private static String function(Node node) {
    Op op = node.op();
    if (op instanceof Conv2d conv) {
      return layer(conv, node);
    }
    if (op instanceof MaxPool) {
      return "maxpool";
    }
    if (op instanceof UpsampleNearest) {
      return "up";
    }
    if (op instanceof SelectProposals) {
      return "select";
    }
    return kind(op).toLowerCase(Locale.ROOT);
  }

  /** The last part of a layer's name, without the name of the map it is for. */
  private static String layer(Conv2d conv, Node node) {
    String last = conv.name().substring(conv.name().lastIndexOf('.') + 1);
    String layer = last.replaceFirst("_" + node.inputs().get(0).name() + "$", "");
    return layer.equals(node.name()) ? "conv" + conv.kernel() + "×" + conv.kernel() : layer;
  }

  private static String key(Node node) {
    String general = "step." + kind(node.op());
    String special = general + "." + (node.isNamed() ? node.role() : node.part());
    return Messages.has(special) ? special : general;
  }

  private static String kind(Op op) {
    return op.getClass().getSimpleName();
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
      return new Object[] {conv.kernel()};
    }
    if (op instanceof MaxPool pool) {
      return new Object[] {pool.kernel(), pool.stride()};
    }
    if (op instanceof UpsampleNearest up) {
      return new Object[] {up.factor()};
    }
    if (op instanceof Add) {
      return new Object[] {source(node.inputs().get(1))};
    }
    if (op instanceof Input) {
      return new Object[] {node.shape().width(), node.shape().height()};
    }
    if (op instanceof SelectProposals select) {
      AnchorSpec anchors = select.anchors();
      return new Object[] {anchors.topPerLevel(), anchors.topInAll(), anchors.nmsThreshold()};
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
