package org.fpnexplorer.ui;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Every command with its keys. It stays open beside the window. */
final class ShortcutsDialog extends Dialog<Void> {
  private static final int COLUMNS = 4;
  private static final double MOST_OF_SCREEN = 0.8;

  ShortcutsDialog(Window owner, Commands commands) {
    initOwner(owner);
    initModality(Modality.NONE);
    setTitle(Messages.get("command.shortcuts"));
    setResizable(true);
    ScrollPane scroll = new ScrollPane(columns(commands.groups()));
    scroll.setFitToWidth(true);
    // What a low screen has no room for scrolls; the dialog's buttons stay on it.
    scroll.setMaxHeight(Screen.getPrimary().getVisualBounds().getHeight() * MOST_OF_SCREEN);
    getDialogPane().setContent(scroll);
    getDialogPane().getStyleClass().add("shortcuts-dialog");
    getDialogPane().getStylesheets().addAll(owner.getScene().getRoot().getStylesheets());
    getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
  }

  /** About equally long columns: the longest groups first, each where there is least so far. */
  private static HBox columns(List<CommandGroup> groups) {
    HBox columns = new HBox();
    columns.getStyleClass().add("shortcuts");
    for (int i = 0; i < COLUMNS; i++) {
      columns.getChildren().add(new VBox());
    }
    int[] lines = new int[COLUMNS];
    List<CommandGroup> longestFirst =
        groups.stream()
            .sorted(Comparator.comparing((CommandGroup group) -> -group.commands().size()))
            .toList();
    for (CommandGroup group : longestFirst) {
      int shortest = 0;
      for (int i = 1; i < COLUMNS; i++) {
        shortest = lines[i] < lines[shortest] ? i : shortest;
      }
      lines[shortest] += 2 + group.commands().size();
      ((VBox) columns.getChildren().get(shortest)).getChildren().add(table(group));
    }
    return columns;
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
