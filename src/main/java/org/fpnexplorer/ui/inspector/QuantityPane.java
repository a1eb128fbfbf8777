package org.fpnexplorer.ui.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.explain.Quantity;
import org.fpnexplorer.ui.Messages;

/** The numbers of a formula, and what they are. */
final class QuantityPane extends GridPane {
  QuantityPane(List<Quantity> quantities, Consumer<Cell> follow) {
    getStyleClass().add("quantities");
    for (int row = 0; row < quantities.size(); row++) {
      Quantity quantity = quantities.get(row);
      Label symbol = styled(new Label(quantity.symbol()), "quantity-symbol");
      Label value = styled(new Label(Numbers.of(quantity.value())), "quantity-value");
      Label meaning =
          styled(
              new Label(Messages.get("inspector.quantity." + quantity.meaning())),
              "quantity-meaning");
      symbol.setMinWidth(USE_PREF_SIZE);
      value.setMinWidth(USE_PREF_SIZE);
      addRow(row, symbol, value, meaning);
      int last = row;
      quantity
          .source()
          .ifPresent(
              source -> {
                Label name = new Label(source.toString());
                name.getStyleClass().add("quantity-symbol");
                add(Follow.to(source, name, follow), 3, last);
              });
    }
  }

  private static Label styled(Label label, String styleClass) {
    label.getStyleClass().add(styleClass);
    return label;
  }
}
