package org.fpnexplorer.ui.nms;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.anchors.AcrossLevels;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.NmsReplay;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.UntrainedNote;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happens to the box that is looked at, what is kept, and what levels have to do with it. */
final class NmsPanel extends VBox {
  private static final double CELL = 26;

  private final NmsModel model;
  private final Label step = wrapped("nms-step");
  private final Label progress = wrapped("nms-progress");
  private final Button explain = new Button(Messages.get("nms.explain"));
  private final ListView<Integer> kept = new ListView<>();
  private final Label across = wrapped("nms-across");
  private final ToggleButton pair = new ToggleButton(Messages.get("nms.pair"));
  private boolean selecting;

  NmsPanel(SessionModel session, NmsModel model, Consumer<PickedAnchor> explainAnchor) {
    this.model = model;
    getStyleClass().add("nms-panel");
    explain.setGraphic(new FontIcon(Feather.ANCHOR));
    explain.setTooltip(new Tooltip(Messages.get("nms.explain.tip")));
    explain.setOnAction(
        event -> {
          Candidate now = model.replayProperty().get().candidate(model.positionProperty().get());
          explainAnchor.accept(new PickedAnchor(now.level(), now.y(), now.x(), now.anchor()));
        });
    kept.getStyleClass().add("nms-kept");
    kept.setFixedCellSize(CELL);
    kept.setAccessibleText(Messages.get("nms.list"));
    kept.setCellFactory(list -> new KeptCell());
    kept.setPlaceholder(new Label(Messages.get("nms.none")));
    kept.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, box) -> {
              if (box != null && !selecting) {
                model.go(box);
              }
            });
    VBox.setVgrow(kept, Priority.ALWAYS);
    pair.setId("nms-pair");
    pair.setGraphic(new FontIcon(Feather.LAYERS));
    pair.setTooltip(new Tooltip(Messages.get("nms.pair.tip")));
    getChildren()
        .addAll(
            new UntrainedNote(session, "proposals.untrained"),
            heading("nms.now"),
            step,
            progress,
            explain,
            heading("nms.list"),
            kept,
            heading("nms.across.title"),
            across,
            pair);
    model.replayProperty().addListener(change -> showReplay());
    model.positionProperty().addListener(change -> showStep());
    model.acrossProperty().addListener(change -> showAcross());
    showReplay();
    showAcross();
  }

  /** The switch that shows the two boxes of different levels. */
  ToggleButton pairSwitch() {
    return pair;
  }

  private static Label heading(String key) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("nms-heading");
    return label;
  }

  private static Label wrapped(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void showReplay() {
    NmsReplay replay = model.replayProperty().get();
    selecting = true;
    kept.setItems(
        replay == null
            ? FXCollections.emptyObservableList()
            : FXCollections.observableArrayList(replay.kept()));
    selecting = false;
    showStep();
  }

  private void showStep() {
    NmsReplay replay = model.replayProperty().get();
    boolean empty = replay == null || replay.size() == 0;
    explain.setDisable(empty);
    progress.setVisible(!empty);
    if (empty) {
      step.setText(Messages.get("nms.none"));
      return;
    }
    int position = model.positionProperty().get();
    step.setText(NmsText.step(replay, position, model.thresholdProperty().get()));
    progress.setText(NmsText.progress(replay, position));
    select(replay.isKept(position) ? position : replay.suppressor(position).getAsInt());
  }

  /** The kept box that is looked at, or that removed the one that is. */
  private void select(Integer box) {
    selecting = true;
    if (!box.equals(kept.getSelectionModel().getSelectedItem())) {
      kept.getSelectionModel().select(box);
      kept.scrollTo(Math.max(0, kept.getSelectionModel().getSelectedIndex() - 2));
    }
    selecting = false;
  }

  private void showAcross() {
    AcrossLevels found = model.acrossProperty().get();
    boolean shows = found != null && found.closest().isPresent();
    pair.setDisable(!shows);
    across.setText(
        found == null
            ? Messages.get("nms.across.none")
            : NmsText.across(found, model.levelsProperty().get(), model.thresholdProperty().get()));
  }

  /** A kept box: its number, its score and how many boxes it removes. */
  private final class KeptCell extends ListCell<Integer> {
    @Override
    protected void updateItem(Integer box, boolean empty) {
      super.updateItem(box, empty);
      NmsReplay replay = model.replayProperty().get();
      if (empty || replay == null || box >= replay.size()) {
        setText(null);
        return;
      }
      Candidate candidate = replay.candidate(box);
      setText(
          Messages.get(
              "nms.list.item",
              String.format(Locale.ROOT, "%-5s", Messages.get("nms.number", box + 1)),
              NmsText.score(candidate),
              replay.victims(box).size()));
    }
  }
}
