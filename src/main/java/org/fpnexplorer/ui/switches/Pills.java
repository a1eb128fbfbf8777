package org.fpnexplorer.ui.switches;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A few choices side by side, one of which holds. */
final class Pills<T> extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Function<T, String> text;
  private final Function<T, String> tip;
  private final Consumer<T> choose;
  private T chosen;

  /**
   * No choice yet.
   *
   * @param text on a button
   * @param tip what it does; read to those who do not see it
   */
  Pills(Function<T, String> text, Function<T, String> tip, Consumer<T> choose) {
    this.text = text;
    this.tip = tip;
    this.choose = choose;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("pills");
    // A toggle pressed again would be left without a choice.
    group
        .selectedToggleProperty()
        .addListener((property, before, now) -> select(now == null ? chosen : valueOf(now)));
  }

  @SuppressWarnings("unchecked")
  private T valueOf(Toggle toggle) {
    return (T) toggle.getUserData();
  }

  /** Offers some values, one of them chosen. */
  void offer(List<T> values, T now) {
    if (!values.equals(getChildren().stream().map(node -> node.getUserData()).toList())) {
      getChildren().setAll(values.stream().map(value -> button(value, values)).toList());
    }
    select(now);
  }

  private ToggleButton button(T value, List<T> values) {
    ToggleButton button = new ToggleButton(text.apply(value));
    int place = values.indexOf(value);
    if (values.size() > 1) {
      button
          .getStyleClass()
          .add(
              place == 0
                  ? Styles.LEFT_PILL
                  : place == values.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
    }
    button.setUserData(value);
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(tip.apply(value)));
    button.setAccessibleText(tip.apply(value));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> choose.accept(value));
    return button;
  }

  private void select(T now) {
    chosen = now;
    getChildren().stream()
        .map(ToggleButton.class::cast)
        .forEach(button -> button.setSelected(button.getUserData().equals(now)));
  }
}
