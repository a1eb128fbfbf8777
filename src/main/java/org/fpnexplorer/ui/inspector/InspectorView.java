package org.fpnexplorer.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.explain.Explanation;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.NotComputedNote;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.UntrainedNote;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where a number comes from: its formula, its terms, and the sum that is the tensor's value. */
public final class InspectorView extends BorderPane {
  private final InspectorModel model;
  private final Sections sections;
  private final NotComputedNote missing;
  private final VBox content = new VBox();

  /** Follows the model; the session computes what is missing when asked to. */
  public InspectorView(InspectorModel model, SessionModel session) {
    this.model = model;
    missing = new NotComputedNote(session);
    sections = new Sections(model::follow);
    getStyleClass().add("inspector");
    getStylesheets().add(InspectorView.class.getResource("inspector.css").toExternalForm());
    content.getStyleClass().add("inspector-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(
        new VBox(
            new TrailBar(model),
            new PinBar(model),
            new UntrainedNote(session, "inspector.untrained")));
    setCenter(scroll);
    setMinSize(0, 0);
    model.answerProperty().addListener(change -> show());
    model.askingProperty().addListener(change -> show());
    model.trailProperty().addListener(change -> show());
    sceneProperty()
        .addListener(
            (property, before, now) -> {
              if ((before == null) != (now == null)) {
                model.watched(now != null);
              }
            });
    show();
  }

  private void show() {
    Answer answer = model.answerProperty().get();
    content.getChildren().clear();
    if (answer == null) {
      content.getChildren().add(reason());
      return;
    }
    Explanation explanation = answer.explanation();
    Cell cell = explanation.cell();
    FormulaFlow headline =
        new FormulaFlow(model::follow).name(cell).add(" = ").add(explanation.formula());
    headline.getStyleClass().add("inspector-headline");
    if (model.trailProperty().get().current().isEmpty()) {
      content.getChildren().add(example(cell));
    }
    content
        .getChildren()
        .addAll(headline, result(answer), note(about(answer)), sections.of(explanation));
  }

  /** Why there is nothing to explain. */
  private Node reason() {
    Cell cell = model.trailProperty().get().current().orElse(null);
    if (cell == null) {
      return note(Messages.get("inspector.nothing"));
    }
    if (model.askingProperty().get()) {
      return note(Messages.get("inspector.asking", cell.toString()));
    }
    missing.show(cell.node());
    return missing;
  }

  /** The formula in numbers, and what they come to, side by side if there is room. */
  private FlowPane result(Answer answer) {
    FormulaFlow numbers =
        new FormulaFlow(model::follow).add("= ").add(answer.explanation().numbers());
    FlowPane result = new FlowPane(numbers, total(answer));
    result.getStyleClass().add("inspector-result");
    return result;
  }

  /** What the operation does, and why this channel is shown if it stands for the cell. */
  private static String about(Answer answer) {
    Explanation explanation = answer.explanation();
    Cell cell = explanation.cell();
    int channels = cell.node().shape().dim(1);
    String sentence = sentence(explanation);
    return answer.isStrongest() && cell.node().isMap() && channels > 1
        ? sentence
            + " "
            + Messages.get(
                "inspector.strongest", Integer.toString(cell.channel()), Integer.toString(channels))
        : sentence;
  }

  private static Label total(Answer answer) {
    Label total =
        new Label(
            Messages.get(
                answer.agrees() ? "inspector.total" : "inspector.total.rounded",
                Numbers.of(answer.explanation().value()),
                Numbers.of(answer.tensorSays()),
                Numbers.of(answer.explanation().magnitude())));
    total.getStyleClass().add("inspector-total");
    total.setWrapText(true);
    return total;
  }

  /** Of the operation, if there is something to say of it; of its kind otherwise. */
  private static String sentence(Explanation explanation) {
    Op op = explanation.cell().node().op();
    String key = "inspector.op." + op.getClass().getSimpleName();
    return Messages.get(
        Messages.has(key) ? key : "inspector.kind." + explanation.getClass().getSimpleName());
  }

  /** That nobody chose this value, and how to choose one. */
  private static Label example(Cell cell) {
    Label example = note(Messages.get("inspector.example", cell.node().name()));
    example.setGraphic(new FontIcon(Feather.INFO));
    example.getStyleClass().setAll("inspector-example");
    return example;
  }

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("inspector-note");
    note.setWrapText(true);
    return note;
  }
}
