package org.fpnexplorer.ui.anchor;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.SessionModel;

/**
 * The life of one anchor: on the image, as a story, and among all the others of its head. Arrow
 * keys on the image go from cell to cell, Page Up and Page Down from stage to stage.
 */
public final class AnchorView extends HBox {
  /** The maps' share of the height. */
  private static final double MAPS = 0.36;

  private final AnchorModel model;

  /** Follows the models. */
  public AnchorView(
      SessionModel session, MapsModel maps, AnchorModel model, ObjectnessModel objectness) {
    this.model = model;
    getStylesheets().add(AnchorView.class.getResource("anchor.css").toExternalForm());
    getStyleClass().add("anchor-view");
    AnchorPicture picture = new AnchorPicture(session, maps, model);
    picture.setFocusTraversable(true);
    picture.addEventHandler(KeyEvent.KEY_PRESSED, this::cell);
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> picture.requestFocus());
    VBox.setVgrow(picture, Priority.ALWAYS);
    ObjectnessPane others = new ObjectnessPane(objectness, model);
    others.prefHeightProperty().bind(heightProperty().multiply(MAPS));
    VBox left = new VBox(new AnchorChoice(model), picture, others);
    left.getStyleClass().add("anchor-left");
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().addAll(left, new StoryPane(session, model));
    addEventHandler(KeyEvent.KEY_PRESSED, this::stage);
    sceneProperty().addListener((property, before, now) -> objectness.setLookedAt(now != null));
  }

  private void cell(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> model.move(0, -1);
      case RIGHT -> model.move(0, 1);
      case UP -> model.move(-1, 0);
      case DOWN -> model.move(1, 0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void stage(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case PAGE_UP -> model.step(-1);
      case PAGE_DOWN -> model.step(1);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
