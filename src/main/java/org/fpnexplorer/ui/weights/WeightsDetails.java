package org.fpnexplorer.ui.weights;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fpnexplorer.checkpoint.OfficialWeights;
import org.fpnexplorer.ui.Messages;

/** What is to be known of the selected weights before they are fetched. */
final class WeightsDetails extends GridPane {
  private final Label name = new Label();
  private final Label source = new Label();
  private final TextField address = new TextField();
  private final Label check = new Label();
  private final Label licence = new Label();

  WeightsDetails(DownloadModel model) {
    getStyleClass().add("details");
    name.getStyleClass().add("details-name");
    address.setEditable(false);
    address.getStyleClass().add("plain-text");
    address.setAccessibleText(Messages.get("weights.from"));
    licence.setWrapText(true);
    licence.setMinHeight(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setFillWidth(true);
    ColumnConstraints keys = new ColumnConstraints();
    keys.setMinWidth(Region.USE_PREF_SIZE);
    getColumnConstraints().addAll(keys, values);
    add(name, 0, 0, 2, 1);
    row("weights.source", source);
    row("weights.from", address);
    row("weights.check", check);
    row("weights.licence", licence);
    model.selectedProperty().subscribe(this::show);
  }

  private void row(String key, Region value) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("key");
    GridPane.setValignment(label, VPos.TOP);
    value.setMaxWidth(Double.MAX_VALUE);
    addRow(getRowCount(), label, value);
  }

  private void show(OfficialWeights weights) {
    name.setText(weights.name());
    source.setText("torchvision, " + weights.source());
    address.setText(weights.url().toString());
    check.setText(Messages.get("weights.check.value", weights.sha256Prefix()));
    licence.setText(weights.licence());
  }
}
