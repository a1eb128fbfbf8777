package org.fpnexplorer.network.pytorch;

import java.util.Collection;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;

/** Names and numbers as Python writes them. */
final class Python {
  private Python() {}

  /** The variable that holds a node's output: {@code layer1_0_conv1}. */
  static String variable(Node node) {
    return node.part() == Part.INPUT ? "image" : node.name().replace('.', '_');
  }

  /**
   * What a state dict calls {@code fpn.inner_blocks.0.0} is {@code self.fpn.inner_blocks[0][0]}.
   */
  static String attribute(String path) {
    return ("self." + path).replaceAll("\\.(\\d+)(?=\\.|$)", "[$1]");
  }

  /** A number, {@code 1e-5}. */
  static String number(double value) {
    return Double.toString(value).replace(".0E", "e").replace('E', 'e');
  }

  /** A list of numbers, {@code [0.5, 1.0, 2.0]}. */
  static String list(Collection<Double> values) {
    return values.stream().map(Python::number).collect(Collectors.joining(", ", "[", "]"));
  }
}
