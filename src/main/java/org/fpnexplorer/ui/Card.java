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
  /** A card without a view of its own. */
  Card(String title, Node content) {
    getStyleClass().add("card");
    Label label = new Label(title);
    label.getStyleClass().add("card-title");
    label.setLabelFor(content);
    HBox header = new HBox(label);
    header.getStyleClass().add("card-header");
    setTop(header);
    setCenter(content);
    setMinSize(0, 0);
  }

  /** A card that can fill the window, by the given command. */
  Card(Command fill, Node content) {
    this(fill.title(), content);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button button = fill.button();
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    ((HBox) getTop()).getChildren().addAll(space, button);
  }
}
