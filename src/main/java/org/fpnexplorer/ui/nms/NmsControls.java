package org.fpnexplorer.ui.nms;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.Shortcuts;
import org.fpnexplorer.ui.proposals.BoxPainter;
import org.fpnexplorer.ui.proposals.HeadLevels;

/** Which level, and with which threshold. */
final class NmsControls extends FlowPane {
  private final NmsModel model;
  private final HBox buttons = new HBox();
  private final ToggleGroup group = new ToggleGroup();
  private List<String> names = List.of();

  NmsControls(NmsModel model) {
    this.model = model;
    getStyleClass().add("nms-controls");
    Slider slider = new Slider(0, 1, model.thresholdProperty().get());
    slider.setId("nms-threshold");
    slider.setBlockIncrement(0.01);
    slider.setAccessibleText(Messages.get("nms.threshold"));
    slider.setTooltip(
        new Tooltip(
            Shortcuts.hint(
                Messages.get("nms.threshold.tip"), Shortcuts.LOWER_NMS, Shortcuts.HIGHER_NMS)));
    slider.valueProperty().bindBidirectional(model.thresholdProperty());
    Label value = new Label();
    value.getStyleClass().add("nms-value");
    value
        .textProperty()
        .bind(
            model
                .thresholdProperty()
                .map(number -> String.format(Locale.ROOT, "%.2f", number.doubleValue())));
    buttons.getStyleClass().add("nms-levels");
    getChildren()
        .addAll(group("nms.level", buttons), group("nms.threshold", new HBox(6, slider, value)));
    model.levelsProperty().addListener(change -> build());
    model.levelProperty().addListener(change -> select());
    build();
  }

  private static Node group(String key, Node content) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("nms-label");
    HBox box = new HBox(label, content);
    box.getStyleClass().add("nms-group");
    return box;
  }

  private void build() {
    HeadLevels levels = model.levelsProperty().get();
    if (levels != null && !levels.names().equals(names)) {
      names = levels.names();
      group.getToggles().clear();
      buttons.getChildren().clear();
      levels.numbers().forEach(level -> buttons.getChildren().add(button(levels, level)));
    }
    select();
  }

  private ToggleButton button(HeadLevels levels, int level) {
    String name = levels.name(level);
    ToggleButton button = new ToggleButton(name, BoxPainter.chip(level));
    button.getStyleClass().add("small");
    button.setTooltip(new Tooltip(Messages.get("nms.level.tip", name)));
    button.setAccessibleText(name);
    button.setUserData(level);
    button.setToggleGroup(group);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.levelProperty().set(level);
        });
    return button;
  }

  private void select() {
    Integer level = model.levelProperty().get();
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(level)));
  }
}
