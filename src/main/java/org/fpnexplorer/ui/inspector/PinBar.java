package org.fpnexplorer.ui.inspector;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fpnexplorer.ui.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pinned value, with what stood in its place before. */
final class PinBar extends VBox {
  private final InspectorModel model;

  PinBar(InspectorModel model) {
    this.model = model;
    getStyleClass().add("pin-bar");
    model.pinProperty().addListener(change -> show());
    show();
  }

  private void show() {
    Pin pin = model.pinProperty().get();
    setVisible(pin != null);
    setManaged(pin != null);
    getChildren().clear();
    if (pin == null) {
      return;
    }
    Label name = Follow.to(pin.cell(), new Label(pin.cell().toString()), model::follow);
    name.getStyleClass().add("formula-name");
    Label value =
        new Label(
            pin.value().isPresent()
                ? "= " + Numbers.of(pin.value().getAsDouble())
                : Messages.get("inspector.pin.empty"));
    value.getStyleClass().add("pin-value");
    HBox now = new HBox(new FontIcon(Feather.BOOKMARK), name, value);
    now.getStyleClass().add("pin-now");
    getChildren().add(now);
    if (!pin.before().isEmpty()) {
      Label before =
          new Label(
              pin.before().stream()
                  .map(past -> Numbers.of(past.value()) + "  " + past.of())
                  .collect(Collectors.joining("\n")));
      before.getStyleClass().add("inspector-note");
      getChildren().add(before);
    }
  }
}
