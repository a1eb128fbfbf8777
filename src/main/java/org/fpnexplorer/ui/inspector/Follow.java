package org.fpnexplorer.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.ui.Messages;

/** Makes a text lead to the value that it stands for. */
final class Follow {
  private Follow() {}

  /** By a click, or by Enter while it has the focus. */
  static Label to(Cell cell, Label label, Consumer<Cell> follow) {
    label.getStyleClass().add("follow");
    label.setFocusTraversable(true);
    label.setCursor(Cursor.HAND);
    label.setAccessibleRole(AccessibleRole.HYPERLINK);
    label.setAccessibleText(Messages.get("inspector.follow", cell.toString()));
    label.setTooltip(new Tooltip(Messages.get("inspector.follow", cell.toString())));
    label.setOnMouseClicked(event -> follow.accept(cell));
    label.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            follow.accept(cell);
            event.consume();
          }
        });
    return label;
  }
}
