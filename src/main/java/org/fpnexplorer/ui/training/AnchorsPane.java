package org.fpnexplorer.ui.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.training.TrainingPlan;
import org.fpnexplorer.ui.LevelName;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.OverlaidPicture;
import org.fpnexplorer.ui.training.AnchorScene.Anchor;
import org.fpnexplorer.ui.training.AnchorScene.Kind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The scene that was learned from last: its objects, and what its anchors were told. */
final class AnchorsPane extends VBox {
  private final ProgressModel progress;
  private final OverlaidPicture picture = new OverlaidPicture();
  private final Label none = new Label(Messages.get("training.anchors.none"));
  private final Label place = new Label();
  private final Label sampled = new Label();
  private final Label objects = new Label();
  private final Button previous;
  private final Button next;
  private final List<KindLegend> kinds;
  private List<Integer> levels = List.of();
  private List<String> names = List.of();

  AnchorsPane(ProgressModel progress) {
    this.progress = progress;
    getStyleClass().addAll("training-pane", "training-anchors");
    kinds = Stream.of(Kind.values()).map(KindLegend::new).toList();
    previous = turn(Feather.CHEVRON_LEFT, "training.previous", -1);
    next = turn(Feather.CHEVRON_RIGHT, "training.next", 1);
    picture.getStyleClass().add("training-picture");
    picture.setAccessibleText(Messages.get("training.anchors.about"));
    none.setWrapText(true);
    none.getStyleClass().add("training-none");
    StackPane shown = new StackPane(picture, none);
    HBox.setHgrow(shown, Priority.ALWAYS);
    HBox content = new HBox(shown, legend());
    content.getStyleClass().add("training-anchors-content");
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(header(), content, Panes.sentence("training.anchors.text"));

    kinds.forEach(kind -> kind.shownProperty().addListener(change -> show()));
    progress.planProperty().addListener((property, before, plan) -> nameLevels(plan));
    progress.scenesProperty().addListener(change -> show());
    progress.shownSceneProperty().addListener(change -> show());
    show();
  }

  private HBox header() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    place.getStyleClass().add("training-muted");
    HBox header = new HBox(Panes.heading("anchors"), space, previous, place, next);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private VBox legend() {
    Canvas sample = new Canvas(26, 14);
    Stroke.OBJECT.draw(sample.getGraphicsContext2D(), new Rectangle2D(3, 3, 20, 8), Stroke.NEUTRAL);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    objects.getStyleClass().add("training-value");
    Label name = new Label(Messages.get("training.objects"), sample);
    HBox object = new HBox(name, space, objects);
    VBox box = new VBox();
    box.getStyleClass().add("training-kinds");
    box.getChildren().add(object);
    box.getChildren().addAll(kinds);
    sampled.setWrapText(true);
    sampled.getStyleClass().add("training-muted");
    box.getChildren().add(sampled);
    return box;
  }

  private Button turn(Ikon icon, String key, int by) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    button.setTooltip(new Tooltip(Messages.get(key)));
    button.setAccessibleText(Messages.get(key));
    button.setOnAction(
        event -> {
          int count = progress.scenesProperty().get().size();
          int shown = progress.shownSceneProperty().get();
          progress.shownSceneProperty().set(Math.floorMod(shown + by, count));
        });
    return button;
  }

  private void nameLevels(TrainingPlan plan) {
    Graph graph = plan.model().graph(plan.height(), plan.width());
    levels = graph.of(Role.OBJECTNESS).stream().map(Node::level).toList();
    names = levels.stream().map(level -> LevelName.of(graph, level)).toList();
  }

  private void show() {
    List<AnchorScene> scenes = progress.scenesProperty().get();
    boolean isEmpty = scenes.isEmpty();
    int index = isEmpty ? 0 : Math.min(progress.shownSceneProperty().get(), scenes.size() - 1);
    AnchorScene scene = isEmpty ? null : scenes.get(index);
    none.setVisible(isEmpty);
    previous.setDisable(scenes.size() < 2);
    next.setDisable(scenes.size() < 2);
    place.setText(isEmpty ? "" : Messages.get("training.place", index + 1, scenes.size()));
    objects.setText(isEmpty ? "–" : String.valueOf(scene.objects().size()));
    sampled.setText(isEmpty ? "" : Messages.get("training.sampled", scene.sampled(), scene.all()));
    kinds.forEach(kind -> kind.show(scene, levels, names));
    picture.show(
        isEmpty ? null : scene.pixels(),
        (gc, area) -> paint(gc, Scale.of(scene.pixels(), area), scene));
  }

  /** What matters most on top: negatives, ignored, objects, positives. */
  private void paint(GraphicsContext gc, Scale scale, AnchorScene scene) {
    List<Anchor> drawn =
        scene.anchors().stream()
            .filter(anchor -> kinds.get(anchor.kind().ordinal()).shownProperty().get())
            .sorted(Comparator.comparing(Anchor::kind).reversed())
            .toList();
    drawn.stream()
        .filter(anchor -> anchor.kind() != Kind.POSITIVE)
        .forEach(a -> draw(gc, scale, a));
    for (Box object : scene.objects()) {
      Stroke.OBJECT.draw(gc, scale.onView(object), Stroke.NEUTRAL);
    }
    drawn.stream()
        .filter(anchor -> anchor.kind() == Kind.POSITIVE)
        .forEach(a -> draw(gc, scale, a));
  }

  private static void draw(GraphicsContext gc, Scale scale, Anchor anchor) {
    Stroke.of(anchor.kind()).draw(gc, scale.onView(anchor.box()), LevelPaint.of(anchor.level()));
  }
}
