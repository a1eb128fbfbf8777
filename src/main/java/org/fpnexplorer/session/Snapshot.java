package org.fpnexplorer.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.DetectionSettings;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.session.BoxChange.Found;
import org.fpnexplorer.tensor.Tensor;

/**
 * What one complete pass has made of an image, kept to be compared with another.
 *
 * @param request what was computed
 * @param graph as it was computed, switches thrown
 * @param input of the network
 * @param maps 1, C, H, W by name, in the order of computation: those of the neck, or where there is
 *     none the backbone's, and objectness
 * @param proposals of the network's usual selection, best first, in pixels of its input
 * @param detections likewise, with their classes; empty if the network ends in proposals
 */
public record Snapshot(
    Request request,
    Graph graph,
    NetworkInput input,
    Map<String, Tensor> maps,
    List<Candidate> proposals,
    Optional<List<Found>> detections) {

  /**
   * Computes another reading of an open session's network: its input, its weights. The session
   * itself does not step; if it is complete and what is asked for, it is only read.
   *
   * @param mayGoOn is asked before each node
   * @return empty if it might not
   * @throws IllegalArgumentException if the weights do not fit the reading
   */
  static Optional<Snapshot> of(Session open, Request request, BooleanSupplier mayGoOn) {
    if (open.isAtEnd() && open.request().equals(request)) {
      return Optional.of(read(open));
    }
    try (Session other = open.beside(request)) {
      while (!other.isAtEnd()) {
        if (!mayGoOn.getAsBoolean()) {
          return Optional.empty();
        }
        other.forward();
      }
      return Optional.of(read(other));
    }
  }

  private static Snapshot read(Session session) {
    Graph graph = session.graph();
    Role features = graph.of(Role.P).isEmpty() ? Role.C : Role.P;
    Map<String, Tensor> maps = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      if (node.role() == Role.M || node.role() == features || node.role() == Role.OBJECTNESS) {
        maps.put(node.name(), session.tensor(node));
      }
    }
    return new Snapshot(
        session.request(),
        graph,
        session.input(),
        maps,
        session.proposals().select(session.usualSelection()).kept(),
        session.detects() ? Optional.of(detections(session)) : Optional.empty());
  }

  private static List<Found> detections(Session session) {
    DetectionSpec spec = session.detectionSpec();
    return session.detections().select(DetectionSettings.of(spec)).kept().stream()
        .map(one -> new Found(one.box(), spec.labels().get(one.label())))
        .toList();
  }
}
