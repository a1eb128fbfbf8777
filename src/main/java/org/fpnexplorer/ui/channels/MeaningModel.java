package org.fpnexplorer.ui.channels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.MapChangeListener;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.Centring;
import org.fpnexplorer.render.Projection;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.Latest;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;
import org.fpnexplorer.ui.WeightsBadge;

/**
 * The maps in false colours: those of the pyramid by one projection that they have in common, those
 * of the backbone each by its own. Of the pyramid's maps each one's mean is taken out first: how
 * strong a level is altogether would otherwise be all that its colour says.
 */
final class MeaningModel {
  /** The coarser P6 is every second cell of P5, and has nothing of its own to show. */
  private static final int COARSEST = 5;

  /**
   * A map in false colours.
   *
   * @param pixels one a cell
   * @param kept the share of the map's variance that its three colours show
   * @param own the share that three colours of its own would show
   */
  record Coloured(Pixels pixels, double kept, double own) {}

  private final SessionModel session;
  private final NoticeModel notices;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Map<Node, Coloured>> pictures =
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
  ReadOnlyObjectProperty<Map<Node, Coloured>> picturesProperty() {
    return pictures.getReadOnlyProperty();
  }

  /** The maps of the backbone or of the pyramid, finest first. */
  List<Node> levels(Role role) {
    return session.nodes().stream()
        .filter(node -> node.role() == role && node.level() <= COARSEST)
        .sorted((one, other) -> Integer.compare(one.level(), other.level()))
        .toList();
  }

  /** That the weights are not trained, if so: then nothing has learned to agree. */
  Optional<String> warning() {
    return Optional.ofNullable(session.sessionProperty().get())
        .flatMap(open -> WeightsBadge.of(open).warning());
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

  private static Map<Node, Coloured> paint(
      Map<Node, Tensor> pyramid, Map<Node, Tensor> backbone, PaddedInput frame) {
    Map<Node, Coloured> painted = new LinkedHashMap<>();
    if (!pyramid.isEmpty()) {
      Map<Node, Tensor> centred = new LinkedHashMap<>();
      pyramid.forEach((node, tensor) -> centred.put(node, Centring.of(tensor, frame)));
      Projection common = Projection.fit(new ArrayList<>(centred.values()), frame);
      centred.forEach((node, tensor) -> painted.put(node, coloured(tensor, common, frame)));
    }
    backbone.forEach(
        (node, tensor) ->
            painted.put(node, coloured(tensor, Projection.fit(List.of(tensor), frame), frame)));
    return painted;
  }

  private static Coloured coloured(Tensor tensor, Projection projection, PaddedInput frame) {
    return new Coloured(
        projection.render(tensor, frame, 1),
        projection.kept(tensor, frame),
        Projection.fit(List.of(tensor), frame).kept(tensor, frame));
  }
}
