package org.fpnexplorer.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;

/**
 * The window on a projector: the whole screen, larger text, stronger lines, a ring around the
 * pointer, and nothing that is not looked at. Its stylesheet knows it as {@code :presenting}.
 */
final class Presentation {
  private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
  private static final double RING = 24;

  private final Stage stage;
  private final Pane root;
  private final Node spared;
  private final ComfortModel comfort;
  private final SessionModel session;
  private final Circle ring = new Circle(RING);
  private boolean wasFull;

  /**
   * @param spared what is not looked at; its shortcuts go on working
   */
  Presentation(Stage stage, Pane root, Node spared, ComfortModel comfort, SessionModel session) {
    this.stage = stage;
    this.root = root;
    this.spared = spared;
    this.comfort = comfort;
    this.session = session;
    ring.getStyleClass().add("pointer-ring");
    ring.setMouseTransparent(true);
    ring.setManaged(false);
    ring.setVisible(false);
    root.getChildren().add(ring);
    root.addEventFilter(MouseEvent.ANY, this::follow);
    // Behind everything that has a use of its own for it.
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
    comfort.presentingProperty().addListener((property, before, now) -> show(now));
  }

  private void follow(MouseEvent event) {
    ring.setCenterX(event.getSceneX());
    ring.setCenterY(event.getSceneY());
    ring.setVisible(
        comfort.presentingProperty().get() && event.getEventType() != MouseEvent.MOUSE_EXITED);
  }

  /** Escape stops what is being computed first, as everywhere; what is still shown stays shown. */
  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE
        && comfort.presentingProperty().get()
        && !session.busyProperty().get()) {
      comfort.setPresenting(false);
      event.consume();
    }
  }

  private void show(boolean now) {
    root.pseudoClassStateChanged(PRESENTING, now);
    spared.setVisible(!now);
    spared.setManaged(!now);
    if (now) {
      wasFull = stage.isFullScreen();
      // JavaFX's own Escape would leave the full screen and the rest of it as it is.
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreenExitHint("");
      stage.setFullScreen(true);
    } else {
      ring.setVisible(false);
      stage.setFullScreenExitKeyCombination(null);
      stage.setFullScreenExitHint(null);
      stage.setFullScreen(wasFull);
    }
  }
}
