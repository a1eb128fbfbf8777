package org.fpnexplorer.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.fpnexplorer.anchors.DetectionSettings;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.export.TensorFiles;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.SelectDetections;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.session.BoxTensors;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.session.WeightsOrigin;
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
  private static final Map<String, Function<BoxTensors, Tensor>> PROPOSALS = new LinkedHashMap<>();

  /** The same of boxes with a class, where the network has them. */
  private static final Map<String, Function<BoxTensors, Tensor>> DETECTIONS = new LinkedHashMap<>();

  static {
    PROPOSALS.put("proposals", BoxTensors::boxes);
    PROPOSALS.put("proposal_scores", BoxTensors::scores);
    PROPOSALS.put("proposal_levels", BoxTensors::levels);
    DETECTIONS.put("detections", BoxTensors::boxes);
    DETECTIONS.put("detection_scores", BoxTensors::scores);
    DETECTIONS.put("detection_levels", BoxTensors::levels);
    DETECTIONS.put("detection_labels", BoxTensors::labels);
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
              + " named, and proposals, proposal_scores, proposal_levels; of a detector"
              + " detections, detection_scores, detection_levels, detection_labels. Default: every"
              + " named tensor.")
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
    Set<String> names = names(request.graph());
    Map<String, Tensor> tensors;
    Map<String, String> provenance;
    WeightsOrigin origin;
    try (SessionFactory sessions = new SessionFactory(engines.apply(input.threads()));
        Session session = input.open(sessions, request)) {
      tensors = compute(session, names);
      provenance = input.provenance(session);
      origin = session.weights();
    }
    FileFault.writing(out, () -> TensorFiles.write(out, tensors, provenance));
    InputOptions.report(request, origin, spec.commandLine().getErr());
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
    named.addAll(PROPOSALS.keySet());
    if (named.contains("detections")) {
      named.addAll(DETECTIONS.keySet());
    }
    if (only == null) {
      return named;
    }
    for (String name : only) {
      if (!graph.has(name) && !named.contains(name)) {
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
      if (!isSelection(node) && names.contains(node.name())) {
        tensors.put(node.name(), session.tensor(node));
      }
    }
    if (!Collections.disjoint(PROPOSALS.keySet(), names)) {
      SelectionSettings usual = session.usualSelection();
      put(
          tensors,
          PROPOSALS,
          names,
          BoxTensors.ofProposals(session.proposals().select(usual).kept()));
    }
    if (session.detects() && !Collections.disjoint(DETECTIONS.keySet(), names)) {
      DetectionSettings usual = DetectionSettings.of(session.detectionSpec());
      put(
          tensors,
          DETECTIONS,
          names,
          BoxTensors.ofDetections(session.detections().select(usual).kept()));
    }
    return tensors;
  }

  private static boolean isSelection(Node node) {
    return node.op() instanceof SelectProposals || node.op() instanceof SelectDetections;
  }

  private static void put(
      Map<String, Tensor> tensors,
      Map<String, Function<BoxTensors, Tensor>> selection,
      Set<String> names,
      BoxTensors boxes) {
    selection.forEach(
        (name, part) -> {
          if (names.contains(name)) {
            tensors.put(name, part.apply(boxes));
          }
        });
  }
}
