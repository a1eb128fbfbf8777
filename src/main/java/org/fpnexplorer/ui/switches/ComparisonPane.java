package org.fpnexplorer.ui.switches;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.session.Comparison;
import org.fpnexplorer.session.MapChange;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.SessionModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two networks beside one another: a map of both and its difference, and their proposals. */
final class ComparisonPane extends StackPane {
  /** What takes less is there before a progress bar could be read. */
  private static final Duration LONG = Duration.millis(300);

  private static final int MOST_CHANNELS = 2048;
  private static final List<Role> ROLES = List.of(Role.C, Role.M, Role.P, Role.OBJECTNESS);

  private final ComparisonModel model;
  private final Label banner = PartsPane.wrapped("compare-banner");
  private final Label invitation = PartsPane.wrapped("compare-invitation");
  private final Label hint = PartsPane.wrapped("compare-hint");
  private final Label figures = PartsPane.wrapped("compare-figures");
  private final HoverModel hover;
  private final MapTrio trio;
  private final Pills<Role> roles;
  private final Pills<Integer> levels;
  private final List<Node> ofResult;
  private String first = "";
  private String second = "";

  ComparisonPane(SessionModel session, ComparisonModel model, HoverModel hover, Node below) {
    this.model = model;
    this.hover = hover;
    trio = new MapTrio(hover);
    hover.placeProperty().addListener(change -> showFigures());
    getStyleClass().add("comparison-pane");
    roles =
        new Pills<>(
            role -> Messages.get("compare.role." + role),
            role -> Messages.get("compare.role." + role + ".tip"),
            model.roleProperty()::set);
    levels =
        new Pills<>(
            String::valueOf,
            level -> Messages.get("compare.level.tip", level),
            level -> model.levelProperty().set(level));
    banner.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    banner.setMaxWidth(Double.MAX_VALUE);
    invitation.setGraphic(new FontIcon(Feather.INFO));
    invitation.setMaxWidth(Double.MAX_VALUE);
    invitation.setManaged(false);
    ChangesPane changes = new ChangesPane(session, model, below);
    CheckBox one = oneChannel();
    Spinner<Integer> channel = channel(one);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox controls = new HBox(roles, levels, one, channel, space, progress());
    controls.getStyleClass().add("compare-controls");
    ofResult = List.of(roles, levels, one, channel, figures, changes);
    VBox content = new VBox(invitation, banner, controls, trio, figures, changes);
    content.getStyleClass().add("comparison-content");
    VBox.setVgrow(trio, Priority.ALWAYS);
    VBox.setVgrow(changes, Priority.ALWAYS);
    // The maps and the image share the height.
    trio.setPrefHeight(220);
    changes.setPrefHeight(260);
    getChildren().addAll(content, hint);
    StackPane.setAlignment(hint, Pos.CENTER);
    hint.setMaxWidth(520);
    Stream.of(model.resultProperty(), model.failureProperty())
        .forEach(property -> property.addListener(change -> show()));
    Stream.of(model.mapProperty(), model.roleProperty(), model.levelProperty())
        .forEach(property -> property.addListener(change -> showMap()));
    show();
  }

  private CheckBox oneChannel() {
    CheckBox one = new CheckBox(Messages.get("compare.channel"));
    one.setTooltip(new Tooltip(Messages.get("compare.channel.tip")));
    one.setAccessibleText(Messages.get("compare.channel.tip"));
    one.setId("compare-one-channel");
    one.selectedProperty().bindBidirectional(model.oneChannelProperty());
    return one;
  }

  private Spinner<Integer> channel(CheckBox one) {
    Spinner<Integer> channel = new Spinner<>(0, MOST_CHANNELS - 1, 0);
    channel.setEditable(true);
    channel.setAccessibleText(Messages.get("compare.channel.tip"));
    channel.setTooltip(new Tooltip(Messages.get("compare.channel.tip")));
    channel.getStyleClass().add("compare-channel");
    channel.disableProperty().bind(one.selectedProperty().not());
    channel
        .valueProperty()
        .addListener((property, before, now) -> model.channelProperty().set(now));
    return channel;
  }

  private HBox progress() {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(70);
    Button stop = new Button(Messages.get("compare.stop"));
    stop.getStyleClass().addAll(Styles.SMALL);
    stop.setTooltip(new Tooltip(Messages.get("compare.stop.tip")));
    stop.setAccessibleText(Messages.get("compare.stop.tip"));
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(
        event -> {
          model.stop();
          hint(Messages.get("compare.stopped"));
        });
    Label label = new Label(Messages.get("compare.computing"));
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(8, label, bar, stop);
    box.setAlignment(Pos.CENTER_RIGHT);
    box.setVisible(false);
    box.managedProperty().bind(box.visibleProperty());
    PauseTransition wait = new PauseTransition(LONG);
    wait.setOnFinished(end -> box.setVisible(model.busyProperty().get()));
    model
        .busyProperty()
        .addListener(
            (property, was, busy) -> {
              if (busy) {
                wait.playFromStart();
              } else {
                wait.stop();
                box.setVisible(false);
              }
            });
    return box;
  }

  /** Says what the two networks are, of which maps will be shown. */
  void describe(String before, String after, String warning) {
    first = before;
    second = after;
    banner.setText(warning);
    hint(Messages.get("compare.computing"));
  }

  /** Says that this is but an example, and what there is to do; empty says nothing. */
  void invite(String text) {
    invitation.setText(text);
    invitation.setManaged(!text.isEmpty());
    showInvitation();
  }

  private void showInvitation() {
    invitation.setVisible(invitation.isManaged() && model.resultProperty().get() != null);
  }

  /** What there is to do while nothing is compared. */
  void hint(String text) {
    hint.setText(text);
  }

  private void show() {
    Comparison compared = model.resultProperty().get();
    boolean isThere = compared != null;
    ofResult.forEach(node -> node.setVisible(isThere));
    banner.setVisible(isThere);
    showInvitation();
    hint.setVisible(!isThere);
    if (model.failureProperty().get() != null) {
      hint.setText(Messages.get("compare.failed", model.failureProperty().get()));
    }
    showMap();
  }

  private void showMap() {
    ComparedMap map = model.mapProperty().get();
    trio.show(map, first, second);
    if (model.resultProperty().get() == null) {
      return;
    }
    roles.offer(
        ROLES.stream().filter(model.roles()::contains).toList(), model.roleProperty().get());
    levels.offer(model.levels(), model.levelProperty().get());
    showFigures();
  }

  /** The values under the pointer, or else what they come to over the whole map. */
  private void showFigures() {
    ComparedMap map = model.mapProperty().get();
    Place place = hover.placeProperty().get();
    if (map != null) {
      figures.setText(
          Optional.ofNullable(place)
              .flatMap(at -> MapTrio.readout(map, at))
              .orElseGet(() -> text(map)));
    }
  }

  private static String text(ComparedMap map) {
    if (map.figures().isEmpty()) {
      return Messages.get("compare.figures.none", map.name());
    }
    MapChange.Figures figures = map.figures().get();
    return figures.largest() == 0
        ? Messages.get("compare.figures.same", map.name())
        : Messages.get(
            "compare.figures",
            map.name(),
            number(figures.largest()),
            number(figures.mean()),
            figures.relative());
  }

  /** Three digits that count. */
  static String number(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
  }
}
