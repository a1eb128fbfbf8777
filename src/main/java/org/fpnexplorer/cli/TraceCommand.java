package org.fpnexplorer.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.export.AtomicFile;
import org.fpnexplorer.export.TensorFiles;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.session.ProposalTensors;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.tensor.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the tensors of one forward pass. */
@Command(name = "trace", description = "Write the tensors of one forward pass into a file.")
final class TraceCommand implements Callable<Integer> {
  /** What the selection of boxes is written as, beside one another. */
  private static final Map<String, Function<List<Candidate>, Tensor>> SELECTION =
      new LinkedHashMap<>();

  static {
    SELECTION.put("proposals", ProposalTensors::boxes);
    SELECTION.put("proposal_scores", ProposalTensors::scores);
    SELECTION.put("proposal_levels", ProposalTensors::levels);
  }

  private final IntFunction<TorchEngine> engines;

  @Mixin private InputOptions input;
  @Mixin private NetworkOptions network;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description =
          "Write, and compute, no more than these; every node that 'fpn shapes --all' lists can be"
              + " named, and proposals, proposal_scores, proposal_levels. Default: every named"
              + " tensor.")
  private List<String> only;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "A .safetensors or .npz file, or without an ending a folder of .npy files.")
  private Path out;

  @Spec private CommandSpec spec;

  TraceCommand(IntFunction<TorchEngine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws Exception {
    checkOut();
    Request request = input.request(network, Models.ARTICLE);
    Set<String> names = names(request.model().graph(request.height(), request.width()));
    Map<String, Tensor> tensors;
    try (SessionFactory sessions = new SessionFactory(engines.apply(input.threads()));
        Session session = sessions.open(request)) {
      tensors = compute(session, names);
    }
    FileFault.writing(out, () -> TensorFiles.write(out, tensors, input.provenance(request)));
    return 0;
  }

  private void checkOut() throws FileFault {
    TensorFiles.Format format;
    try {
      format = TensorFiles.Format.of(out);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--out: " + e.getMessage(), e);
    }
    if (format != TensorFiles.Format.NPY_FOLDER) {
      FileFault.writing(out, () -> AtomicFile.check(out));
    }
  }

  private Set<String> names(Graph graph) {
    Set<String> named = new LinkedHashSet<>(graph.named().stream().map(Node::name).toList());
    named.addAll(SELECTION.keySet());
    if (only == null) {
      return named;
    }
    for (String name : only) {
      if (!graph.has(name) && !SELECTION.containsKey(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "--only: no tensor is called '" + name + "'; there are " + String.join(", ", named));
      }
    }
    return Set.copyOf(only);
  }

  /** The tensors in the order they are computed, whatever the order they were named in. */
  private static Map<String, Tensor> compute(Session session, Set<String> names) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Node node : session.graph().nodes()) {
      if (!(node.op() instanceof SelectProposals) && names.contains(node.name())) {
        tensors.put(node.name(), session.tensor(node));
      }
    }
    Set<String> selection = new LinkedHashSet<>(SELECTION.keySet());
    selection.retainAll(names);
    if (!selection.isEmpty()) {
      List<Candidate> kept = session.proposals().select(session.usualSelection()).kept();
      selection.forEach(name -> tensors.put(name, SELECTION.get(name).apply(kept)));
    }
    return tensors;
  }
}
