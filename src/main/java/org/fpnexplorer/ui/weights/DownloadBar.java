package org.fpnexplorer.ui.weights;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fpnexplorer.checkpoint.FileSize;
import org.fpnexplorer.checkpoint.OfficialWeights;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.weights.DownloadModel.Presence;
import org.fpnexplorer.ui.weights.DownloadModel.Progress;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What can be done with the selected weights now: fetch them, answer the question, cancel, or use
 * them.
 */
final class DownloadBar extends HBox {
  private final DownloadModel model;
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button download = button("download", Feather.DOWNLOAD);
  private final Button yes = button("yes", Feather.DOWNLOAD);
  private final Button no = button("no", null);
  private final Button cancel = button("cancel", Feather.X);
  private final Button use = button("use", Feather.CHECK);

  DownloadBar(DownloadModel model, Consumer<Path> onUse) {
    this.model = model;
    getStyleClass().add("download-bar");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    yes.getStyleClass().add(Styles.ACCENT);
    use.getStyleClass().add(Styles.ACCENT);
    download.setOnAction(event -> model.ask());
    yes.setOnAction(event -> model.confirm());
    no.setOnAction(event -> model.decline());
    cancel.setOnAction(event -> model.cancel());
    use.setOnAction(event -> onUse.accept(model.file(model.selectedProperty().get())));

    InvalidationListener update = change -> show();
    model.selectedProperty().addListener(update);
    model.askingProperty().addListener(update);
    model.fetchingProperty().addListener(update);
    model.presence().addListener(update);
    model.failures().addListener(update);
    model.progressProperty().addListener((property, before, now) -> show(now));
    show();
  }

  private static Button button(String key, Feather icon) {
    Button button = new Button(Messages.get("weights." + key));
    if (icon != null) {
      button.setGraphic(new FontIcon(icon));
    }
    button.setTooltip(new Tooltip(Messages.get("weights." + key + ".tip")));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void show() {
    OfficialWeights weights = model.selectedProperty().get();
    OfficialWeights fetching = model.fetchingProperty().get();
    String failure = model.failures().get(weights);
    Presence presence = model.presence().getOrDefault(weights, Presence.ABSENT);
    text.getStyleClass().remove("failure");
    text.setGraphic(null);
    if (weights.equals(fetching)) {
      bar.setAccessibleText(Messages.get("weights.progress.about", weights.name()));
      show(model.progressProperty().get());
      set(bar, text, cancel);
    } else if (presence == Presence.PRESENT) {
      text.setText(Messages.get("weights.present"));
      set(text, use);
    } else if (model.askingProperty().get()) {
      text.setText(
          Messages.get("weights.question", weights.size().text(), weights.url().getHost()));
      set(text, no, yes);
    } else {
      download.setDisable(fetching != null);
      download.setText(
          Messages.get(presence == Presence.PART ? "weights.resume" : "weights.download"));
      text.setText("");
      if (failure != null) {
        text.setText(failure);
        text.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        text.getStyleClass().add("failure");
      } else if (fetching != null) {
        text.setText(Messages.get("weights.busy", fetching.name()));
      }
      set(text, download);
    }
  }

  /** Shows these, and leaves the keyboard on the one that takes the place of what had it. */
  private void set(Node... nodes) {
    boolean hadFocus = getChildren().stream().anyMatch(Node::isFocused);
    getChildren().setAll(nodes);
    if (hadFocus) {
      nodes[nodes.length - 1].requestFocus();
    }
  }

  private void show(Progress progress) {
    if (!model.selectedProperty().get().equals(model.fetchingProperty().get())) {
      return;
    }
    boolean verifying = progress.bytes() == progress.total();
    bar.setProgress(verifying ? ProgressBar.INDETERMINATE_PROGRESS : progress.fraction());
    text.setText(
        verifying
            ? Messages.get("weights.verifying")
            : Messages.get(
                "weights.progress",
                FileSize.megabytes(progress.bytes()),
                FileSize.megabytes(progress.total())));
  }
}
