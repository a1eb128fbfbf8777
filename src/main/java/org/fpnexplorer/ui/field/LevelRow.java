package org.fpnexplorer.ui.field;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.Messages;

/** A button for every map of the backbone and of the pyramid. */
final class LevelRow extends HBox {
  private static final double CHIP = 9;

  private final FieldModel model;
  private final ToggleGroup maps = new ToggleGroup();
  private List<Node> built = List.of();

  LevelRow(FieldModel model) {
    this.model = model;
    getStyleClass().add("field-levels");
    Label label = new Label(Messages.get("field.map"));
    label.getStyleClass().add("field-name");
    label.setMinWidth(USE_PREF_SIZE);
    getChildren().add(label);
    maps.selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                // Pressing the chosen one again would leave none.
                follow();
              } else if (now.getUserData() != model.cellProperty().get().node()) {
                model.choose((Node) now.getUserData());
              }
            });
  }

  /** Shows the maps there are, and which one looks. */
  void show() {
    List<Node> choices = model.choices();
    if (!choices.equals(built)) {
      built = choices;
      getChildren().remove(1, getChildren().size());
      maps.getToggles().clear();
      Role before = null;
      HBox group = new HBox();
      for (Node node : choices) {
        if (node.role() != before) {
          group = new HBox();
          group.getStyleClass().add("field-level-group");
          getChildren().add(group);
          before = node.role();
        }
        group.getChildren().add(button(node));
      }
    }
    follow();
  }

  private ToggleButton button(Node node) {
    Rectangle chip = new Rectangle(CHIP, CHIP, LevelPaint.of(node.level()));
    // On the chosen button the chip may have the button's own colour.
    chip.setStroke(Color.WHITE);
    ToggleButton button = new ToggleButton(node.name().toUpperCase(Locale.ROOT), chip);
    button.setUserData(node);
    button.setToggleGroup(maps);
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Messages.get("field.map.tip", node.name())));
    button.setAccessibleText(Messages.get("field.map.tip", node.name()));
    return button;
  }

  private void follow() {
    Node chosen = model.cellProperty().get() == null ? null : model.cellProperty().get().node();
    maps.getToggles()
        .forEach(
            toggle -> {
              if (Objects.equals(toggle.getUserData(), chosen)) {
                maps.selectToggle(toggle);
              }
            });
    if (built.stream().noneMatch(node -> node == chosen)) {
      maps.selectToggle(null);
    }
  }
}
