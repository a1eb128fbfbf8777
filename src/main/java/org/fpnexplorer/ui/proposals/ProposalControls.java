package org.fpnexplorer.ui.proposals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.ui.BoxKind;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Shortcuts;
import org.fpnexplorer.ui.ShownBox;
import org.fpnexplorer.ui.UntrainedNote;

/** The settings of the boxes, what is under the pointer, and what to think of the boxes. */
final class ProposalControls extends VBox {
  private static final double FINE = 0.01;

  /** Further boxes under the pointer are only counted. */
  private static final int LISTED = 3;

  private final SessionModel session;
  private final ProposalModel model;
  private final PointerModel pointer;
  private final GridPane sliders = new GridPane();
  private final Label first = new Label();
  private final Label second = new Label();

  ProposalControls(SessionModel session, ProposalModel model, PointerModel pointer) {
    this.session = session;
    this.model = model;
    this.pointer = pointer;
    getStyleClass().add("proposals-controls");
    sliders.getStyleClass().add("proposals-sliders");
    Slider top =
        addSlider(
            "top", model.topProperty().asString(), Shortcuts.FEWER_BOXES, Shortcuts.MORE_BOXES);
    bindTop(top, model);
    addSlider(
            "score", text(model.minScoreProperty()), Shortcuts.LOWER_SCORE, Shortcuts.HIGHER_SCORE)
        .valueProperty()
        .bindBidirectional(model.minScoreProperty());
    addSlider("nms", text(model.nmsThresholdProperty()), Shortcuts.LOWER_NMS, Shortcuts.HIGHER_NMS)
        .valueProperty()
        .bindBidirectional(model.nmsThresholdProperty());

    first.setWrapText(true);
    VBox under = new VBox(first, second);
    under.getStyleClass().add("proposals-pointer");
    getChildren()
        .setAll(
            new UntrainedNote(session, "proposals.untrained"),
            sliders,
            new LevelToggles(model, pointer),
            under);

    model.kindProperty().addListener(change -> showPointer());
    pointer.cellProperty().addListener(change -> showPointer());
    pointer.boxesProperty().addListener(change -> showPointer());
    showPointer();
  }

  private Slider addSlider(String name, ObservableValue<String> value, String... shortcuts) {
    Slider slider = new Slider(0, 1, 0);
    slider.setBlockIncrement(FINE);
    slider.setAccessibleText(Messages.get("proposals." + name));
    Tooltip tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(
            model
                .kindProperty()
                .map(
                    kind ->
                        Shortcuts.hint(
                            Messages.get("proposals." + name + ".tip." + kind), shortcuts)));
    slider.setTooltip(tooltip);
    slider.setId("proposals-" + name);
    GridPane.setHgrow(slider, Priority.ALWAYS);
    Label label = new Label(Messages.get("proposals." + name));
    label.getStyleClass().add("proposals-slider-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(slider);
    Label number = new Label();
    number.getStyleClass().add("proposals-value");
    number.textProperty().bind(value);
    sliders.addRow(sliders.getRowCount(), label, slider, number);
    return slider;
  }

  private static void bindTop(Slider slider, ProposalModel model) {
    slider.setValue(TopScale.position(model.topProperty().get()));
    slider
        .valueProperty()
        .addListener(
            (property, old, position) ->
                model.topProperty().set(TopScale.count(position.doubleValue())));
    model
        .topProperty()
        .addListener(
            (property, old, count) -> {
              // Between two counts the thumb stays where the student holds it.
              if (TopScale.count(slider.getValue()) != count.intValue()) {
                slider.setValue(TopScale.position(count.intValue()));
              }
            });
  }

  private static ObservableValue<String> text(DoubleProperty value) {
    return value.map(number -> String.format(Locale.ROOT, "%.2f", number.doubleValue()));
  }

  private void showPointer() {
    HoveredCell under = pointer.cellProperty().get();
    List<ShownBox> around = pointer.boxesProperty().get();
    if (model.kindProperty().get() == BoxKind.PROPOSALS) {
      first.setText(under == null ? Messages.get("proposals.hint") : under.caption());
      second.setText(around.isEmpty() ? "" : describe(around.get(0)));
    } else {
      first.setText(
          around.isEmpty() ? Messages.get("proposals.hint.boxes") : describe(around.get(0)));
      second.setText(around.size() < 2 ? "" : list(around.subList(1, around.size())));
    }
  }

  private String describe(ShownBox shown) {
    Box original = session.sessionProperty().get().input().toOriginal(shown.box());
    String width = String.valueOf(Math.round(original.width()));
    String height = String.valueOf(Math.round(original.height()));
    String score = BoxPainter.score(shown);
    return shown
        .label()
        .map(
            label ->
                Messages.get(
                    "proposals.detection.box", label, score, width, height, shown.levelName()))
        .orElseGet(() -> Messages.get("proposals.box", shown.levelName(), score, width, height));
  }

  /** What else is under the pointer: the smallest few, and how many more. */
  private static String list(List<ShownBox> others) {
    String first =
        others.stream()
            .limit(LISTED)
            .map(other -> other.label().orElseGet(other::levelName) + " " + BoxPainter.score(other))
            .collect(Collectors.joining(", "));
    int more = others.size() - LISTED;
    return more > 0
        ? Messages.get("proposals.others.more", first, more)
        : Messages.get("proposals.others", first);
  }
}
