package org.fpnexplorer.ui.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Amounts;
import org.fpnexplorer.ui.Messages;

/** What can be said of a step in numbers: derived from the graph, but for the time. */
final class StepFacts {
  private static final int SHAPES_IN_FULL = 2;

  private StepFacts() {}

  /**
   * One number.
   *
   * @param key names its label and its explanation: {@code step.fact.KEY}, {@code
   *     step.fact.KEY.tip}
   * @param note a few words beside the value; empty for none
   */
  record Fact(String key, String value, String note) {
    String label() {
      return Messages.get("step.fact." + key);
    }

    String tip() {
      return Messages.get("step.fact." + key + ".tip");
    }
  }

  /**
   * The facts of a node, the shape first.
   *
   * @param costs of the graph's nodes, in the order of computation
   * @param millis what the step took
   */
  static List<Fact> of(Graph graph, List<Cost> costs, Node node, double millis) {
    Cost cost = costs.get(node.index());
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("shape", shapes(node), ""));
    facts.add(parameters(graph, cost));
    facts.add(macs(cost, Cost.Total.of(costs).macs()));
    if (node.isMap()) {
      facts.add(field(cost, graph.input().shape()));
      facts.add(new Fact("stride", Messages.get("step.fact.stride.value", cost.stride()), ""));
    }
    facts.add(new Fact("bytes", Amounts.bytes(cost.bytes()), ""));
    facts.add(new Fact("time", time(millis), ""));
    return facts;
  }

  /**
   * What a step over several layers adds up to; empty for a step over one.
   *
   * @param steps the layers, in the order of computation
   * @param costs of the graph's nodes, in the order of computation
   */
  static String whole(List<Step> steps, List<Cost> costs) {
    if (steps.size() == 1) {
      return "";
    }
    long macs = steps.stream().mapToLong(step -> costs.get(step.node().index()).macs()).sum();
    double millis = steps.stream().mapToDouble(Step::millis).sum();
    return Messages.get("step.whole", steps.size(), Amounts.grouped(macs), time(millis));
  }

  private static String time(double millis) {
    return Messages.get("step.fact.time.value", Amounts.millis(millis));
  }

  private static String shapes(Node node) {
    String out = shape(node.shape());
    // How many boxes there are is known only once they are computed.
    if (!node.isMap()) {
      out = Messages.get("step.fact.shape.rows", out);
    }
    List<Node> inputs = node.inputs();
    if (inputs.isEmpty()) {
      return out;
    }
    String in =
        inputs.size() > SHAPES_IN_FULL
            ? Messages.get("step.fact.shape.many", inputs.size())
            : inputs.stream().map(input -> shape(input.shape())).collect(Collectors.joining(" + "));
    return Messages.get("step.fact.shape.value", in, out);
  }

  /** Axis lengths without the batch where it is one image. */
  private static String shape(Shape shape) {
    int first = shape.rank() == 4 && shape.dim(0) == 1 ? 1 : 0;
    return IntStream.range(first, shape.rank())
        .mapToObj(axis -> String.valueOf(shape.dim(axis)))
        .collect(Collectors.joining(" × "));
  }

  private static Fact parameters(Graph graph, Cost cost) {
    if (cost.sharedParameters() == 0) {
      return new Fact("parameters", Amounts.grouped(cost.parameters()), "");
    }
    String first =
        graph.nodes().stream()
            .filter(other -> other.op().equals(cost.node().op()))
            .findFirst()
            .orElseThrow()
            .name();
    return new Fact(
        "parameters",
        Amounts.grouped(cost.sharedParameters()),
        Messages.get("step.fact.parameters.shared", first));
  }

  private static Fact macs(Cost cost, long all) {
    String note = "";
    if (cost.macs() > 0) {
      String percent = String.format(Locale.ROOT, "%.1f", 100.0 * cost.macs() / all);
      note = Messages.get("step.fact.macs.share", percent);
    }
    return new Fact("macs", Amounts.grouped(cost.macs()), note);
  }

  private static Fact field(Cost cost, Shape input) {
    boolean beyond = cost.receptiveField() > Math.min(input.height(), input.width());
    return new Fact(
        "field",
        Messages.get("step.fact.field.value", cost.receptiveField()),
        beyond ? Messages.get("step.fact.field.beyond") : "");
  }
}
