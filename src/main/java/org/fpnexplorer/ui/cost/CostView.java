package org.fpnexplorer.ui.cost;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.ui.Amounts;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.SessionModel;

/** What every layer costs, in theory and as measured, in a table to be sorted and searched. */
public final class CostView extends BorderPane {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double ROW = 30;

  private final CostModel model;
  private final SessionModel session;
  private final ObservableList<CostRow> all = FXCollections.observableArrayList();
  private final FilteredList<CostRow> found = new FilteredList<>(all);
  private final TableView<CostRow> table = new TableView<>();
  private final TableView<CostRow> totals = new TableView<>();
  private final Label mismatch = new Label();
  private final Label source = new Label();

  /** Follows the model; a row that is opened is the step to go to. */
  public CostView(CostModel model, SessionModel session) {
    this.model = model;
    this.session = session;
    getStyleClass().add("cost");
    getStylesheets().add(CostView.class.getResource("cost.css").toExternalForm());
    setMinSize(0, 0);
    mismatch.getStyleClass().add("mismatch");
    mismatch.setWrapText(true);
    source.getStyleClass().add("source");
    fillTable();
    fillTotals();
    setTop(new VBox(controls(), mismatch));
    setCenter(new VBox(table, totals));
    VBox.setVgrow(table, Priority.ALWAYS);
    model.tableProperty().addListener((property, before, now) -> show(now));
    session.currentProperty().addListener(change -> table.refresh());
    model.runsProperty().addListener(change -> showSource());
    show(model.tableProperty().get());
  }

  private void fillTable() {
    SortedList<CostRow> sorted = new SortedList<>(found);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    CostColumns.addTo(table);
    table.setItems(sorted);
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setPlaceholder(new Label(Messages.get("cost.none")));
    table.setAccessibleText(Messages.get("cost.about"));
    table.setRowFactory(view -> new Row());
    table.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            go(table.getSelectionModel().getSelectedItem());
          }
        });
  }

  private void fillTotals() {
    CostColumns.addTo(totals);
    totals.setFixedCellSize(ROW);
    totals.getStyleClass().add("totals");
    totals.setAccessibleText(Messages.get("cost.totals.about"));
    totals.setFocusTraversable(false);
    for (int i = 0; i < totals.getColumns().size(); i++) {
      TableColumn<CostRow, ?> above = table.getColumns().get(i);
      TableColumn<CostRow, ?> column = totals.getColumns().get(i);
      column.prefWidthProperty().bind(above.widthProperty());
      above.setReorderable(false);
      // The name of a part stands in the first column already.
      if (column.getId().equals("part") || column.getId().equals("output")) {
        column.setCellValueFactory(row -> null);
      }
    }
  }

  private HBox controls() {
    TextField search = new TextField();
    search.setPromptText(Messages.get("cost.search"));
    search.setTooltip(new Tooltip(Messages.get("cost.search.tip")));
    search.setAccessibleText(Messages.get("cost.search"));
    search
        .textProperty()
        .addListener(
            (property, before, text) -> found.setPredicate(row -> matches(row, text.strip())));
    ComboBox<Grouping> grouping = choice("cost.grouping", Grouping.values());
    grouping.valueProperty().bindBidirectional(model.groupingProperty());
    Button measure = button("cost.measure", model::measure);
    measure.disableProperty().bind(Bindings.isNull(session.sessionProperty()));
    measure.visibleProperty().bind(model.measuringProperty().not());
    measure.managedProperty().bind(measure.visibleProperty());
    Button cancel = button("cost.cancel", model::cancel);
    cancel.visibleProperty().bind(model.measuringProperty());
    cancel.managedProperty().bind(cancel.visibleProperty());
    Button export = button("cost.export", this::export);
    export.disableProperty().bind(Bindings.isNull(session.sessionProperty()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox controls = new HBox(search, grouping, gap, source, measure, cancel, export);
    controls.getStyleClass().add("controls");
    return controls;
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Messages.get(key));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Messages.get(key + ".tip")));
    button.setAccessibleText(Messages.get(key + ".tip"));
    button.setOnAction(press -> action.run());
    return button;
  }

  /** A choice among the values of an enum. */
  static <E extends Enum<E>> ComboBox<E> choice(String key, E[] values) {
    ComboBox<E> choice = new ComboBox<>(FXCollections.observableArrayList(values));
    choice.setTooltip(new Tooltip(Messages.get(key + ".tip")));
    choice.setAccessibleText(Messages.get(key + ".tip"));
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(E value) {
            return value == null ? "" : Messages.get(key + "." + value);
          }

          @Override
          public E fromString(String text) {
            throw new UnsupportedOperationException("it cannot be typed into");
          }
        });
    return choice;
  }

  private static boolean matches(CostRow row, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return row.name().toLowerCase(Locale.ROOT).contains(wanted)
        || CostTable.operation(row).toLowerCase(Locale.ROOT).contains(wanted)
        || CostTable.partName(row.part()).toLowerCase(Locale.ROOT).contains(wanted);
  }

  private void show(CostTable now) {
    CostRow chosen = table.getSelectionModel().getSelectedItem();
    all.setAll(now.rows());
    totals.getItems().setAll(now.totals());
    double height = ROW * now.totals().size() + 2;
    totals.setMinHeight(height);
    totals.setMaxHeight(height);
    if (chosen != null) {
      table.getItems().stream()
          .filter(row -> row.name().equals(chosen.name()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
    showMismatch(now.largestMismatch());
    showSource();
  }

  private void showMismatch(Optional<CostRow> largest) {
    mismatch.setText(
        largest
            .map(
                row ->
                    Messages.get(
                        row.mismatch() > 0 ? "cost.mismatch.more" : "cost.mismatch.less",
                        row.name(),
                        CostTable.operation(row),
                        Amounts.percent(row.macsShare()),
                        Amounts.percent(row.timeShare())))
            .orElse(Messages.get("cost.mismatch.none")));
  }

  private void showSource() {
    int runs = model.runsProperty().get();
    source.setText(
        model.measuringProperty().get()
            ? Messages.get("cost.source.measuring", runs, CostModel.RUNS)
            : runs > 0
                ? Messages.get("cost.source.runs", runs)
                : Messages.get(
                    "cost.source.steps", session.steps().size(), session.nodes().size()));
  }

  private void go(CostRow row) {
    if (row != null) {
      session.seek(row.last().index() + 1);
    }
  }

  private void export() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get("cost.export.tip"));
    chooser.setInitialFileName(
        session.sessionProperty().get().request().model().name() + "-cost.csv");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.get("cost.csv"), "*.csv"));
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      model.export(file.toPath());
    }
  }

  /** A row that knows whether the current step is in it, and goes there on a double click. */
  private final class Row extends TableRow<CostRow> {
    private Row() {
      setOnMouseClicked(
          click -> {
            if (click.getClickCount() == 2) {
              go(getItem());
            }
          });
    }

    @Override
    protected void updateItem(CostRow row, boolean empty) {
      super.updateItem(row, empty);
      Node now =
          session.currentProperty().get() == null ? null : session.currentProperty().get().node();
      pseudoClassStateChanged(CURRENT, !empty && row != null && row.nodes().contains(now));
    }
  }
}
