package org.fpnexplorer.ui.anchor;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.MapChangeListener;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.Latest;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;
import org.fpnexplorer.ui.proposals.HeadLevels;

/** What the head says of every anchor, as maps; drawn aside. */
public final class ObjectnessModel {
  private final SessionModel session;
  private final MapsModel maps;
  private final NoticeModel notices;
  private final Latest latest;
  private final BooleanProperty scores = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<ObjectnessMaps> shown = new ReadOnlyObjectWrapper<>();
  private boolean isLookedAt;

  /** Follows the session, and the colours of all maps. */
  public ObjectnessModel(SessionModel session, MapsModel maps, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.maps = maps;
    this.notices = notices;
    this.latest = new Latest(tasks, Tasks.Lane.RENDER);
    session
        .tensors()
        .addListener(
            (MapChangeListener<Node, Tensor>)
                change -> {
                  if (change.getKey().role() == Role.OBJECTNESS) {
                    draw();
                  }
                });
    scores.addListener(change -> draw());
    maps.colormapProperty().addListener(change -> draw());
  }

  /** Whether cells show scores, 0 to 1, or logits. */
  public BooleanProperty scoresProperty() {
    return scores;
  }

  /** The maps that are computed; null until somebody looks and something is open. */
  public ReadOnlyObjectProperty<ObjectnessMaps> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Tells whether somebody looks; without, nothing is drawn. */
  public void setLookedAt(boolean looked) {
    isLookedAt = looked;
    draw();
  }

  private void draw() {
    Session opened = session.sessionProperty().get();
    if (!isLookedAt || opened == null) {
      latest.cancel();
      return;
    }
    HeadLevels levels = HeadLevels.of(opened.graph());
    Map<Node, Tensor> computed = new HashMap<>();
    for (Node map : levels.maps()) {
      if (session.tensors().containsKey(map)) {
        computed.put(map, session.tensors().get(map));
      }
    }
    PaddedInput input = opened.input().frame();
    boolean asScores = scores.get();
    Colormap colormap = maps.colormapProperty().get();
    latest.run(
        () -> ObjectnessMaps.of(levels, computed, input, asScores, colormap),
        shown::set,
        notices::failed);
  }
}
