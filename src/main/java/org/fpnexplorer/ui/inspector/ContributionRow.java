package org.fpnexplorer.ui.inspector;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fpnexplorer.explain.Contribution;
import org.fpnexplorer.explain.Term;
import org.fpnexplorer.ui.Messages;

/** A channel of the input, and what it adds: to a bar, and in numbers. */
final class ContributionRow extends ListCell<Contribution> {
  private final double largest;
  private final Label channel = styled("contribution-channel");
  private final Label product = styled("contribution-product");
  private final Label sum = styled("contribution-sum");
  private final SignedBar bar = new SignedBar();
  private final HBox row = new HBox(channel, product, bar, sum);

  /**
   * A row without a channel.
   *
   * @param largest absolute value that fills a bar
   */
  ContributionRow(double largest) {
    this.largest = largest;
    row.getStyleClass().add("contribution");
    HBox.setHgrow(bar, Priority.ALWAYS);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Contribution item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    boolean isProduct = item.terms().size() == 1;
    Term first = item.terms().get(0);
    channel.setText(Integer.toString(item.channel()));
    product.setText(
        isProduct ? Numbers.of(first.value()) + " × " + Numbers.of(first.weight()) : "");
    product.setManaged(isProduct);
    sum.setText(Numbers.signed(item.sum()));
    bar.show(item.sum() / largest);
    setAccessibleText(
        Messages.get(
            "inspector.contribution", Integer.toString(item.channel()), Numbers.of(item.sum())));
    setGraphic(row);
  }

  private static Label styled(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
