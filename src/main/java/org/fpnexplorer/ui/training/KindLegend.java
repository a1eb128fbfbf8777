package org.fpnexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.ui.Amounts;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.training.AnchorScene.Kind;

/** The switch of a kind of anchor: its line, how many there are, and on which levels. */
final class KindLegend extends VBox {
  private static final int SAMPLE_WIDTH = 26;
  private static final int SAMPLE_HEIGHT = 14;
  private static final int SAMPLE_LEVEL = 3;

  private final Kind kind;
  private final CheckBox shown;
  private final Label count = new Label();
  private final FlowPane levels = new FlowPane(8, 0);

  KindLegend(Kind kind) {
    this.kind = kind;
    String name = Messages.get("training.kind." + kind);
    shown = new CheckBox(name);
    shown.setSelected(true);
    shown.setId("training-kind-" + kind.name().toLowerCase(Locale.ROOT));
    shown.setTooltip(new Tooltip(Messages.get("training.kind." + kind + ".tip")));
    shown.setAccessibleText(name);
    count.getStyleClass().add("training-value");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(7, shown, sample(), space, count);
    head.getStyleClass().add("training-kind");
    levels.getStyleClass().add("training-levels");
    getChildren().addAll(head, levels);
  }

  private Canvas sample() {
    Canvas canvas = new Canvas(SAMPLE_WIDTH, SAMPLE_HEIGHT);
    canvas.setAccessibleText(Messages.get("training.kind." + kind + ".tip"));
    Box box = new Box(2, 2, SAMPLE_WIDTH - 2, SAMPLE_HEIGHT - 2);
    Scale scale = new Scale(new Rectangle2D(0, 0, SAMPLE_WIDTH, SAMPLE_HEIGHT), 1);
    Stroke.of(kind)
        .opaque()
        .draw(canvas.getGraphicsContext2D(), scale.onView(box), LevelPaint.of(SAMPLE_LEVEL));
    return canvas;
  }

  /** Whether anchors of this kind are drawn. */
  BooleanProperty shownProperty() {
    return shown.selectedProperty();
  }

  /**
   * Shows how many there are.
   *
   * @param scene null for none
   * @param numbers of all levels of the network's head
   * @param names of these
   */
  void show(AnchorScene scene, List<Integer> numbers, List<String> names) {
    count.setText(scene == null ? "–" : Amounts.grouped(scene.count(kind)));
    levels
        .getChildren()
        .setAll(
            scene == null
                ? List.of()
                : IntStream.range(0, numbers.size())
                    .mapToObj(i -> level(names.get(i), numbers.get(i), scene))
                    .toList());
  }

  private Label level(String name, int number, AnchorScene scene) {
    Rectangle chip = new Rectangle(8, 8, LevelPaint.of(number));
    Label label = new Label(name + " " + scene.count(kind, number), chip);
    label.getStyleClass().add("training-level");
    return label;
  }
}
