package org.fpnexplorer.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Every command with its keys. It stays open beside the window. */
final class ShortcutsDialog extends Dialog<Void> {
  ShortcutsDialog(Window owner, Commands commands) {
    initOwner(owner);
    initModality(Modality.NONE);
    setTitle(Messages.get("command.shortcuts"));
    setResizable(true);
    FlowPane groups = new FlowPane(Orientation.HORIZONTAL, 32, 20);
    groups.getStyleClass().add("shortcuts");
    commands.groups().forEach(group -> groups.getChildren().add(table(group)));
    ScrollPane scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportWidth(840);
    scroll.setPrefViewportHeight(630);
    getDialogPane().setContent(scroll);
    getDialogPane().getStylesheets().addAll(owner.getScene().getRoot().getStylesheets());
    getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
  }

  private static GridPane table(CommandGroup group) {
    GridPane table = new GridPane(24, 6);
    Label heading = new Label(group.title());
    heading.getStyleClass().add("card-title");
    table.add(heading, 0, 0, 2, 1);
    for (Command command : group.commands()) {
      Label keys = new Label(command.keys().getDisplayText());
      keys.getStyleClass().add("keys");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      table.addRow(table.getRowCount(), new Label(command.title()), keys);
    }
    return table;
  }
}
