package org.fpnexplorer.ui.step;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;

/** What the current step does: words, formula, numbers and a picture of its output. */
public final class StepPanel extends BorderPane {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
  private static final double PICTURE = 104;
  private static final int FACT_COLUMNS = 2;

  private final SessionModel session;
  private final Label title = styled(new Label(), "step-title");
  private final Label sentence = styled(new Label(Messages.get("step.none")), "step-sentence");
  private final Label formula = styled(new Label(), "step-formula");
  private final GridPane facts = styled(new GridPane(), "step-facts");
  private final PixelView picture = PixelView.ofMap();
  private final StackPane frame = styled(new StackPane(picture), "step-picture");
  private final Tooltip pictureTip = new Tooltip();
  private Session costsOf;
  private List<Cost> costs;

  /** Follows the session. */
  public StepPanel(SessionModel session, MapsModel maps, Tasks tasks) {
    this.session = session;
    getStylesheets().add(StepPanel.class.getResource("step.css").toExternalForm());
    getStyleClass().add("step-panel");

    sentence.setWrapText(true);
    formula.setWrapText(true);
    formula.setMaxWidth(Double.MAX_VALUE);
    frame.setMinSize(PICTURE, PICTURE);
    frame.setMaxSize(PICTURE, PICTURE);
    Tooltip.install(frame, pictureTip);
    for (int i = 0; i < FACT_COLUMNS; i++) {
      facts.getColumnConstraints().addAll(labelColumn(), valueColumn());
    }

    VBox words = styled(new VBox(title, sentence), "step-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = styled(new HBox(words, frame), "step-head");
    VBox content = styled(new VBox(head, formula, facts), "step-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);

    session.currentProperty().addListener(change -> show());
    StepPictureModel output = new StepPictureModel(session, maps, tasks);
    output.pictureProperty().addListener((property, old, pixels) -> show(pixels));
    show();
    show(output.pictureProperty().get());
  }

  private void show() {
    Step step = session.currentProperty().get();
    facts.getChildren().clear();
    formula.setVisible(step != null);
    if (step == null) {
      return;
    }
    Session of = session.sessionProperty().get();
    if (of != costsOf) {
      costsOf = of;
      costs = Cost.of(of.graph());
    }
    StepText text = StepText.of(step.node(), of.picture().isEmpty());
    title.setText(text.title());
    sentence.setText(text.sentence());
    formula.setText(text.formula());
    show(StepFacts.of(of.graph(), costs, step.node(), step.millis()));
    pictureTip.setText(pictureText(step));
    frame.setAccessibleText(pictureText(step));
  }

  private static String pictureText(Step step) {
    return Messages.get(
        switch (step.node().role()) {
          case INNER -> "step.output.inner";
          case PROPOSALS -> "step.output.none";
          default -> "step.output.named";
        });
  }

  /** The shape in a row of its own, the others side by side. */
  private void show(List<StepFacts.Fact> numbers) {
    add(numbers.get(0), 0, 0, 2 * FACT_COLUMNS - 1);
    for (int i = 1; i < numbers.size(); i++) {
      add(numbers.get(i), 2 * ((i - 1) % FACT_COLUMNS), 1 + (i - 1) / FACT_COLUMNS, 1);
    }
  }

  private void add(StepFacts.Fact fact, int column, int row, int span) {
    Label label = styled(new Label(fact.label()), "step-fact-label");
    Label value = styled(new Label(fact.value()), "step-fact-value");
    Label note = styled(new Label(fact.note()), "step-fact-note");
    label.setMinWidth(Region.USE_PREF_SIZE);
    value.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip tip = new Tooltip(fact.tip());
    label.setTooltip(tip);
    value.setTooltip(tip);
    facts.add(label, column, row);
    facts.add(styled(new HBox(value, note), "step-fact"), column + 1, row, span, 1);
  }

  private void show(Pixels pixels) {
    picture.show(pixels);
    frame.pseudoClassStateChanged(EMPTY, pixels == null);
  }

  private static ColumnConstraints labelColumn() {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }

  private static ColumnConstraints valueColumn() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  private static <N extends javafx.scene.Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }
}
