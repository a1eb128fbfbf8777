package org.fpnexplorer.ui.proposals;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Shortcuts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The settings of the proposals, what is under the pointer, and what to think of the boxes. */
final class ProposalControls extends VBox {
  private static final double FINE = 0.01;

  private final SessionModel session;
  private final PointerModel pointer;
  private final GridPane sliders = new GridPane();
  private final Label untrained = new Label();
  private final Label cell = new Label();
  private final Label box = new Label();

  ProposalControls(SessionModel session, ProposalModel model, PointerModel pointer) {
    this.session = session;
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

    untrained.getStyleClass().add("proposals-untrained");
    untrained.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    untrained.setWrapText(true);
    untrained.setMinHeight(Region.USE_PREF_SIZE);
    untrained.setMaxWidth(Double.MAX_VALUE);
    cell.setWrapText(true);
    VBox under = new VBox(cell, box);
    under.getStyleClass().add("proposals-pointer");
    getChildren().setAll(untrained, sliders, new LevelToggles(model, pointer), under);

    session.sessionProperty().addListener(change -> showSession());
    pointer.cellProperty().addListener(change -> showPointer());
    pointer.boxProperty().addListener(change -> showPointer());
    showSession();
    showPointer();
  }

  private Slider addSlider(String name, ObservableValue<String> value, String... shortcuts) {
    Slider slider = new Slider(0, 1, 0);
    slider.setBlockIncrement(FINE);
    slider.setAccessibleText(Messages.get("proposals." + name));
    slider.setTooltip(
        new Tooltip(Shortcuts.hint(Messages.get("proposals." + name + ".tip"), shortcuts)));
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

  private void showSession() {
    Session of = session.sessionProperty().get();
    untrained.setVisible(of != null);
    if (of != null) {
      untrained.setText(Messages.get("proposals.untrained", String.valueOf(of.request().seed())));
    }
  }

  private void showPointer() {
    HoveredCell under = pointer.cellProperty().get();
    Candidate proposal = pointer.boxProperty().get();
    cell.setText(under == null ? Messages.get("proposals.hint") : under.caption());
    box.setText(proposal == null ? "" : describe(proposal));
  }

  private String describe(Candidate proposal) {
    Box original = session.sessionProperty().get().input().toOriginal(proposal.box());
    return Messages.get(
        "proposals.box",
        proposal.level(),
        BoxPainter.score(proposal),
        String.valueOf(Math.round(original.width())),
        String.valueOf(Math.round(original.height())));
  }
}
