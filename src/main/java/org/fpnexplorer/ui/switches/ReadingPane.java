package org.fpnexplorer.ui.switches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.session.FollowedConventions;
import org.fpnexplorer.session.FollowedConventions.Point;
import org.fpnexplorer.ui.Messages;

/** Every point in which others read the paper differently, with the sentence that says why. */
final class ReadingPane extends VBox {
  private final ReadingModel reading;
  private final Pills<String> whose;
  private final VBox points = new VBox();
  private final Map<Conventions, String> measured = new HashMap<>();
  private final Map<Conventions, Label> labels = new HashMap<>();
  private final Button use = new Button(Messages.get("reading.use"));
  private final VBox buttons = new VBox(use);

  /**
   * @param open takes the conventions that the whole window is to follow
   */
  ReadingPane(ReadingModel reading, Consumer<Conventions> open) {
    this.reading = reading;
    getStyleClass().add("switches-parts");
    Label intro = PartsPane.wrapped("switches-sentence");
    intro.setText(Messages.get("reading.intro"));
    whose =
        new Pills<>(
            name -> name,
            name -> Messages.get("conventions.whose." + name + ".tip"),
            reading.whoseProperty()::set);
    whose.setId("reading-whose");
    points.getStyleClass().add("reading-points");
    getChildren().addAll(intro, whose, points);
    use.getStyleClass().add("accent");
    use.setId("reading-use");
    use.setTooltip(new Tooltip(Messages.get("reading.use.tip")));
    use.setAccessibleText(Messages.get("reading.use.tip"));
    use.setMaxWidth(Double.MAX_VALUE);
    use.setOnAction(event -> open.accept(reading.chosen()));
    buttons.getStyleClass().add("switches-buttons");
    reading.whoseProperty().addListener(change -> show());
    reading.followedProperty().addListener(change -> show());
    show();
  }

  /** What can be done with what is chosen. */
  Node buttons() {
    return buttons;
  }

  /** Says what came out where conventions were compared. */
  void measured(Conventions compared, String text) {
    measured.put(compared, text);
    Label label = labels.get(compared);
    if (label != null) {
      label.setText(text);
    }
  }

  private void show() {
    whose.offer(List.copyOf(ConventionText.NAMED.keySet()), reading.whoseProperty().get());
    FollowedConventions followed = reading.followedProperty().get();
    points.getChildren().clear();
    labels.clear();
    use.setDisable(followed == null || followed.points().stream().noneMatch(Point::isFollowed));
    if (followed == null) {
      // Of another image or model something else would come out.
      measured.clear();
      return;
    }
    if (followed.points().isEmpty()) {
      Label same = PartsPane.wrapped("switches-sentence");
      same.setText(Messages.get("reading.same"));
      points.getChildren().add(same);
      return;
    }
    ToggleGroup group = new ToggleGroup();
    List<Point> possible = followed.points().stream().filter(Point::isFollowed).toList();
    if (possible.size() > 1) {
      RadioButton all =
          choice(group, Messages.get("reading.all", possible.size()), Optional.empty());
      points.getChildren().add(new VBox(all, label(followed.all())));
    }
    for (Point point : followed.points()) {
      points.getChildren().add(row(group, followed, point, possible.size()));
    }
  }

  private Node row(ToggleGroup group, FollowedConventions followed, Point point, int possible) {
    String title =
        Messages.get(
            "reading.point",
            Messages.get("conventions." + point.name()),
            value(point.name(), point.before()),
            value(point.name(), point.after()));
    RadioButton button = choice(group, title, Optional.of(point));
    button.setDisable(!point.isFollowed());
    if (possible == 1 && point.isFollowed()) {
      button.setSelected(true);
    }
    Label why = PartsPane.wrapped("switches-sentence");
    why.setText(Messages.get("reading.why." + point.name()));
    VBox row = new VBox(button, why);
    if (point.isFollowed()) {
      row.getChildren().add(label(followed.only(point)));
    } else {
      Label not = PartsPane.wrapped("reading-not");
      not.setText(Messages.get("reading.notFollowed"));
      row.getChildren().add(not);
    }
    row.getStyleClass().add("reading-point");
    return row;
  }

  private RadioButton choice(ToggleGroup group, String title, Optional<Point> point) {
    RadioButton button = new RadioButton(title);
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(title));
    button.setAccessibleText(title);
    button.setWrapText(true);
    button.setId("reading-" + point.map(Point::name).orElse("all"));
    button.setSelected(reading.pointProperty().get().equals(point));
    button.setOnAction(event -> reading.pointProperty().set(point));
    return button;
  }

  private Label label(Conventions compared) {
    Label label = PartsPane.wrapped("reading-measured");
    label.setText(measured.getOrDefault(compared, ""));
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    labels.put(compared, label);
    return label;
  }

  private static String value(String point, String value) {
    String key = "conventions." + point + "." + value;
    return Messages.has(key) ? Messages.get(key) : value;
  }
}
