package org.fpnexplorer.ui.cost;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/** What the diagram writes on its arrows and boxes. */
public final class PriceChoice extends HBox {
  private static final double WIDTH = 176;

  /** Chooses for the model. */
  public PriceChoice(CostModel model) {
    setAlignment(Pos.CENTER_RIGHT);
    ComboBox<Price> choice = CostView.choice("cost.price", Price.values());
    choice.setPrefWidth(WIDTH);
    choice.valueProperty().bindBidirectional(model.priceProperty());
    getChildren().add(choice);
  }
}
