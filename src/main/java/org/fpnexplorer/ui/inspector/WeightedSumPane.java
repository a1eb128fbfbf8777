package org.fpnexplorer.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.explain.Contribution;
import org.fpnexplorer.explain.Term;
import org.fpnexplorer.explain.WeightedSum;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.inspector.HeatGrid.Entry;

/**
 * A weighted sum: the channels that add most, the rest in one line, and of the chosen channel patch
 * × kernel = products.
 */
final class WeightedSumPane extends FlowPane {
  private static final int FIRST = 8;
  private static final int MORE = 24;
  private static final double ROW = 24;

  private final WeightedSum sum;
  private final Consumer<Cell> follow;
  private final ListView<Contribution> list = new ListView<>();
  private final Label rest = new Label();
  private final Hyperlink more = new Hyperlink(Messages.get("inspector.more"));
  private final FlowPane patch = new FlowPane();

  WeightedSumPane(WeightedSum sum, Consumer<Cell> follow) {
    this.sum = sum;
    this.follow = follow;
    getStyleClass().add("weighted-sum");
    patch.getStyleClass().add("patch");
    rest.getStyleClass().add("inspector-note");
    rest.setWrapText(true);
    list.getStyleClass().add("contributions");
    list.setFixedCellSize(ROW);
    list.setAccessibleText(Messages.get("inspector.contributions"));
    double largest = Math.abs(sum.contributions().get(0).sum());
    list.setCellFactory(view -> new ContributionRow(largest == 0 ? 1 : largest));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> show(now));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            followStrongest();
            event.consume();
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            followStrongest();
          }
        });
    more.setOnAction(event -> list(list.getItems().size() + MORE));
    VBox left = new VBox(head(), list, rest, more);
    sum.bias().map(WeightedSumPane::bias).ifPresent(left.getChildren()::add);
    left.getStyleClass().add("contributions-column");
    // As wide as it likes where there is room, and never wider than what is seen.
    patch
        .prefWrapLengthProperty()
        .bind(widthProperty().map(width -> Math.max(200, Math.min(760, width.doubleValue()))));
    getChildren().addAll(left, patch);
    list(FIRST);
    list.getSelectionModel().select(0);
  }

  private void list(int count) {
    List<Contribution> all = sum.contributions();
    int shown = Math.min(count, all.size());
    Contribution chosen = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(all.subList(0, shown));
    list.getSelectionModel().select(chosen);
    double height = Math.min(shown, 2 * FIRST) * ROW + 4;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    list.setMaxHeight(height);
    double others = all.subList(shown, all.size()).stream().mapToDouble(Contribution::sum).sum();
    rest.setText(
        Messages.get(
            "inspector.rest", Integer.toString(all.size() - shown), Numbers.signed(others)));
    boolean hasMore = shown < all.size();
    for (Node node : List.of(rest, more)) {
      node.setVisible(hasMore);
      node.setManaged(hasMore);
    }
  }

  /** What the columns of the list are. */
  private Label head() {
    boolean isProduct = sum.contributions().get(0).terms().size() == 1;
    Label head =
        new Label(Messages.get(isProduct ? "inspector.head.product" : "inspector.head.patch"));
    head.getStyleClass().add("inspector-note");
    return head;
  }

  private static Label bias(double bias) {
    Label label = new Label(Messages.get("inspector.bias", Numbers.signed(bias)));
    label.getStyleClass().add("inspector-note");
    return label;
  }

  private void followStrongest() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .flatMap(chosen -> chosen.strongest().source())
        .ifPresent(follow);
  }

  private void show(Contribution chosen) {
    patch.getChildren().clear();
    if (chosen == null) {
      return;
    }
    if (chosen.terms().size() == 1) {
      patch.getChildren().add(product(chosen.terms().get(0)));
      return;
    }
    patch
        .getChildren()
        .addAll(
            grid(
                Messages.get("inspector.values", Integer.toString(chosen.channel())),
                chosen,
                term -> new Entry(term.value(), term.source(), term.source().isEmpty())),
            sign("×"),
            grid(
                Messages.get("inspector.weights"),
                chosen,
                term -> new Entry(term.weight(), Optional.empty(), false)),
            sign("="),
            grid(
                Messages.get("inspector.products"),
                chosen,
                term -> new Entry(term.product(), Optional.empty(), term.source().isEmpty())),
            sign("Σ " + Numbers.signed(chosen.sum())));
  }

  /** A patch of one cell needs no table. */
  private FormulaFlow product(Term term) {
    FormulaFlow product = new FormulaFlow(follow).add("w · ");
    term.source().ifPresent(product::link);
    return product.add(
        " = "
            + Numbers.of(term.weight())
            + " · "
            + Numbers.of(term.value())
            + " = "
            + Numbers.signed(term.product()));
  }

  private HeatGrid grid(String title, Contribution chosen, Function<Term, Entry> entry) {
    return new HeatGrid(
        title,
        chosen.columns(),
        chosen.terms().stream().map(entry).toList(),
        OptionalInt.empty(),
        follow);
  }

  private static Label sign(String text) {
    Label sign = new Label(text);
    sign.getStyleClass().add("patch-sign");
    return sign;
  }
}
