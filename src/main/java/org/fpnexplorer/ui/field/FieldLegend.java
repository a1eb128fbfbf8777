package org.fpnexplorer.ui.field;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.render.ValueRange;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PixelView;

/** What the heat and the lines stand for. */
final class FieldLegend extends HBox {
  private static final int WIDTH = 150;
  private static final int HEIGHT = 9;

  FieldLegend() {
    getStyleClass().add("field-legend");
    getChildren()
        .addAll(
            heat(),
            line("theory", Messages.get("field.legend.theory")),
            line("padding", Messages.get("field.legend.padding")),
            line("box", Messages.get("field.legend.box")),
            line("cell", Messages.get("field.legend.cell")));
  }

  /** Draws the lines as the picture does: in the level's colour. */
  void setLevel(int level) {
    setStyle("-field-color: " + LevelPaint.css(level) + ";");
  }

  /** The bar is even in the cube root, so an eighth stands in its middle. */
  private static VBox heat() {
    PixelView bar = PixelView.ofMap();
    bar.show(new ValueRange(0, 1).legend(Look.COLOURS, WIDTH, HEIGHT));
    bar.setMinSize(WIDTH, HEIGHT);
    bar.setMaxSize(WIDTH, HEIGHT);
    StackPane numbers = new StackPane();
    numbers.setMaxWidth(WIDTH);
    numbers.getChildren().addAll(tick("0", Pos.CENTER_LEFT), tick("⅛", Pos.CENTER));
    numbers.getChildren().add(tick("1", Pos.CENTER_RIGHT));
    VBox heat = new VBox(text(Messages.get("field.legend.heat")), bar, numbers);
    heat.getStyleClass().add("field-heat");
    heat.setAccessibleText(Messages.get("field.legend.heat"));
    return heat;
  }

  private static Label tick(String number, Pos where) {
    Label label = text(number);
    StackPane.setAlignment(label, where);
    return label;
  }

  private static HBox line(String kind, String words) {
    Region sample = new Region();
    sample.getStyleClass().addAll("field-sample", "field-sample-" + kind);
    HBox line = new HBox(sample, text(words));
    line.getStyleClass().add("field-line");
    return line;
  }

  private static Label text(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("field-legend-text");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
