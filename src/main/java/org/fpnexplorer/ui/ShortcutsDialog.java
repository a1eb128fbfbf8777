package org.fpnexplorer.ui;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Every command with its keys. It stays open beside the window. */
final class ShortcutsDialog extends Dialog<Void> {
  ShortcutsDialog(Window owner, Commands commands) {
    initOwner(owner);
    initModality(Modality.NONE);
    setTitle(Messages.get("command.shortcuts"));
    setResizable(true);
    GridPane table = new GridPane(24, 6);
    table.getStyleClass().add("shortcuts");
    for (Commands.Group group : commands.groups()) {
      Label heading = new Label(group.title());
      heading.getStyleClass().add("card-title");
      table.add(heading, 0, table.getRowCount(), 2, 1);
      for (Command command : group.commands()) {
        table.addRow(
            table.getRowCount(),
            new Label(command.title()),
            new Label(command.keys().getDisplayText()));
      }
    }
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(520);
    getDialogPane().setContent(scroll);
    getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
  }
}
