package org.fpnexplorer.ui.anchor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.UntrainedNote;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The story of an anchor, stage by stage, and how it ends. */
final class StoryPane extends VBox {
  private final AnchorModel model;
  private final Label title = new Label();
  private final Label verdict = new Label();
  private final Button follow = new Button();
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final Label boxHead = new Label(Messages.get("anchor.roi.heading"));
  private final List<StageRow> stages;

  StoryPane(SessionModel session, AnchorModel model) {
    this.model = model;
    getStyleClass().add("anchor-story");
    title.getStyleClass().add("anchor-title");
    verdict.getStyleClass().add("anchor-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    follow.setGraphic(new FontIcon(Feather.CORNER_DOWN_RIGHT));
    follow.setId("anchor-follow");
    follow.setTooltip(new Tooltip(Messages.get("anchor.follow.tip")));
    follow.setOnAction(event -> model.follow());
    stages =
        Stream.of(AnchorStage.values())
            .map(stage -> new StageRow(stage, () -> model.stageProperty().set(stage)))
            .toList();
    rows.getChildren().addAll(stages);
    boxHead.getStyleClass().addAll("anchor-heading", "anchor-stage-heading");
    rows.getChildren().add(AnchorStage.ROI_LEVEL.ordinal(), boxHead);
    scroll.setContent(rows);
    scroll.getStyleClass().add("anchor-stages");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(title, verdict, follow, new UntrainedNote(session, "proposals.untrained"), scroll);
    model.lifeProperty().addListener(change -> show());
    model.stageProperty().addListener(change -> show());
    model.stagesProperty().addListener(change -> show());
    show();
  }

  private void show() {
    AnchorLife life = model.lifeProperty().get();
    rows.setVisible(life != null);
    Optional<String> suppressor = Optional.ofNullable(life).flatMap(StoryPane::suppressor);
    suppressor.ifPresent(name -> follow.setText(Messages.get("anchor.follow", name)));
    follow.setVisible(suppressor.isPresent());
    follow.setManaged(follow.isVisible());
    if (life == null) {
      title.setText("");
      verdict.setText(Messages.get("anchor.none"));
      return;
    }
    title.setText(
        Messages.get(
            "anchor.title",
            life.levelName(),
            life.candidate().y(),
            life.candidate().x(),
            life.candidate().anchor() + 1));
    verdict.setText(AnchorText.verdict(life));
    AnchorStage shown = model.stageProperty().get();
    List<AnchorStage> told = model.stagesProperty().get();
    for (StageRow row : stages) {
      row.setVisible(told.contains(row.stage()));
      row.setManaged(row.isVisible());
      if (row.isVisible()) {
        row.show(life, row.stage() == shown);
      }
    }
    boxHead.setVisible(told.contains(AnchorStage.DETECTION));
    boxHead.setManaged(boxHead.isVisible());
    // Only the next pulse knows how high the opened row has become.
    Platform.runLater(() -> scrollTo(stages.get(shown.ordinal())));
  }

  /** Whoever suppressed it, among the proposals or among the detections. */
  private static Optional<String> suppressor(AnchorLife life) {
    return life.suppression()
        .map(by -> AnchorText.name(life.levelName(), by.by()))
        .or(
            () ->
                life.roi()
                    .flatMap(roi -> roi.suppression().map(by -> BoxHeadText.name(roi, by.by()))));
  }

  private void scrollTo(StageRow row) {
    scroll.applyCss();
    scroll.layout();
    double height = rows.getHeight() - scroll.getViewportBounds().getHeight();
    Bounds shown = row.getBoundsInParent();
    double top = scroll.getVvalue() * height;
    double bottom = top + scroll.getViewportBounds().getHeight();
    if (height > 0 && (shown.getMinY() < top || shown.getMaxY() > bottom)) {
      double to = shown.getMinY() < top ? shown.getMinY() : shown.getMaxY() - (bottom - top);
      scroll.setVvalue(Math.max(0, Math.min(1, to / height)));
    }
  }
}
