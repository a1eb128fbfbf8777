package org.fpnexplorer.ui.diagram;

import java.util.List;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.ui.Amounts;
import org.fpnexplorer.ui.Messages;

/** What layers cost, in words. */
final class Prices {
  private final List<Cost> costs;

  /**
   * @param costs of all nodes, in the order of computation
   */
  Prices(List<Cost> costs) {
    this.costs = costs;
  }

  /** Learned values and multiply-accumulates of some layers together. */
  String of(List<Node> nodes) {
    Cost.Total total = total(nodes);
    return Messages.get(
        "diagram.cost", Amounts.grouped(total.parameters()), Amounts.grouped(total.macs()));
  }

  /** How many layers a stage has, of how many blocks, and what they cost, in round numbers. */
  String of(List<Block> blocks, List<Node> nodes) {
    Cost.Total total = total(nodes);
    boolean divided = blocks.size() < nodes.size();
    return Messages.get(
        "diagram.stage.facts",
        divided ? Messages.get("diagram.stage.blocks", blocks.size()) : "",
        nodes.size(),
        Amounts.rounded(total.parameters()),
        Amounts.rounded(total.macs()));
  }

  private Cost.Total total(List<Node> nodes) {
    return nodes.stream()
        .map(node -> costs.get(node.index()))
        .collect(Collectors.collectingAndThen(Collectors.toList(), Cost.Total::of));
  }
}
