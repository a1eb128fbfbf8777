package org.fpnexplorer.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.ui.Messages;

/**
 * A small table of numbers, tinted orange where they are positive and blue where they are negative.
 * Cells that are values of a tensor lead there; the arrow keys go from one to the next.
 */
final class HeatGrid extends VBox {
  private static final PseudoClass WINNER = PseudoClass.getPseudoClass("winner");
  private static final PseudoClass PADDING = PseudoClass.getPseudoClass("padding");
  private static final double STRONGEST = 0.6;

  private final int columns;
  private final List<Label> cells = new ArrayList<>();

  /**
   * A number of the table.
   *
   * @param source where it can be followed to
   * @param isPadding whether it is not a value of the map at all
   */
  record Entry(double value, Optional<Cell> source, boolean isPadding) {}

  /**
   * A table.
   *
   * @param entries row by row
   * @param winner index of the one that is taken, if it is a choice
   */
  HeatGrid(
      String title, int columns, List<Entry> entries, OptionalInt winner, Consumer<Cell> follow) {
    this.columns = columns;
    getStyleClass().add("heat");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("heat-grid");
    double largest = entries.stream().mapToDouble(entry -> Math.abs(entry.value())).max().orElse(0);
    for (int i = 0; i < entries.size(); i++) {
      Label cell = cell(entries.get(i), largest, follow);
      cell.pseudoClassStateChanged(WINNER, winner.isPresent() && winner.getAsInt() == i);
      cells.add(cell);
      grid.add(cell, i % columns, i / columns);
    }
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    Label name = new Label(title);
    name.getStyleClass().add("heat-title");
    name.setLabelFor(grid);
    setFillWidth(false);
    getChildren().addAll(name, grid);
  }

  private static Label cell(Entry entry, double largest, Consumer<Cell> follow) {
    Label label =
        new Label(
            entry.isPadding() ? Messages.get("inspector.padding") : Numbers.brief(entry.value()));
    label.getStyleClass().add("heat-cell");
    label.setAlignment(Pos.CENTER);
    label.pseudoClassStateChanged(PADDING, entry.isPadding());
    double strength = largest == 0 ? 0 : STRONGEST * Math.abs(entry.value()) / largest;
    Color tint =
        entry.value() < 0 ? Color.rgb(0, 114, 178, strength) : Color.rgb(230, 159, 0, strength);
    label.setBackground(new Background(new BackgroundFill(tint, CornerRadii.EMPTY, null)));
    entry
        .source()
        .ifPresent(
            source -> {
              Follow.to(source, label, follow);
              label.setAccessibleText(
                  Messages.get(
                      "inspector.follow.value", source.toString(), Numbers.of(entry.value())));
            });
    return label;
  }

  private void move(KeyEvent event) {
    int by =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -columns;
          case DOWN -> columns;
          default -> 0;
        };
    int to = cells.indexOf(event.getTarget()) + by;
    if (by != 0 && isPlain(event)) {
      if (to >= 0 && to < cells.size() && cells.get(to).isFocusTraversable()) {
        cells.get(to).requestFocus();
      }
      event.consume();
    }
  }

  private static boolean isPlain(KeyEvent event) {
    return !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
  }
}
