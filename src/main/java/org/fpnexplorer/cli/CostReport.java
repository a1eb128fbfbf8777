package org.fpnexplorer.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.session.InputSize;

/**
 * What a network costs, as programs read it.
 *
 * @param size of the input, HxW in pixels
 * @param nodes in the order of computation
 * @param parts by name: input, backbone, neck, head and, of a detector, box_head
 */
record CostReport(
    String model, String size, List<NodeCost> nodes, Map<String, Cost.Total> parts, Total total) {

  /**
   * One node's cost.
   *
   * @param op the kind of operation
   * @param level of the pyramid, 0 where there is none
   * @param inputs names of the nodes it reads
   * @param shape of the output; of what is computed for boxes the largest that is possible
   * @param parameters learned values that no earlier node uses
   * @param sharedParameters learned values that an earlier node uses too
   * @param macs multiply-accumulates
   * @param bytes of the output, as float32
   * @param receptiveField in input pixels along one axis; 0 for what is computed for boxes
   * @param stride in input pixels; 0 for what is computed for boxes
   */
  record NodeCost(
      String name,
      String op,
      String part,
      int level,
      List<String> inputs,
      int[] shape,
      long parameters,
      long sharedParameters,
      long macs,
      long bytes,
      int receptiveField,
      int stride) {

    private static NodeCost of(Cost cost) {
      Node node = cost.node();
      return new NodeCost(
          node.name(),
          node.op().getClass().getSimpleName(),
          lower(node.part()),
          node.level(),
          node.inputs().stream().map(Node::name).toList(),
          node.shape().toArray(),
          cost.parameters(),
          cost.sharedParameters(),
          cost.macs(),
          cost.bytes(),
          cost.receptiveField(),
          cost.stride());
    }
  }

  /**
   * The whole network's cost.
   *
   * @param anchors at all cells of all levels
   */
  record Total(long parameters, long macs, long bytes, long anchors) {}

  /** The cost of a network at one size. */
  static CostReport of(Model model, Graph graph) {
    List<Cost> costs = Cost.of(graph);
    Map<String, Cost.Total> parts = new LinkedHashMap<>();
    Cost.byPart(costs).forEach((part, total) -> parts.put(lower(part), total));
    Cost.Total sum = Cost.Total.of(costs);
    InputSize size = new InputSize(graph.input().shape().height(), graph.input().shape().width());
    return new CostReport(
        model.name(),
        size.toString(),
        costs.stream().map(NodeCost::of).toList(),
        parts,
        new Total(sum.parameters(), sum.macs(), sum.bytes(), anchors(graph)));
  }

  /** Sum of H · W · k over the levels. */
  private static long anchors(Graph graph) {
    long anchors = 0;
    for (Node proposals : graph.of(Role.PROPOSALS)) {
      int perCell = ((SelectProposals) proposals.op()).anchors().perCell();
      for (Node input : proposals.inputs()) {
        if (input.role() == Role.OBJECTNESS) {
          anchors += (long) input.shape().height() * input.shape().width() * perCell;
        }
      }
    }
    return anchors;
  }

  private static String lower(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
