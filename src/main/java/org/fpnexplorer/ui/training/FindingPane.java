package org.fpnexplorer.ui.training;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.OverlaidPicture;
import org.fpnexplorer.ui.training.Measurement.Finding;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The best proposals in the fixed image after so many steps. */
final class FindingPane extends VBox {
  private final ProgressModel progress;
  private final ObservableValue<Finding> finding;
  private final OverlaidPicture picture = new OverlaidPicture();
  private final Label title = new Label();
  private final Label count = new Label();

  FindingPane(String id, ProgressModel progress, ObservableValue<Finding> finding) {
    this.progress = progress;
    this.finding = finding;
    setId("training-" + id);
    getStyleClass().add("training-finding");
    title.setText(Messages.get("training." + id));
    title.getStyleClass().add("training-muted");
    count.getStyleClass().add("training-count");
    count.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space, count);
    header.setAlignment(Pos.CENTER_LEFT);
    picture.getStyleClass().add("training-picture");
    VBox.setVgrow(picture, Priority.ALWAYS);
    getChildren().addAll(header, picture);
    finding.addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    Finding shown = finding.getValue();
    Scene scene = progress.fixedProperty().get();
    if (shown == null) {
      count.setText("");
      count.setGraphic(null);
      picture.show(null, (gc, area) -> {});
      picture.setAccessibleText(title.getText());
      return;
    }
    int objects = scene.objects().size();
    title.setText(
        Messages.get("training." + getId().replace("training-", "") + ".step", shown.step()));
    count.setText(Messages.get("training.found", shown.found().count(), objects));
    count.setGraphic(new FontIcon(Feather.CHECK));
    picture.show(
        scene.pixels(), (gc, area) -> paint(gc, Scale.of(scene.pixels(), area), scene, shown));
    picture.setAccessibleText(title.getText() + ": " + count.getText());
  }

  /** All proposals thinly; over them what was found, in its level's colour, and what was not. */
  private static void paint(GraphicsContext gc, Scale scale, Scene scene, Finding finding) {
    List<Candidate> proposals = finding.proposals();
    for (int i = proposals.size() - 1; i >= 0; i--) {
      Candidate proposal = proposals.get(i);
      Stroke.PROPOSAL.draw(gc, scale.onView(proposal.box()), LevelPaint.of(proposal.level()));
    }
    for (int i = 0; i < scene.objects().size(); i++) {
      SceneObject object = scene.objects().get(i);
      Optional<Candidate> finder = finding.found().finders().get(i);
      finder.ifPresentOrElse(
          found -> Stroke.FINDER.draw(gc, scale.onView(found.box()), LevelPaint.of(found.level())),
          () -> Stroke.MISSED.draw(gc, scale.onView(object.box()), Stroke.NEUTRAL));
    }
  }
}
