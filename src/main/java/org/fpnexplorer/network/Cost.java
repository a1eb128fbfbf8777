package org.fpnexplorer.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a node costs, derived from the graph alone.
 *
 * @param node whose cost it is
 * @param parameters learned values that no earlier node uses
 * @param sharedParameters learned values that an earlier node uses too
 * @param macs multiply-accumulates; element-wise work, pooling and enlarging count as none
 * @param bytes of the output, as float32
 * @param receptiveField input pixels along one axis that one cell can see; 0 for what is computed
 *     for boxes
 * @param stride input pixels between neighbouring cells; 0 for what is computed for boxes
 */
public record Cost(
    Node node,
    long parameters,
    long sharedParameters,
    long macs,
    long bytes,
    int receptiveField,
    int stride) {

  /** The cost of every node, in the order of computation. */
  public static List<Cost> of(Graph graph) {
    ReceptiveField fields = ReceptiveField.of(graph);
    Set<Parameter> seen = new HashSet<>();
    List<Cost> costs = new ArrayList<>();
    for (Node node : graph.nodes()) {
      long fresh = 0;
      long shared = 0;
      for (Parameter parameter : node.op().parameters()) {
        if (!parameter.isLearned()) {
          continue;
        }
        if (seen.add(parameter)) {
          fresh += parameter.shape().size();
        } else {
          shared += parameter.shape().size();
        }
      }
      costs.add(
          new Cost(
              node,
              fresh,
              shared,
              node.op().macs(node.shape()),
              node.shape().size() * Float.BYTES,
              node.isMap() ? fields.size(node) : 0,
              node.isMap() ? ReceptiveField.stride(node) : 0));
    }
    return costs;
  }

  /**
   * The sum over some nodes.
   *
   * @param parameters learned values, each counted once
   * @param macs multiply-accumulates
   * @param bytes of all outputs, as float32
   */
  public record Total(long parameters, long macs, long bytes) {
    /** The sum over the given nodes. */
    public static Total of(List<Cost> costs) {
      return new Total(
          costs.stream().mapToLong(Cost::parameters).sum(),
          costs.stream().mapToLong(Cost::macs).sum(),
          costs.stream().mapToLong(Cost::bytes).sum());
    }
  }

  /** The totals of every part that has nodes, in the order of computation. */
  public static Map<Part, Total> byPart(List<Cost> costs) {
    Map<Part, Total> totals = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      List<Cost> own = costs.stream().filter(cost -> cost.node().part() == part).toList();
      if (!own.isEmpty()) {
        totals.put(part, Total.of(own));
      }
    }
    return totals;
  }
}
