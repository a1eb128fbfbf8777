package org.fpnexplorer.ui.switches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.session.BoxChange;
import org.fpnexplorer.session.BoxChange.Kind;
import org.fpnexplorer.session.Comparison;
import org.fpnexplorer.ui.BoxKind;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.SessionModel;

/** The proposals, or the detections, kept, moved, lost and gained: on the image, and counted. */
final class ChangesPane extends HBox {
  private static final int MOST = 300;

  private final SessionModel session;
  private final ComparisonModel model;
  private final ChangesPicture picture = new ChangesPicture();
  private final Map<Kind, CheckBox> kinds = new EnumMap<>(Kind.class);
  private final Label heading = new Label();
  private final Pills<BoxKind> kindSwitch;
  private final Label sameClass = PartsPane.wrapped("switches-sentence");
  private final Label moved = PartsPane.wrapped("switches-sentence");

  /**
   * @param below stands under the counts
   */
  ChangesPane(SessionModel session, ComparisonModel model, Node below) {
    this.session = session;
    this.model = model;
    getStyleClass().add("changes-pane");
    HBox.setHgrow(picture, Priority.ALWAYS);
    heading.getStyleClass().add("compare-heading");
    kindSwitch =
        new Pills<>(
            kind -> Messages.get("proposals.kind." + kind),
            kind -> Messages.get("changes.kind." + kind + ".tip"),
            model.kindProperty()::set);
    kindSwitch.managedProperty().bind(kindSwitch.visibleProperty());
    VBox side = new VBox(heading, kindSwitch, top(), sameClass);
    side.getStyleClass().add("changes-side");
    for (Kind kind : Kind.values()) {
      CheckBox box = new CheckBox();
      box.setSelected(true);
      box.setId("changes-" + kind);
      box.setTooltip(new Tooltip(Messages.get("changes." + kind + ".tip")));
      box.setMinWidth(USE_PREF_SIZE);
      box.setOnAction(event -> draw());
      kinds.put(kind, box);
      Canvas sample = ChangesPicture.sample(kind);
      sample.setAccessibleText(Messages.get("changes." + kind + ".tip"));
      HBox row = new HBox(8, box, sample);
      row.setAlignment(Pos.CENTER_LEFT);
      box.setPrefWidth(120);
      side.getChildren().add(row);
    }
    side.getChildren().addAll(moved, below);
    getChildren().addAll(picture, side);
    model.changesProperty().addListener(change -> show());
    session.pictureProperty().addListener(change -> draw());
    show();
  }

  private Node top() {
    Slider slider = new Slider(10, MOST, model.topProperty().get());
    slider.setBlockIncrement(10);
    slider.setId("changes-top");
    slider.setAccessibleText(Messages.get("changes.top.tip"));
    slider.setTooltip(new Tooltip(Messages.get("changes.top.tip")));
    slider
        .valueProperty()
        .addListener(
            (property, before, now) ->
                model.topProperty().set((int) Math.round(now.doubleValue())));
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label label = new Label();
    label.setMinWidth(USE_PREF_SIZE);
    label.textProperty().bind(model.topProperty().map(top -> Messages.get("changes.top", top)));
    label.setLabelFor(slider);
    HBox row = new HBox(8, label, slider);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show() {
    BoxKind compared = model.comparedKind();
    heading.setText(Messages.get("changes.heading." + compared));
    kindSwitch.setVisible(model.detects());
    kindSwitch.offer(List.of(BoxKind.values()), compared);
    sameClass.setText(Messages.get("changes.sameClass"));
    sameClass.setVisible(compared == BoxKind.DETECTIONS);
    sameClass.setManaged(sameClass.isVisible());
    List<BoxChange> changes = model.changesProperty().get();
    kinds.forEach(
        (kind, box) -> {
          String text = Messages.get("changes." + kind, count(changes, kind));
          box.setText(text);
          box.setAccessibleText(text + ". " + Messages.get("changes." + kind + ".tip"));
        });
    moved.setText(model.resultProperty().get() == null ? "" : movedText(model));
    draw();
  }

  /** How far boxes have moved, in the image's pixels. */
  static String movedText(ComparisonModel model) {
    Comparison compared = model.resultProperty().get();
    double scale = compared.before().input().scaleX();
    double[] pixels =
        model.changesProperty().get().stream()
            .filter(change -> change.before().isPresent() && change.after().isPresent())
            .mapToDouble(change -> change.moved() * scale)
            .sorted()
            .toArray();
    if (pixels.length == 0) {
      return Messages.get("changes.movedNone");
    }
    double largest = pixels[pixels.length - 1];
    return largest == 0
        ? Messages.get("changes.movedZero")
        : Messages.get("changes.moved", pixels[pixels.length / 2], largest);
  }

  static long count(List<BoxChange> changes, Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  private void draw() {
    Comparison compared = model.resultProperty().get();
    NetworkInput input = compared == null ? null : compared.before().input();
    List<BoxChange> changes = model.changesProperty().get();
    Set<Kind> shown = EnumSet.noneOf(Kind.class);
    kinds.forEach(
        (kind, box) -> {
          if (box.isSelected()) {
            shown.add(kind);
          }
        });
    List<Object> counts = new ArrayList<>();
    Arrays.stream(Kind.values()).forEach(kind -> counts.add(count(changes, kind)));
    picture.show(
        session.pictureProperty().get(),
        input,
        changes,
        shown,
        Messages.get("changes.picture." + model.comparedKind(), counts.toArray()));
  }
}
