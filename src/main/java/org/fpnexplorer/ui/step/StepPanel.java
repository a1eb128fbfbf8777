package org.fpnexplorer.ui.step;

import java.util.ArrayList;
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
  private static final double PICTURE = 80;

  /** The same at every step, so that nothing jumps; the first has the longer notes. */
  private static final List<Double> VALUE_WIDTHS = List.of(150.0, 116.0);

  private final SessionModel session;
  private final Label title = styled(new Label(), "step-equation");
  private final Label sentence = styled(new Label(Messages.get("step.none")), "step-sentence");
  private final Label formula = styled(new Label(), "step-formula");
  private final GridPane facts = styled(new GridPane(), "step-facts");
  private final Label whole = styled(new Label(), "step-whole");
  private final List<FactRow> rows = new ArrayList<>();
  private final PixelView picture = PixelView.ofMap();
  private final StackPane frame = styled(new StackPane(picture), "step-picture");
  private final Tooltip pictureTip = new Tooltip();

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
    VALUE_WIDTHS.forEach(
        width -> facts.getColumnConstraints().addAll(labelColumn(), valueColumn(width)));

    VBox words = styled(new VBox(title, sentence), "step-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = styled(new HBox(words, frame), "step-head");
    VBox content = styled(new VBox(head, formula, facts, whole), "step-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);

    whole.managedProperty().bind(whole.visibleProperty());
    session.currentProperty().addListener(change -> show());
    session.granularityProperty().addListener(change -> showWhole());
    StepPictureModel output = new StepPictureModel(session, maps, tasks);
    output.pictureProperty().addListener((property, old, pixels) -> show(pixels));
    show();
    show(output.pictureProperty().get());
  }

  private void show() {
    Step step = session.currentProperty().get();
    formula.setVisible(step != null);
    facts.setVisible(step != null);
    if (step == null) {
      return;
    }
    Session of = session.sessionProperty().get();
    StepText text = StepText.of(of.graph(), step.node(), of.picture().isEmpty());
    title.setText(text.title());
    sentence.setText(text.sentence());
    formula.setText(text.formula());
    show(StepFacts.of(of.graph(), session.costs(), step.node(), step.millis()));
    showWhole();
    boolean isMap = step.node().isMap();
    frame.setVisible(isMap);
    frame.setManaged(isMap);
    String about = Messages.get(step.node().isNamed() ? "step.output.named" : "step.output.inner");
    pictureTip.setText(about);
    frame.setAccessibleText(about);
  }

  /** What the step consists of, if it is longer than the one layer that is explained. */
  private void showWhole() {
    if (session.currentProperty().get() != null) {
      String text = StepFacts.whole(session.currentSteps(), session.costs());
      whole.setText(text);
      whole.setVisible(!text.isEmpty());
    }
  }

  private void show(List<StepFacts.Fact> numbers) {
    while (rows.size() < numbers.size()) {
      rows.add(newRow(rows.size()));
    }
    for (int i = 0; i < numbers.size(); i++) {
      rows.get(i).show(numbers.get(i));
    }
    rows.subList(numbers.size(), rows.size()).forEach(FactRow::hide);
  }

  /** The shape in a row of its own, the others side by side. */
  private FactRow newRow(int index) {
    int columns = VALUE_WIDTHS.size();
    return index == 0
        ? new FactRow(facts, 0, 0, 2 * columns - 1)
        : new FactRow(facts, 2 * ((index - 1) % columns), 1 + (index - 1) / columns, 1);
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

  private static ColumnConstraints valueColumn(double width) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPrefWidth(width);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  private static <N extends javafx.scene.Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }
}
