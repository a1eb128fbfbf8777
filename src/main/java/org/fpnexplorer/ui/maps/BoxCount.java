package org.fpnexplorer.ui.maps;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fpnexplorer.ui.Messages;

/** How many boxes a level has kept. */
final class BoxCount extends VBox {
  private final Label number = new Label();
  private final Label unit = new Label();

  BoxCount() {
    getStyleClass().add("box-count");
    number.getStyleClass().add("box-number");
    unit.getStyleClass().add("box-unit");
    getChildren().addAll(number, unit);
    show(-1);
  }

  /** Shows a number; nothing for a negative one. */
  void show(int boxes) {
    setVisible(boxes >= 0);
    number.setText(Integer.toString(boxes));
    unit.setText(Messages.get(boxes == 1 ? "maps.boxes.one" : "maps.boxes.many"));
  }
}
