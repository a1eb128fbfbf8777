package org.fpnexplorer.ui.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.proposals.BoxPainter;
import org.fpnexplorer.ui.proposals.HeadLevels;

/** Which level, and which of the anchors of a cell. */
final class AnchorChoice extends FlowPane {
  /** More shapes than this need several lines. */
  private static final int FEW = 6;

  private final AnchorModel model;
  private final ToggleGroup levels = new ToggleGroup();
  private final ToggleGroup shapes = new ToggleGroup();
  private final ToggleGroup labels = new ToggleGroup();
  private final FlowPane ofLabel = new FlowPane(4, 4);
  private final Node labelGroup = group("anchor.label", List.of(ofLabel));
  private HeadLevels built;

  AnchorChoice(AnchorModel model) {
    this.model = model;
    getStyleClass().add("anchor-choice");
    ofLabel.setPrefWrapLength(700);
    model.levelsProperty().addListener(change -> build());
    model.lifeProperty().addListener(change -> select());
    build();
  }

  private void build() {
    HeadLevels now = model.levelsProperty().get();
    if (now == null) {
      return;
    }
    if (built == null
        || !now.names().equals(built.names())
        || !now.anchors().equals(built.anchors())) {
      built = now;
      levels.getToggles().clear();
      shapes.getToggles().clear();
      List<Node> ofLevel = new ArrayList<>();
      for (int level : now.numbers()) {
        ToggleButton button = button(now.name(level), BoxPainter.chip(level), level, levels);
        button.setTooltip(new Tooltip(Messages.get("anchor.level.tip", now.name(level))));
        button.setOnAction(event -> model.showLevel(level));
        ofLevel.add(button);
      }
      List<Node> ofShape = new ArrayList<>();
      for (int a = 0; a < now.anchors().perCell(); a++) {
        int anchor = a;
        ToggleButton button = button(shape(now, a), AnchorShape.icon(now.ratio(a)), a, shapes);
        button.setTooltip(
            new Tooltip(Messages.get("anchor.shape.tip", AnchorShape.text(now.ratio(a)))));
        button.setOnAction(event -> model.showShape(anchor));
        ofShape.add(button);
      }
      getChildren()
          .setAll(group("anchor.level", ofLevel), group("anchor.shape", ofShape), labelGroup);
    }
    select();
  }

  /** The ratio and, where a level has several sizes, the size. */
  private static String shape(HeadLevels levels, int anchor) {
    int level = levels.numbers().get(0);
    String ratio = AnchorShape.text(levels.ratio(anchor));
    return levels.sizes(level).size() == 1
        ? ratio
        : Messages.get(
            "anchor.shape.size",
            String.format(Locale.ROOT, "%.0f", levels.size(level, anchor)),
            ratio);
  }

  private static ToggleButton button(String text, Node graphic, int number, ToggleGroup group) {
    ToggleButton button = new ToggleButton(text, graphic);
    button.getStyleClass().add("small");
    button.setAccessibleText(text);
    button.setUserData(number);
    button.setToggleGroup(group);
    return button;
  }

  private static Node group(String key, List<Node> buttons) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("anchor-maps-label");
    HBox box = new HBox(label);
    if (buttons.size() <= FEW) {
      box.getChildren().addAll(buttons);
    } else {
      FlowPane flow = new FlowPane(4, 4);
      flow.setPrefWrapLength(560);
      flow.getChildren().addAll(buttons);
      box.getChildren().add(flow);
    }
    box.getStyleClass().add("anchor-choice-group");
    return box;
  }

  private void select() {
    AnchorLife life = model.lifeProperty().get();
    select(levels, life == null ? -1 : life.candidate().level());
    select(shapes, life == null ? -1 : life.candidate().anchor());
    setDisable(life == null);
    offerLabels(life == null ? Optional.empty() : life.roi());
  }

  /** The likeliest classes of the proposal and, if it is another one, that which is shown. */
  private void offerLabels(Optional<RoiLife> roi) {
    List<Detection> offered =
        roi.stream()
            .flatMap(life -> Stream.concat(life.likeliest().stream(), Stream.of(life.detection())))
            .distinct()
            .toList();
    boolean isFocused = ofLabel.getChildren().stream().anyMatch(Node::isFocused);
    labels.getToggles().clear();
    ofLabel.getChildren().clear();
    for (Detection one : offered) {
      String name = roi.orElseThrow().names().get(one.label());
      ToggleButton button = button(BoxHeadText.brief(roi.get(), one), null, one.label(), labels);
      button.setTooltip(new Tooltip(Messages.get("anchor.label.tip", name)));
      button.setOnAction(event -> model.showLabel(one.label()));
      ofLabel.getChildren().add(button);
      button.setSelected(one.equals(roi.get().detection()));
      if (isFocused && button.isSelected()) {
        button.requestFocus();
      }
    }
    labelGroup.setVisible(!offered.isEmpty());
    labelGroup.setManaged(!offered.isEmpty());
  }

  private static void select(ToggleGroup group, int number) {
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(number)));
  }
}
