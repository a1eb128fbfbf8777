package org.fpnexplorer.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A titled part of the window. */
final class Card extends BorderPane {
  private final HBox header = new HBox();

  /** A card without a view of its own. */
  Card(String title, Node content) {
    getStyleClass().add("card");
    Label label = new Label(title);
    label.getStyleClass().add("card-title");
    label.setLabelFor(content);
    label.setMinWidth(USE_PREF_SIZE);
    header.getStyleClass().add("card-header");
    header.getChildren().add(label);
    setTop(header);
    setCenter(content);
    setMinSize(0, 0);
  }

  /** A card that can fill the window, by the given command. */
  Card(Command fill, Node content) {
    this(fill, content, new Region());
  }

  /** A card that can fill the window, with controls beside its title. */
  Card(Command fill, Node content, Region controls) {
    this(fill.title(), content);
    HBox.setHgrow(controls, Priority.ALWAYS);
    Button button = fill.button();
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    header.getChildren().addAll(controls, button);
  }
}
