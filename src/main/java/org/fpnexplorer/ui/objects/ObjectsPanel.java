package org.fpnexplorer.ui.objects;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.fpnexplorer.anchors.ObjectMatch;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.SessionModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The box in numbers, the anchors that own it, and the level it is pooled from. */
final class ObjectsPanel extends ScrollPane {
  private final SessionModel session;
  private final ObjectsModel model;
  private final ComboBox<LabelledBox> known = new ComboBox<>();
  private final Label noneKnown = wrapped("objects-label", Messages.get("objects.unknown"));
  private final Label fault = wrapped("objects-fault", "");
  private final Label owner = wrapped("objects-sentence", "");
  private final Button explain = new Button(Messages.get("objects.explain"));
  private final RoiScale scale = new RoiScale();
  private final Label formula = wrapped("objects-formula", "");
  private final Label roi = wrapped("objects-sentence", "");
  private final VBox results;

  ObjectsPanel(SessionModel session, ObjectsModel model, Consumer<PickedAnchor> explainAnchor) {
    this.session = session;
    this.model = model;
    getStyleClass().add("objects-panel");
    known.setMaxWidth(Double.MAX_VALUE);
    known.setId("objects-known");
    known.setPromptText(Messages.get("objects.known"));
    known.setAccessibleText(Messages.get("objects.known"));
    known.setTooltip(new Tooltip(Messages.get("objects.known.tip")));
    known.setConverter(new Names());
    known.setOnAction(
        event -> {
          if (known.getValue() != null) {
            model.choose(known.getValue().box());
          }
        });
    fault.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    explain.setGraphic(new FontIcon(Feather.ANCHOR));
    explain.setTooltip(new Tooltip(Messages.get("objects.explain.tip")));
    explain.setOnAction(
        event ->
            model
                .answerProperty()
                .get()
                .match()
                .flatMap(ObjectMatch::best)
                .ifPresent(
                    best ->
                        explainAnchor.accept(
                            new PickedAnchor(
                                best.level(), best.row(), best.column(), best.anchor()))));
    results =
        new VBox(
            heading("objects.anchors"),
            new LevelTable(model),
            owner,
            explain,
            wrapped("objects-label", Messages.get("objects.rule")),
            heading("objects.roi.title"),
            scale,
            formula,
            roi);
    results.getStyleClass().add("objects-part");
    VBox all =
        new VBox(heading("objects.title"), known, noneKnown, new BoxFields(model), fault, results);
    all.getStyleClass().add("objects-part");
    setContent(all);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    model.labelledProperty().addListener(change -> showKnown());
    model.answerProperty().addListener(change -> show());
    model.boxProperty().addListener(change -> markKnown());
    showKnown();
    show();
  }

  private static Label heading(String key) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("objects-heading");
    return label;
  }

  private static Label wrapped(String style, String text) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static void show(Region part, boolean visible) {
    part.setVisible(visible);
    part.setManaged(visible);
  }

  private void showKnown() {
    List<LabelledBox> labelled = model.labelledProperty().get();
    known.getItems().setAll(labelled);
    show(known, !labelled.isEmpty());
    show(noneKnown, labelled.isEmpty());
    markKnown();
  }

  /** A box that was moved is the object's no more. */
  private void markKnown() {
    known.setValue(
        known.getItems().stream()
            .filter(one -> one.box().equals(model.boxProperty().get()))
            .findFirst()
            .orElse(null));
  }

  private void show() {
    ObjectAnswer answer = model.answerProperty().get();
    Session opened = session.sessionProperty().get();
    if (answer == null || opened == null) {
      show(fault, false);
      show(results, false);
      return;
    }
    PaddedInput input = opened.input().frame();
    String wrong = ObjectsText.fault(answer, input);
    fault.setText(wrong);
    show(fault, !wrong.isEmpty());
    show(results, answer.match().isPresent());
    answer
        .match()
        .ifPresent(
            match -> {
              owner.setText(ObjectsText.owner(match, model.levelsProperty().get()));
              show(explain, match.best().isPresent());
            });
    answer
        .roi()
        .ifPresent(
            story -> {
              formula.setText(String.join("\n", story.lines(answer.inImage())));
              roi.setText(ObjectsText.roi(story, model.levelsProperty().get()));
            });
    scale.show(answer.roi().orElse(null));
  }

  /** Objects by class and size. */
  private static final class Names extends StringConverter<LabelledBox> {
    @Override
    public String toString(LabelledBox one) {
      return one == null
          ? Messages.get("objects.known")
          : Messages.get("objects.known.item", one.label(), ObjectsText.size(one.box()));
    }

    @Override
    public LabelledBox fromString(String text) {
      throw new UnsupportedOperationException("objects are chosen, not typed");
    }
  }
}
