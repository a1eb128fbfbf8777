package org.fpnexplorer.ui.objects;

import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.SessionModel;

/** A box on the image, the anchors that own it in training and the level it is pooled from. */
public final class ObjectsView extends HBox {
  /**
   * Follows the models.
   *
   * @param explain what is done with an anchor that the student wants to know more of
   */
  public ObjectsView(
      SessionModel session, MapsModel maps, ObjectsModel model, Consumer<PickedAnchor> explain) {
    getStylesheets().add(ObjectsView.class.getResource("objects.css").toExternalForm());
    getStyleClass().add("objects-view");
    ObjectsPicture picture = new ObjectsPicture(session, maps, model);
    HBox.setHgrow(picture, Priority.ALWAYS);
    getChildren().addAll(picture, new ObjectsPanel(session, model, explain));
    sceneProperty().addListener((property, before, now) -> model.activeProperty().set(now != null));
    model.activeProperty().set(getScene() != null);
  }
}
