package org.fpnexplorer.ui.nms;

import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.SessionModel;

/**
 * The non-maximum suppression of one level, box by box. On the image the arrow keys go from box to
 * box, Page Up and Page Down from kept box to kept box, Home and End to the ends, Space plays.
 */
public final class NmsView extends HBox {
  private final NmsModel model;
  private final NmsScrubber scrubber;

  /**
   * Follows the models.
   *
   * @param explain what is done with an anchor that the student wants to know more of
   */
  public NmsView(
      SessionModel session, MapsModel maps, NmsModel model, Consumer<PickedAnchor> explain) {
    this.model = model;
    this.scrubber = new NmsScrubber(model);
    getStylesheets().add(NmsView.class.getResource("nms.css").toExternalForm());
    getStyleClass().add("nms-view");
    NmsPicture picture = new NmsPicture(session, maps, model);
    picture.setFocusTraversable(true);
    picture.addEventHandler(KeyEvent.KEY_PRESSED, this::type);
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> picture.requestFocus());
    VBox.setVgrow(picture, Priority.ALWAYS);
    NmsPanel panel = new NmsPanel(session, model, explain);
    picture.pairProperty().bindBidirectional(panel.pairSwitch().selectedProperty());
    model.positionProperty().addListener(change -> panel.pairSwitch().setSelected(false));
    VBox left = new VBox(new NmsControls(model), picture, scrubber);
    left.getStyleClass().add("nms-left");
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().addAll(left, panel);
    sceneProperty().addListener((property, before, now) -> show(now != null));
    show(getScene() != null);
  }

  private void show(boolean visible) {
    model.activeProperty().set(visible);
    if (!visible) {
      scrubber.stop();
    }
  }

  private void type(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT, UP -> model.step(-1);
      case RIGHT, DOWN -> model.step(1);
      case PAGE_UP -> model.stepKept(-1);
      case PAGE_DOWN -> model.stepKept(1);
      case HOME -> model.go(0);
      case END -> model.go(Integer.MAX_VALUE);
      case SPACE -> scrubber.toggle();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
