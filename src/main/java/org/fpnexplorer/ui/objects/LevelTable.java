package org.fpnexplorer.ui.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.fpnexplorer.anchors.ObjectMatch;
import org.fpnexplorer.ui.Amounts;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.proposals.BoxPainter;
import org.fpnexplorer.ui.proposals.HeadLevels;

/** A row a level: its anchors' sizes, its best IoU, and how many anchors are of each kind. */
final class LevelTable extends GridPane {
  private final ObjectsModel model;
  private final List<ToggleButton> buttons = new ArrayList<>();

  LevelTable(ObjectsModel model) {
    this.model = model;
    getStyleClass().add("objects-table");
    model.answerProperty().addListener(change -> show());
    model.levelProperty().addListener(change -> select());
    show();
  }

  private void show() {
    HeadLevels levels = model.levelsProperty().get();
    ObjectAnswer answer = model.answerProperty().get();
    if (levels == null || answer == null || answer.match().isEmpty()) {
      setVisible(false);
      return;
    }
    setVisible(true);
    ObjectMatch match = answer.match().get();
    if (!matches(match, levels)) {
      return;
    }
    if (getChildren().size() != 6 * (match.levels().size() + 1)) {
      build(levels);
    }
    ObjectMatch.Anchor best = match.best().orElse(null);
    for (int row = 0; row < match.levels().size(); row++) {
      ObjectMatch.OfLevel level = match.levels().get(row);
      ObjectMatch.Anchor first = level.best().isEmpty() ? null : level.best().get(0);
      boolean owns = first != null && first.equals(best);
      buttons.get(row).setText(levels.name(level.level()));
      text(row, 1, sizes(levels, level.level()), false);
      text(
          row,
          2,
          first == null
              ? "–"
              : Messages.get(
                  "objects.iou",
                  ObjectsText.iou(first.iou()),
                  Messages.get("objects.sign." + first.kind())),
          owns);
      text(row, 3, Amounts.grouped(level.positive()), level.positive() > 0);
      text(row, 4, Amounts.grouped(level.ignored()), false);
      text(row, 5, Amounts.grouped(level.negative()), false);
    }
    select();
  }

  /** An answer of the network before may still be shown. */
  private static boolean matches(ObjectMatch match, HeadLevels levels) {
    return match.levels().stream()
        .map(ObjectMatch.OfLevel::level)
        .toList()
        .equals(levels.numbers());
  }

  private void build(HeadLevels levels) {
    getChildren().clear();
    buttons.clear();
    String[] heads = {"level", "anchors", "best", "POSITIVE", "IGNORED", "NEGATIVE"};
    for (int column = 0; column < heads.length; column++) {
      Label head = new Label(Messages.get("objects.column." + heads[column]));
      head.getStyleClass().add("objects-label");
      head.setMinWidth(Region.USE_PREF_SIZE);
      head.setTooltip(new Tooltip(Messages.get("objects.column." + heads[column] + ".tip")));
      add(head, column, 0);
    }
    for (int row = 0; row < levels.numbers().size(); row++) {
      int level = levels.numbers().get(row);
      ToggleButton button = new ToggleButton(levels.name(level), BoxPainter.chip(level));
      button.getStyleClass().add("small");
      button.setTooltip(new Tooltip(Messages.get("objects.level.tip", levels.name(level))));
      button.setAccessibleText(Messages.get("objects.level.tip", levels.name(level)));
      button.setUserData(level);
      button.setOnAction(event -> model.levelProperty().set(button.isSelected() ? level : null));
      buttons.add(button);
      add(button, 0, row + 1);
      for (int column = 1; column < heads.length; column++) {
        Label value = new Label();
        value.getStyleClass().add("objects-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        add(value, column, row + 1);
      }
    }
  }

  private void text(int row, int column, String text, boolean strong) {
    Label label = (Label) getChildren().get(6 * (row + 1) + column);
    label.setText(text);
    label.setStyle(strong ? "-fx-font-weight: bold;" : "");
  }

  private void select() {
    for (ToggleButton button : buttons) {
      button.setSelected(button.getUserData().equals(model.levelProperty().get()));
    }
  }

  private static String sizes(HeadLevels levels, int level) {
    List<Double> sizes = levels.sizes(level);
    String first = String.format(Locale.ROOT, "%.0f", sizes.get(0));
    return sizes.size() == 1
        ? first
        : first + "…" + String.format(Locale.ROOT, "%.0f", sizes.get(sizes.size() - 1));
  }
}
