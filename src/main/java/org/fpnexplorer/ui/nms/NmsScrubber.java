package org.fpnexplorer.ui.nms;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fpnexplorer.anchors.NmsReplay;
import org.fpnexplorer.ui.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Goes through the boxes: by steps, by itself, or to any of them. */
final class NmsScrubber extends VBox {
  private static final Duration PAUSE = Duration.millis(450);

  private final NmsModel model;
  private final Slider slider = new Slider();
  private final Label place = new Label();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final FontIcon playIcon = new FontIcon(Feather.PLAY);
  private boolean playing;

  NmsScrubber(NmsModel model) {
    this.model = model;
    getStyleClass().add("nms-scrubber");
    slider.setId("nms-position");
    slider.setAccessibleText(Messages.get("nms.position"));
    slider.setTooltip(new Tooltip(Messages.get("nms.position.tip")));
    slider.setBlockIncrement(1);
    slider
        .valueProperty()
        .addListener((property, before, now) -> model.go((int) Math.round(now.doubleValue())));
    HBox.setHgrow(slider, Priority.ALWAYS);
    place.getStyleClass().add("nms-place");
    place.setMinWidth(Region.USE_PREF_SIZE);
    Button play = button("play", Feather.PLAY, this::toggle);
    play.setGraphic(playIcon);
    HBox buttons =
        new HBox(
            button("first", Feather.SKIP_BACK, () -> model.go(0)),
            button("previousKept", Feather.CHEVRONS_LEFT, () -> model.stepKept(-1)),
            button("back", Feather.CHEVRON_LEFT, () -> model.step(-1)),
            play,
            button("forward", Feather.CHEVRON_RIGHT, () -> model.step(1)),
            button("nextKept", Feather.CHEVRONS_RIGHT, () -> model.stepKept(1)),
            button("last", Feather.SKIP_FORWARD, () -> model.go(Integer.MAX_VALUE)),
            slider,
            place);
    buttons.getStyleClass().add("nms-buttons");
    getChildren().addAll(buttons, new NmsStrip(model));
    pause.setOnFinished(end -> tick());
    model.replayProperty().addListener(change -> show());
    model.positionProperty().addListener(change -> show());
    show();
  }

  private Button button(String name, Ikon icon, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    button.setId("nms-" + name);
    button.setTooltip(new Tooltip(Messages.get("nms." + name)));
    button.setAccessibleText(Messages.get("nms." + name));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Starts or stops going on by itself; at the end it starts from the best box. */
  void toggle() {
    if (model.jumpingProperty().get()) {
      stop();
      model.go(Integer.MAX_VALUE);
    } else if (playing) {
      stop();
    } else {
      if (model.isAtEnd()) {
        model.go(0);
      }
      playing = true;
      playIcon.setIconCode(Feather.PAUSE);
      pause.playFromStart();
    }
  }

  /** Stays where it is. */
  void stop() {
    playing = false;
    playIcon.setIconCode(Feather.PLAY);
    pause.stop();
  }

  private void tick() {
    model.step(1);
    if (model.isAtEnd()) {
      stop();
    } else {
      pause.playFromStart();
    }
  }

  private void show() {
    NmsReplay replay = model.replayProperty().get();
    boolean empty = replay == null || replay.size() == 0;
    setDisable(empty);
    int position = model.positionProperty().get();
    place.setText(empty ? "–" : Messages.get("nms.place", position + 1, replay.size()));
    if (!empty) {
      slider.setMax(Math.max(1, replay.size() - 1));
      // Between two boxes the thumb stays where the student holds it.
      if ((int) Math.round(slider.getValue()) != position) {
        slider.setValue(position);
      }
    }
  }
}
