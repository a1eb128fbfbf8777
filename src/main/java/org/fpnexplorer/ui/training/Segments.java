package org.fpnexplorer.ui.training;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fpnexplorer.ui.Messages;

/** A choice among the few values of an enum, side by side. */
final class Segments<E extends Enum<E>> extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param key of its texts; each value has one of its own, and a tip
   * @param chosen takes what is clicked
   */
  Segments(String key, Class<E> values, Consumer<E> chosen) {
    E[] all = values.getEnumConstants();
    for (E value : all) {
      String text = key + "." + value.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(Messages.get(text));
      String pill =
          value.ordinal() == 0
              ? "left-pill"
              : value.ordinal() == all.length - 1 ? "right-pill" : "center-pill";
      button.getStyleClass().addAll(pill, "small");
      button.setTooltip(new Tooltip(Messages.get(text + ".tip")));
      button.setAccessibleText(Messages.get(key) + ": " + button.getText());
      button.setUserData(value);
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(
          event -> {
            // Pressed again, a toggle would leave the group without a choice.
            button.setSelected(true);
            chosen.accept(value);
          });
      getChildren().add(button);
    }
  }

  /** Shows what is chosen. */
  void select(E value) {
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == value));
  }
}
