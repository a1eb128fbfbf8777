package org.fpnexplorer.lesson.expression;

import java.util.List;
import java.util.Map;
import org.fpnexplorer.anchors.Proposals;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.lesson.expression.NotComputable.Reason;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.tensor.Tensor;

/**
 * What can be known of an open session. It computes nothing that the student has not stepped to.
 * For the session's own thread.
 */
public final class Facts {
  private final Session session;
  private final Map<String, Double> kept;
  private List<Cost> costs;

  /**
   * @param kept what earlier steps of a lesson have measured, by name
   */
  public Facts(Session session, Map<String, Double> kept) {
    this.session = session;
    this.kept = Map.copyOf(kept);
  }

  Session session() {
    return session;
  }

  Graph graph() {
    return session.graph();
  }

  Node node(String name) throws NotComputable {
    if (!graph().has(name)) {
      throw new NotComputable(Reason.NO_TENSOR, name);
    }
    return graph().node(name);
  }

  /** The node, if its output has cells. */
  Node map(Node node) throws NotComputable {
    if (!node.isMap()) {
      throw new NotComputable(Reason.NO_MAP, node.name());
    }
    return node;
  }

  /** A node's output, if it is computed. */
  Tensor tensor(Node node) throws NotComputable {
    require(node);
    return session.tensor(map(node));
  }

  private void require(Node node) throws NotComputable {
    if (session.step(node).isEmpty()) {
      throw new NotComputable(Reason.NOT_YET, node.name());
    }
  }

  double kept(String name) throws NotComputable {
    Double value = kept.get(name);
    if (value == null) {
      throw new NotComputable(Reason.NOT_KEPT, name);
    }
    return value;
  }

  List<Cost> costs() {
    if (costs == null) {
      costs = Cost.of(graph());
    }
    return costs;
  }

  /** The objectness map of a level. */
  Node objectness(int level) throws NotComputable {
    return graph().of(Role.OBJECTNESS).stream()
        .filter(node -> node.level() == level)
        .findFirst()
        .orElseThrow(() -> new NotComputable(Reason.NO_LEVEL, Integer.toString(level)));
  }

  /** The proposals, and what became of every other box. */
  Proposals select(SelectionSettings settings) throws NotComputable {
    require(graph().of(Role.PROPOSALS).get(0));
    return session.proposals().select(settings);
  }

  /** The labelled objects, in pixels of the original image. */
  List<SceneObject> objects() throws NotComputable {
    if (session.request().source() instanceof Source.Scene scene) {
      return scene.draw().objects();
    }
    throw new NotComputable(Reason.NO_SCENE, session.request().source().title());
  }
}
