package org.fpnexplorer.ui.step;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.MapChangeListener;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.FeatureMap;
import org.fpnexplorer.render.Pictures;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.Latest;
import org.fpnexplorer.ui.MapPicture;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;

/**
 * The picture of the current step's output. A map the paper names is shown as everywhere else; a
 * step on the way is drawn aside, the mean over its channels in the same colours.
 */
final class StepPictureModel {
  private final SessionModel session;
  private final MapsModel maps;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Pixels> picture = new ReadOnlyObjectWrapper<>();

  StepPictureModel(SessionModel session, MapsModel maps, Tasks tasks) {
    this.session = session;
    this.maps = maps;
    this.latest = new Latest(tasks, Tasks.Lane.RENDER);
    session
        .currentProperty()
        .addListener(
            change -> {
              // Never the picture of another step.
              picture.set(null);
              update();
            });
    maps.pictures().addListener((MapChangeListener<Node, MapPicture>) this::follow);
    maps.colormapProperty().addListener(change -> update());
    maps.modeProperty().addListener(change -> update());
    update();
  }

  /** One pixel a cell; null while there is none and for outputs that are no maps. */
  ReadOnlyObjectProperty<Pixels> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  private void follow(MapChangeListener.Change<? extends Node, ? extends MapPicture> change) {
    Step step = session.currentProperty().get();
    if (step != null && step.node().equals(change.getKey())) {
      update();
    }
  }

  private void update() {
    latest.cancel();
    Step step = session.currentProperty().get();
    if (step == null) {
      picture.set(null);
    } else if (step.node().isNamed()) {
      MapPicture shown = maps.pictures().get(step.node());
      picture.set(shown == null ? null : shown.pixels());
    } else {
      drawInner(step.node());
    }
  }

  private void drawInner(Node node) {
    Tensor tensor = session.currentTensorProperty().get();
    ChannelMode mode = maps.modeFor(node);
    Colormap colormap = maps.colormapProperty().get();
    PaddedInput frame = session.sessionProperty().get().input().frame();
    latest.run(
        () -> draw(node, tensor, mode, colormap, frame),
        picture::set,
        // It may lack the channel that the maps show; without a picture the step is still
        // explained.
        error -> picture.set(null));
  }

  private static Pixels draw(
      Node node, Tensor tensor, ChannelMode mode, Colormap colormap, PaddedInput frame) {
    FeatureMap map = FeatureMap.of(node, tensor);
    return new Pictures(List.of(map), RangeScope.MAP, colormap, frame).render(node.name(), mode, 1);
  }
}
