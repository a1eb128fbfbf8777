package org.fpnexplorer.ui.cost;

import java.util.List;
import java.util.Map;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;

/**
 * What some nodes cost together.
 *
 * @param name of the last of them; of a sum, what is summed
 * @param part they belong to; null for the sum of all
 * @param nodes in the order of computation
 * @param parameters learned values, each counted where it is used first
 * @param macs multiply-accumulates
 * @param bytes of the outputs, as float32
 * @param millis measured; not a number until all of them are
 * @param macsShare of the whole network's, 0 to 1
 * @param timeShare of the whole pass's, 0 to 1; not a number until all of it is measured
 * @param field receptive field of the last, in input pixels; 0 where there is none
 */
public record CostRow(
    String name,
    Part part,
    List<Node> nodes,
    long parameters,
    long macs,
    long bytes,
    double millis,
    double macsShare,
    double timeShare,
    int field) {

  /** What nodes cost, measured against the whole. */
  static CostRow of(String name, Part part, List<Node> nodes, Whole whole) {
    List<Cost> costs = nodes.stream().map(node -> whole.costs().get(node.index())).toList();
    Cost.Total total = Cost.Total.of(costs);
    boolean measured = nodes.stream().allMatch(whole.millis()::containsKey);
    double millis = measured ? nodes.stream().mapToDouble(whole.millis()::get).sum() : Double.NaN;
    return new CostRow(
        name,
        part,
        List.copyOf(nodes),
        total.parameters(),
        total.macs(),
        total.bytes(),
        millis,
        (double) total.macs() / Math.max(1, whole.macs()),
        millis / whole.allMillis(),
        costs.get(costs.size() - 1).receptiveField());
  }

  /**
   * What shares are shares of.
   *
   * @param costs of every node, in the order of computation
   * @param millis of every node that is measured
   * @param macs of all nodes
   * @param allMillis of all nodes; not a number until all are measured, since part of a pass has no
   *     shares: they would be of something else than those in theory
   */
  record Whole(List<Cost> costs, Map<Node, Double> millis, long macs, double allMillis) {
    static Whole of(List<Cost> costs, Map<Node, Double> millis) {
      double all =
          millis.size() == costs.size()
              ? millis.values().stream().mapToDouble(Double::doubleValue).sum()
              : Double.NaN;
      return new Whole(costs, millis, Cost.Total.of(costs).macs(), all);
    }
  }

  /** The node after which all of it is computed. */
  Node last() {
    return nodes.get(nodes.size() - 1);
  }

  /** Multiply-accumulates a second as measured; not a number where there are none. */
  double macsPerSecond() {
    return macs == 0 ? Double.NaN : macs / (millis / 1000);
  }

  /** By how much its share of the time is larger than that of the multiply-accumulates. */
  double mismatch() {
    return timeShare - macsShare;
  }
}
