package org.fpnexplorer.ui.cost;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.fpnexplorer.ui.Amounts;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.diagram.Words;

/** The table's columns; a number that is not known sorts last. */
final class CostColumns {
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

  private CostColumns() {}

  /** Fills a table with them. */
  static void addTo(TableView<CostRow> table) {
    table
        .getColumns()
        .addAll(
            List.of(
                text("name", 164, CostRow::name),
                text("part", 78, row -> CostTable.partName(row.part())),
                text("operation", 128, CostTable::operation),
                text(
                    "output",
                    106,
                    row -> row.part() == null ? "" : Words.shape(row.last().shape())),
                number("parameters", 104, CostRow::parameters, n -> Amounts.grouped((long) n)),
                number("macs", 128, CostRow::macs, n -> Amounts.grouped((long) n)),
                number("bytes", 82, CostRow::bytes, n -> Amounts.bytes((long) n)),
                number("field", 76, CostRow::field, n -> n == 0 ? "" : Amounts.grouped((long) n)),
                number("time", 66, CostRow::millis, Amounts::millis),
                shares(),
                number("speed", 80, row -> row.macsPerSecond() / 1e9, Amounts::millis)));
  }

  private static <T> TableColumn<CostRow, T> column(String key, double width) {
    TableColumn<CostRow, T> column = new TableColumn<>();
    Label title = new Label(Messages.get("cost.column." + key));
    title.setTooltip(new Tooltip(Messages.get("cost.column." + key + ".tip")));
    column.setGraphic(title);
    column.setId(key);
    column.setPrefWidth(width);
    column.setMinWidth(width * 0.9);
    return column;
  }

  private static TableColumn<CostRow, String> text(
      String key, double width, Function<CostRow, String> value) {
    TableColumn<CostRow, String> column = column(key, width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    return column;
  }

  private static TableColumn<CostRow, Double> number(
      String key, double width, ToDoubleFunction<CostRow> value, DoubleFunction<String> text) {
    TableColumn<CostRow, Double> column = column(key, width);
    column.getStyleClass().add("number-column");
    column.setSortType(TableColumn.SortType.DESCENDING);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
    column.setComparator(CostColumns::compare);
    column.setCellFactory(
        ignored ->
            new TableCell<>() {
              @Override
              protected void updateItem(Double number, boolean empty) {
                super.updateItem(number, empty);
                boolean known = !empty && number != null && !number.isNaN();
                setText(known ? text.apply(number) : empty ? null : "–");
                pseudoClassStateChanged(NONE, !known || number == 0);
              }
            });
    return column;
  }

  /** What is not known is less than anything. */
  private static int compare(Double one, Double other) {
    return Double.compare(
        one.isNaN() ? Double.NEGATIVE_INFINITY : one,
        other.isNaN() ? Double.NEGATIVE_INFINITY : other);
  }

  private static TableColumn<CostRow, Double> shares() {
    TableColumn<CostRow, Double> column = column("shares", 186);
    column.setSortType(TableColumn.SortType.DESCENDING);
    column.setComparator(CostColumns::compare);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().mismatch()));
    column.setCellFactory(
        ignored ->
            new TableCell<>() {
              private final ShareBars bars = new ShareBars();

              @Override
              protected void updateItem(Double mismatch, boolean empty) {
                super.updateItem(mismatch, empty);
                CostRow row = empty ? null : getTableRow().getItem();
                setGraphic(row == null ? null : bars);
                if (row != null) {
                  bars.show(row, full());
                }
              }

              /** The largest share in sight of this table fills the width. */
              private double full() {
                return getTableView().getItems().stream()
                    .mapToDouble(row -> Math.max(row.macsShare(), shareOrZero(row)))
                    .max()
                    .orElse(1);
              }
            });
    return column;
  }

  private static double shareOrZero(CostRow row) {
    return Double.isNaN(row.timeShare()) ? 0 : row.timeShare();
  }
}
