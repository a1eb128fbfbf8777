package org.fpnexplorer.ui.weights;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.fpnexplorer.checkpoint.OfficialWeights;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.weights.DownloadModel.Presence;

/** All official weights, a row each; the row selected is the model's selection. */
final class WeightsTable extends TableView<OfficialWeights> {
  private static final double ROW = 28;

  private final DownloadModel model;

  WeightsTable(DownloadModel model) {
    super(FXCollections.observableList(model.catalogue()));
    this.model = model;
    setAccessibleText(Messages.get("weights.table"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setFixedCellSize(ROW);
    column("name", 260, weights -> text(weights.name()));
    column("kind", 96, weights -> text(Messages.get(kind(weights))));
    column("data", 140, weights -> text(weights.data().title()));
    column("models", 290, weights -> text(String.join(", ", weights.models())));
    column("size", 126, weights -> text(weights.size().text()));
    column("presence", 116, this::presence);
    getSelectionModel().select(model.selectedProperty().get());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                model.selectedProperty().set(now);
              }
            });
  }

  private void column(
      String key, double width, Function<OfficialWeights, ObservableValue<String>> value) {
    TableColumn<OfficialWeights, String> column =
        new TableColumn<>(Messages.get("weights.column." + key));
    column.setCellValueFactory(row -> value.apply(row.getValue()));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add("column-" + key);
    getColumns().add(column);
  }

  private static ObservableValue<String> text(String text) {
    return new ReadOnlyStringWrapper(text);
  }

  private static String kind(OfficialWeights weights) {
    return weights.detector() ? "weights.kind.detector" : "weights.kind.backbone";
  }

  private StringBinding presence(OfficialWeights weights) {
    return Bindings.createStringBinding(
        () -> {
          if (weights.equals(model.fetchingProperty().get())) {
            return Messages.get(
                "weights.presence.fetching",
                Math.round(100 * model.progressProperty().get().fraction()));
          }
          return Messages.get(
              switch (model.presence().getOrDefault(weights, Presence.ABSENT)) {
                case PRESENT -> "weights.presence.present";
                case PART -> "weights.presence.part";
                case ABSENT -> "weights.presence.absent";
              });
        },
        model.presence(),
        model.fetchingProperty(),
        model.progressProperty());
  }
}
