package org.fpnexplorer.ui.channels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.MapChangeListener;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.Projection;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.Latest;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;

/**
 * The maps in false colours: those of the pyramid by one projection that they have in common, those
 * of the backbone each by its own.
 */
final class MeaningModel {
  /** The coarser P6 is every second cell of P5, and has nothing of its own to show. */
  private static final int COARSEST = 5;

  private final SessionModel session;
  private final NoticeModel notices;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Map<Node, Pixels>> pictures =
      new ReadOnlyObjectWrapper<>(Map.of());
  private boolean isLookedAt;

  MeaningModel(SessionModel session, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.notices = notices;
    latest = new Latest(tasks, Tasks.Lane.RENDER);
    session
        .tensors()
        .addListener(
            (MapChangeListener<Node, Tensor>)
                change -> {
                  if (levels(Role.P).contains(change.getKey())
                      || levels(Role.C).contains(change.getKey())) {
                    draw();
                  }
                });
    session.sessionProperty().addListener(change -> draw());
  }

  /** The picture of each map that is computed, a pixel a cell. */
  ReadOnlyObjectProperty<Map<Node, Pixels>> picturesProperty() {
    return pictures.getReadOnlyProperty();
  }

  /** The maps of the backbone or of the pyramid, finest first. */
  List<Node> levels(Role role) {
    return session.nodes().stream()
        .filter(node -> node.role() == role && node.level() <= COARSEST)
        .sorted((one, other) -> Integer.compare(one.level(), other.level()))
        .toList();
  }

  /** Tells whether somebody looks; without, nothing is drawn. */
  void setLookedAt(boolean looked) {
    isLookedAt = looked;
    draw();
  }

  private void draw() {
    Session of = session.sessionProperty().get();
    if (!isLookedAt || of == null) {
      latest.cancel();
      return;
    }
    PaddedInput frame = of.input().frame();
    Map<Node, Tensor> pyramid = computed(Role.P);
    Map<Node, Tensor> backbone = computed(Role.C);
    latest.run(() -> paint(pyramid, backbone, frame), pictures::set, notices::failed);
  }

  private Map<Node, Tensor> computed(Role role) {
    Map<Node, Tensor> computed = new LinkedHashMap<>();
    for (Node node : levels(role)) {
      Tensor tensor = session.tensors().get(node);
      if (tensor != null) {
        computed.put(node, tensor);
      }
    }
    return computed;
  }

  private static Map<Node, Pixels> paint(
      Map<Node, Tensor> pyramid, Map<Node, Tensor> backbone, PaddedInput frame) {
    Map<Node, Pixels> painted = new LinkedHashMap<>();
    if (!pyramid.isEmpty()) {
      Projection common = Projection.fit(new ArrayList<>(pyramid.values()), frame);
      pyramid.forEach((node, tensor) -> painted.put(node, common.render(tensor, frame, 1)));
    }
    backbone.forEach(
        (node, tensor) ->
            painted.put(node, Projection.fit(List.of(tensor), frame).render(tensor, frame, 1)));
    return painted;
  }
}
