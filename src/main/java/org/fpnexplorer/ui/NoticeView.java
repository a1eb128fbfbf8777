package org.fpnexplorer.ui;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.fpnexplorer.ui.NoticeModel.Kind;
import org.fpnexplorer.ui.NoticeModel.Notice;
import org.fpnexplorer.ui.NoticeModel.Offer;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The newest notice, over the window's lower right corner. It blocks nothing. */
final class NoticeView extends StackPane {
  private static final Duration LONG_ENOUGH_TO_READ = Duration.seconds(8);

  private final ComfortModel comfort;

  NoticeView(NoticeModel notices, ComfortModel comfort) {
    this.comfort = comfort;
    getStyleClass().add("notices");
    setAlignment(Pos.BOTTOM_RIGHT);
    // The corner's empty surroundings must let the pointer through.
    setPickOnBounds(false);
    notices.newestProperty().addListener((property, before, notice) -> show(notice));
  }

  private void show(Notice notice) {
    boolean failed = notice.kind() == Kind.FAILED;
    Notification view =
        new Notification(
            notice.text(), new FontIcon(failed ? Feather.ALERT_CIRCLE : Feather.CHECK_CIRCLE));
    view.getStyleClass()
        .addAll(Styles.ELEVATED_2, failed ? Styles.DANGER : Styles.SUCCESS, "notice");
    view.setMaxSize(480, USE_PREF_SIZE);
    view.setAccessibleText(notice.text());
    view.setOnClose(event -> getChildren().remove(view));
    notice.offer().ifPresent(offer -> view.setPrimaryActions(button(offer, view)));
    getChildren().setAll(view);
    if (!failed && !comfort.reducedMotionProperty().get()) {
      PauseTransition pause = new PauseTransition(LONG_ENOUGH_TO_READ);
      pause.setOnFinished(end -> getChildren().remove(view));
      pause.play();
    }
  }

  private Button button(Offer offer, Notification view) {
    Button button = new Button(offer.title());
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(
        event -> {
          getChildren().remove(view);
          offer.action().run();
        });
    return button;
  }
}
