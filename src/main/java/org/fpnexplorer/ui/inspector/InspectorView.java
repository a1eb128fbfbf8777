package org.fpnexplorer.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.explain.Explanation;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.UntrainedNote;

/** Where a number comes from: its formula, its terms, and the sum that is the tensor's value. */
public final class InspectorView extends BorderPane {
  /** What is left of rounding, in proportion to the value. */
  private static final double RELATIVE = 1e-4;

  private final InspectorModel model;
  private final Sections sections;
  private final VBox content = new VBox();

  /** Follows the models. */
  public InspectorView(InspectorModel model, SessionModel session) {
    this.model = model;
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
    show();
  }

  private void show() {
    Answer answer = model.answerProperty().get();
    content.getChildren().clear();
    if (answer == null) {
      content.getChildren().add(note(reason()));
      return;
    }
    Explanation explanation = answer.explanation();
    Cell cell = explanation.cell();
    FormulaFlow headline =
        new FormulaFlow(model::follow).name(cell).add(" = ").add(explanation.formula());
    headline.getStyleClass().add("inspector-headline");
    content
        .getChildren()
        .addAll(headline, result(answer), sections.of(explanation), note(about(answer)));
  }

  private String reason() {
    return model
        .trailProperty()
        .get()
        .current()
        .map(
            cell ->
                Messages.get(
                    model.askingProperty().get() ? "inspector.asking" : "inspector.notComputed",
                    cell.toString()))
        .orElse(Messages.get("inspector.nothing"));
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
    double value = answer.explanation().value();
    double says = answer.tensorSays();
    boolean agrees = Math.abs(value - says) <= RELATIVE * Math.abs(says);
    Label total =
        new Label(
            Messages.get(
                agrees ? "inspector.total" : "inspector.total.rounded",
                Numbers.of(value),
                Numbers.of(says),
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

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("inspector-note");
    note.setWrapText(true);
    return note;
  }
}
