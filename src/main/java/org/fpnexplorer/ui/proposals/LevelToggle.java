package org.fpnexplorer.ui.proposals;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.Shortcuts;
import org.fpnexplorer.ui.ShownBox;

/** The switch of one pyramid level: its colour, and how many of its boxes are shown. */
final class LevelToggle extends ToggleButton {
  private static final double CHIP = 10;

  private final int level;
  private final ProposalModel model;
  private final Rectangle chip = new Rectangle(CHIP, CHIP);
  private final Label count = new Label();

  LevelToggle(int level, String name, ProposalModel model) {
    this.level = level;
    this.model = model;
    chip.setStroke(LevelPaint.of(level));
    chip.setStrokeType(StrokeType.INSIDE);
    HBox title = new HBox(chip, new Label(name));
    title.getStyleClass().add("proposals-level-title");
    count.getStyleClass().add("proposals-level-count");
    VBox graphic = new VBox(title, count);
    graphic.getStyleClass().add("proposals-level-graphic");
    setGraphic(graphic);
    getStyleClass().add("proposals-level");
    setTooltip(
        new Tooltip(
            Shortcuts.hint(Messages.get("proposals.level.tip", name), Shortcuts.level(level))));
    setAccessibleText(name);
    setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(this, Priority.ALWAYS);
    selectedProperty().addListener((property, old, on) -> turn(on));
    showOnOff();
  }

  private void turn(boolean on) {
    if (on) {
      model.levelsOff().remove(level);
    } else {
      model.levelsOff().add(level);
    }
  }

  /** Shows whether the level is on: a full chip, or only its outline. */
  void showOnOff() {
    boolean on = !model.levelsOff().contains(level);
    setSelected(on);
    chip.setFill(on ? LevelPaint.of(level) : Color.TRANSPARENT);
    showCount();
  }

  /** Shows how many boxes of this level there are; nothing while there are none. */
  void showCount() {
    List<ShownBox> shown = model.shownProperty().get();
    if (!isSelected()) {
      count.setText(Messages.get("proposals.level.off"));
      return;
    }
    count.setText(
        shown == null
            ? "–"
            : String.valueOf(shown.stream().filter(box -> box.level() == level).count()));
  }
}
