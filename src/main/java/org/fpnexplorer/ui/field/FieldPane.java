package org.fpnexplorer.ui.field;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.ReceptiveField;
import org.fpnexplorer.render.PixelBox;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.Messages;

/** What the cell sees in one network: title, picture, figures. */
final class FieldPane extends VBox {
  private final FieldModel model;
  private final ReadOnlyObjectProperty<Look> look;
  private final Label title = new Label();
  private final Label note = new Label();
  private final FieldPicture picture;
  private final Label theory = figure();
  private final Label effective = figure();
  private final Label effectiveName = new Label();
  private final Label ratio = figure();
  private final Label stride = figure();

  FieldPane(FieldModel model, ReadOnlyObjectProperty<Look> look, HoverModel hover) {
    this.model = model;
    this.look = look;
    this.picture = new FieldPicture(model, hover);
    getStyleClass().add("field-pane");
    title.getStyleClass().add("field-title");
    note.getStyleClass().add("field-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(picture, Priority.ALWAYS);
    GridPane figures = new GridPane();
    figures.getStyleClass().add("field-figures");
    figures.addRow(
        0, name(Messages.get("field.theory")), theory, name(Messages.get("field.stride")), stride);
    effectiveName.getStyleClass().add("field-name");
    effectiveName.setMinWidth(USE_PREF_SIZE);
    figures.addRow(1, effectiveName, effective, name(Messages.get("field.ratio")), ratio);
    getChildren().addAll(title, picture, figures, note);
    setMinSize(0, 0);
    look.addListener(change -> showFigures());
    model.shareProperty().addListener(change -> showFigures());
  }

  private static Label figure() {
    Label label = new Label();
    label.getStyleClass().add("field-figure");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Label name(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("field-name");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /** What kind of network it is. */
  void setTitle(String text) {
    title.setText(text);
  }

  /** Shows what is known by now. */
  void show(Pixels image) {
    picture.show(look.get(), image);
    showFigures();
  }

  private void showFigures() {
    Look seen = look.get();
    double share = model.shareProperty().get();
    effectiveName.setText(Messages.get("field.effective", FieldText.percent(share)));
    if (seen == null) {
      for (Label label : new Label[] {theory, effective, ratio, stride}) {
        label.setText("–");
      }
      note.setText("");
      picture.setAccessibleText(Messages.get("field.picture.empty", title.getText()));
      return;
    }
    Shape input = Shape.of(1, 3, seen.picture().height(), seen.picture().width());
    theory.setText(FieldText.theory(seen));
    stride.setText(
        Messages.get("field.pixels", Integer.toString(ReceptiveField.stride(seen.cell().node()))));
    Optional<PixelBox> box = seen.effective().box(share);
    effective.setText(box.map(FieldText::size).orElse("–"));
    ratio.setText(
        box.map(b -> FieldText.percent(FieldText.areaShare(b, seen.theory(), input))).orElse("–"));
    note.setText(
        seen.effective().isBlind()
            ? Messages.get(seen.effective().isUnknown() ? "field.unknown" : "field.blind")
            : FieldText.outside(seen.theory(), input).orElse(Messages.get("field.inside")));
    picture.setAccessibleText(
        Messages.get(
            "field.picture",
            title.getText(),
            FieldText.cell(seen.cell()),
            theory.getText(),
            FieldText.percent(share),
            effective.getText()));
  }
}
