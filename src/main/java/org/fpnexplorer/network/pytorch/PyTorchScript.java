package org.fpnexplorer.network.pytorch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.source.Lines;
import org.fpnexplorer.tensor.Shape;

/**
 * A whole network as a PyTorch module: the lines of every node, in their order. Its state dict has
 * the names of the network's own checkpoints.
 */
public final class PyTorchScript {
  private static final String HEAD =
      """
      \"\"\"%s at %d by %d, written by FPN Explorer. Call eval() before you compare with it.\"\"\"
      import math

      import torch
      from torch import nn
      from torch.nn import functional as F
      from torchvision import ops


      class Network(nn.Module):
          def __init__(self):
              super().__init__()
      """;

  private static final String INDENT = "        ";

  private final List<String> lines = new ArrayList<>();
  private final Map<Node, Lines> calls = new HashMap<>();

  private PyTorchScript(Model model, Graph graph) {
    Shape input = graph.input().shape();
    String.format(Locale.ROOT, HEAD, model.name(), input.height(), input.width())
        .lines()
        .forEach(lines::add);
    append(containers(graph));
    append(constructors(graph));
    lines.add("");
    lines.add("    def forward(self, image):");
    for (Node node : graph.nodes()) {
      int first = lines.size() + 1;
      append(PyTorch.of(node).forward());
      calls.put(node, new Lines(first, lines.size()));
    }
    append(List.of("return {"));
    for (Node node : graph.nodes()) {
      append(List.of("    \"" + node.name() + "\": " + Python.variable(node) + ","));
    }
    append(List.of("}"));
  }

  private void append(Collection<String> statements) {
    statements.forEach(statement -> lines.add(INDENT + statement));
  }

  /** The module for one input size. */
  public static PyTorchScript of(Model model, Graph graph) {
    return new PyTorchScript(model, graph);
  }

  /** All of it, to be saved as a file or pasted. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /** The lines that compute a node. */
  public Lines call(Node node) {
    return calls.get(node);
  }

  /** In the order of construction, which is that of PyTorch's random stream. */
  private static Collection<String> constructors(Graph graph) {
    Map<Integer, String> inOrder = new TreeMap<>();
    for (Node node : graph.nodes()) {
      List<Parameter> own = node.op().parameters();
      if (!own.isEmpty()) {
        inOrder.put(graph.parameters().indexOf(own.get(0)), PyTorch.of(node).construct().get(0));
      }
    }
    return inOrder.values();
  }

  /** What the layers are put into: by number into a Sequential, by name into a bare module. */
  private static List<String> containers(Graph graph) {
    Map<String, Set<String>> children = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      if (!node.op().parameters().isEmpty()) {
        String path = PyTorch.layer(node.op());
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
          String child = path.substring(dot + 1).split("\\.")[0];
          children.computeIfAbsent(path.substring(0, dot), key -> new HashSet<>()).add(child);
        }
      }
    }
    return children.entrySet().stream()
        .map(entry -> Python.attribute(entry.getKey()) + " = " + container(entry.getValue()))
        .toList();
  }

  private static String container(Set<String> children) {
    if (!children.stream().allMatch(child -> child.matches("\\d+"))) {
      return "nn.Module()";
    }
    int last = children.stream().mapToInt(Integer::parseInt).max().orElseThrow();
    return "nn.Sequential(*[nn.Module() for _ in range(" + (last + 1) + ")])";
  }
}
