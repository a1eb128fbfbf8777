package org.fpnexplorer.ui.anchor;

import java.util.List;
import java.util.stream.Stream;
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
    follow.setOnAction(
        event -> model.lifeProperty().get().suppression().ifPresent(by -> model.follow(by.by())));
    stages =
        Stream.of(AnchorStage.values())
            .map(stage -> new StageRow(stage, () -> model.stageProperty().set(stage)))
            .toList();
    rows.getChildren().addAll(stages);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.getStyleClass().add("anchor-stages");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(title, verdict, follow, new UntrainedNote(session, "proposals.untrained"), scroll);
    model.lifeProperty().addListener(change -> show());
    model.stageProperty().addListener(change -> show());
    show();
  }

  private void show() {
    AnchorLife life = model.lifeProperty().get();
    rows.setVisible(life != null);
    follow.setVisible(life != null && life.suppression().isPresent());
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
    life.suppression()
        .ifPresent(
            by ->
                follow.setText(
                    Messages.get("anchor.follow", AnchorText.name(life.levelName(), by.by()))));
    AnchorStage shown = model.stageProperty().get();
    for (AnchorStage stage : AnchorStage.values()) {
      stages.get(stage.ordinal()).show(life, stage == shown);
    }
  }
}
