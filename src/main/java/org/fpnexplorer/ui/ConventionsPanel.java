package org.fpnexplorer.ui;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.session.Request;

/** Whose reading of the paper the open model follows, and every point in which they differ. */
final class ConventionsPanel extends VBox {
  private static final String WHOSE = "whose";

  /** Points of backbone and neck, which not every model has. Head and anchors are alike in all. */
  private static final List<String> NOT_IN_ALL = List.of("smooth-p5", "p6", "block-stride", "eps");

  private final Opener opener;
  private final NoticeModel notices;
  private final Latest latest;
  private final GridPane points = new GridPane();
  private final Map<String, ToggleGroup> groups = new LinkedHashMap<>();
  private final Map<String, HBox> rows = new LinkedHashMap<>();
  private final Map<String, Tooltip> withoutEffect = new LinkedHashMap<>();
  private Model offeredFor;

  /**
   * @param compare shows what another reading would change
   */
  ConventionsPanel(
      SessionModel session, Opener opener, Command compare, Tasks tasks, NoticeModel notices) {
    this.opener = opener;
    this.notices = notices;
    latest = new Latest(tasks, Tasks.Lane.RENDER);
    getStyleClass().add("conventions");
    points.getStyleClass().add("points");
    HBox whose = choices(WHOSE, List.copyOf(ConventionText.NAMED.keySet()), this::chooseWhose);
    ConventionText.CHOICES.forEach(this::addPoint);
    Label intro = new Label(Messages.get("conventions.intro"));
    intro.setWrapText(true);
    Button comparing = compare.dress(new Button(compare.title()));
    comparing.setContentDisplay(ContentDisplay.LEFT);
    getChildren().addAll(intro, whose, new Separator(), points, comparing);
    session.requestProperty().addListener((property, before, now) -> follow(now));
    follow(opener.request());
  }

  private void addPoint(String point, List<String> values) {
    Label label = new Label(Messages.get("conventions." + point));
    label.setTooltip(new Tooltip(Messages.get("conventions." + point + ".tip")));
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = choices(point, values, value -> choosePoint(point, value));
    rows.put(point, row);
    points.addRow(points.getRowCount(), label, row);
    if (NOT_IN_ALL.contains(point)) {
      withoutEffect.put(point, new Tooltip(Messages.get("conventions." + point + ".none")));
    }
  }

  private HBox choices(String point, List<String> values, Consumer<String> choose) {
    ToggleGroup group = new ToggleGroup();
    groups.put(point, group);
    HBox row = new HBox();
    row.setAlignment(Pos.CENTER_LEFT);
    for (String value : values) {
      ToggleButton button = new ToggleButton(text(point, value));
      boolean first = row.getChildren().isEmpty();
      boolean last = row.getChildren().size() == values.size() - 1;
      button
          .getStyleClass()
          .add(first ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
      button.setId("convention-" + point + "-" + value);
      button.setTooltip(new Tooltip(tip(point, value)));
      button.setAccessibleText(tip(point, value));
      button.setUserData(value);
      button.setToggleGroup(group);
      button.setOnAction(event -> choose.accept(value));
      row.getChildren().add(button);
    }
    return row;
  }

  private static String text(String point, String value) {
    String key = "conventions." + point + "." + value;
    return Messages.has(key) ? Messages.get(key) : value;
  }

  private static String tip(String point, String value) {
    String own = "conventions." + point + "." + value + ".tip";
    return Messages.get(Messages.has(own) ? own : "conventions." + point + ".tip");
  }

  private void chooseWhose(String name) {
    choose(ConventionText.NAMED.get(name));
  }

  private void choosePoint(String point, String value) {
    choose(ConventionText.with(opener.request().model().conventions(), point, value));
  }

  private void choose(Conventions conventions) {
    Request request = opener.request();
    if (conventions.equals(request.model().conventions())) {
      // A toggle pressed again would be left without a choice.
      follow(request);
    } else {
      opener.open(request.withConventionsOf(request.model().with(conventions)));
    }
  }

  private void follow(Request request) {
    Conventions followed = request.model().conventions();
    ConventionText.points(followed).forEach(this::select);
    select(WHOSE, ConventionText.of(followed));
    Model model = request.model();
    if (!model.equals(offeredFor)) {
      offeredFor = model;
      // Every choice is tried out on a network of its own, which takes longer than a frame.
      latest.run(
          () -> NOT_IN_ALL.stream().filter(point -> matters(model, point)).toList(),
          offered -> NOT_IN_ALL.forEach(point -> offer(point, offered.contains(point))),
          notices::failed);
    }
  }

  /** Disabled buttons show no tooltip; the row around them does. */
  private void offer(String point, boolean offered) {
    HBox row = rows.get(point);
    row.getChildren().forEach(button -> button.setDisable(!offered));
    if (offered) {
      Tooltip.uninstall(row, withoutEffect.get(point));
    } else {
      Tooltip.install(row, withoutEffect.get(point));
    }
  }

  /** Whether some choice at this point makes another network of it. */
  private static boolean matters(Model model, String point) {
    List<Op> now = layers(model);
    return ConventionText.CHOICES.get(point).stream()
        .map(value -> ConventionText.with(model.conventions(), point, value))
        .anyMatch(other -> !layers(model.with(other)).equals(now));
  }

  /** Without the selection of proposals, which knows all conventions but follows the anchors'. */
  private static List<Op> layers(Model model) {
    return model.graph().nodes().stream()
        .map(Node::op)
        .filter(op -> !(op instanceof SelectProposals))
        .toList();
  }

  private void select(String point, String value) {
    groups
        .get(point)
        .getToggles()
        .forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(value)));
  }
}
