package org.fpnexplorer.ui.training;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.training.TrainingChoice.Length;
import org.fpnexplorer.ui.training.TrainingChoice.Rate;
import org.fpnexplorer.ui.training.TrainingChoice.Size;
import org.fpnexplorer.ui.training.TrainingModel.State;

/** What is to be trained, how long and on what. */
final class ChoicePane extends VBox {
  private final TrainingModel training;
  private final ComboBox<Model> model = new ComboBox<>();
  private final Label neck = new Label();
  private final Segments<Length> length;
  private final Segments<Size> size;
  private final Segments<Rate> rate;
  private final Label estimate = new Label();

  ChoicePane(TrainingModel training) {
    this.training = training;
    getStyleClass().add("training-choices");
    setUpModel();
    length =
        new Segments<>("training.length", Length.class, l -> choose(model(), l, size(), rate()));
    size = new Segments<>("training.size", Size.class, s -> choose(model(), length(), s, rate()));
    rate = new Segments<>("training.rate", Rate.class, r -> choose(model(), length(), size(), r));
    neck.getStyleClass().add("training-muted");
    estimate.getStyleClass().add("training-muted");
    estimate.setWrapText(true);
    estimate.setMinHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            new VBox(label("training.model"), model, neck),
            new VBox(label("training.length"), length, estimate),
            new VBox(label("training.size"), size),
            new VBox(label("training.rate"), rate));
    getChildren().forEach(row -> row.getStyleClass().add("training-choice"));
    disableProperty()
        .bind(
            training
                .stateProperty()
                .isNotEqualTo(State.IDLE)
                .and(training.stateProperty().isNotEqualTo(State.FAILED)));
    training.choiceProperty().addListener(change -> show());
    training.progress().pixelsPerSecondProperty().addListener(change -> estimate());
    show();
  }

  private void setUpModel() {
    model.getItems().setAll(TrainingChoice.MODELS);
    model.setMaxWidth(Double.MAX_VALUE);
    model.setId("training-model");
    model.setTooltip(new Tooltip(Messages.get("training.model.tip")));
    model.setAccessibleText(Messages.get("training.model"));
    model.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Model value) {
            return value == null ? "" : value.name();
          }

          @Override
          public Model fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
    model.setOnAction(event -> choose(model.getValue(), length(), size(), rate()));
  }

  private static Label label(String key) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("training-label");
    return label;
  }

  private Model model() {
    return training.choiceProperty().get().model();
  }

  private Length length() {
    return training.choiceProperty().get().length();
  }

  private Size size() {
    return training.choiceProperty().get().size();
  }

  private Rate rate() {
    return training.choiceProperty().get().rate();
  }

  private void choose(Model newModel, Length newLength, Size newSize, Rate newRate) {
    training.choiceProperty().set(new TrainingChoice(newModel, newLength, newSize, newRate));
  }

  private void show() {
    model.setValue(model());
    neck.setText(Messages.get("training.neck." + model().name()));
    length.select(length());
    size.select(size());
    rate.select(rate());
    estimate();
  }

  /** The time, from what this machine did before; larger scenes take as much longer. */
  private void estimate() {
    double pixelsPerSecond = training.progress().pixelsPerSecondProperty().get();
    int scenes = length().steps() * TrainingChoice.BATCH;
    double pixels = (double) scenes * size().height() * size().width();
    estimate.setText(
        pixelsPerSecond == 0
            ? Messages.get("training.estimate.unknown", length().steps(), TrainingChoice.BATCH)
            : Messages.get(
                "training.estimate",
                length().steps(),
                TrainingChoice.BATCH,
                Panes.time(pixels / pixelsPerSecond)));
  }
}
