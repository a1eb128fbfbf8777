package org.fpnexplorer.ui.switches;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The parts of the open network's pyramid, each with a switch and a sentence. */
final class PartsPane extends VBox {
  private final PartsModel parts;
  private final PyramidSketch sketch = new PyramidSketch();
  private final CheckBox laterals = new CheckBox(Messages.get("switches.laterals"));
  private final Map<Switch, CheckBox> boxes = new LinkedHashMap<>();
  private final Map<Switch, Pills<Boolean>> pills = new LinkedHashMap<>();
  private final Label sentences = wrapped("switches-sentence");
  private final Label nothing = wrapped("switches-sentence");
  private final VBox controls = new VBox();
  private final VBox buttons = new VBox();
  private final Button use = new Button(Messages.get("switches.use"));
  private final Button reset = new Button(Messages.get("switches.reset"));

  /**
   * @param open takes the switches that the whole window is to open with
   */
  PartsPane(PartsModel parts, ObservableValue<Session> session, Consumer<Switches> open) {
    this.parts = parts;
    getStyleClass().add("switches-parts");
    Label intro = wrapped("switches-sentence");
    intro.setText(Messages.get("switches.intro"));
    controls.getStyleClass().add("switches-controls");
    describe(laterals, "switches.laterals.tip");
    laterals.setId("switch-laterals");
    laterals.setOnAction(event -> parts.setLaterals(!laterals.isSelected()));
    controls.getChildren().add(laterals);
    for (Switch one : Switch.values()) {
      controls.getChildren().add(isChoice(one) ? choice(one) : box(one));
    }
    use.getStyleClass().add("accent");
    use.setId("switches-use");
    use.setTooltip(new Tooltip(Messages.get("switches.use.tip")));
    use.setAccessibleText(Messages.get("switches.use.tip"));
    use.setMaxWidth(Double.MAX_VALUE);
    use.setOnAction(event -> open.accept(parts.chosenProperty().get()));
    reset.setTooltip(new Tooltip(Messages.get("switches.reset.tip")));
    reset.setAccessibleText(Messages.get("switches.reset.tip"));
    reset.setId("switches-reset");
    reset.setGraphic(new FontIcon(Feather.ROTATE_CCW));
    reset.getStyleClass().add(Styles.FLAT);
    reset.setMaxWidth(Double.MAX_VALUE);
    reset.setOnAction(event -> parts.reset());
    buttons.getStyleClass().add("switches-buttons");
    buttons.getChildren().addAll(use, reset);
    getChildren().addAll(intro, nothing, sketch, controls, sentences);
    parts.chosenProperty().addListener(change -> show(session.getValue()));
    parts.offeredProperty().addListener(change -> show(session.getValue()));
    session.addListener((property, before, opened) -> show(opened));
    show(session.getValue());
  }

  /** What can be done with what is chosen. */
  Node buttons() {
    return buttons;
  }

  static Label wrapped(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static boolean isChoice(Switch one) {
    return one == Switch.BILINEAR || one == Switch.AVERAGE || one == Switch.ONLY_P2;
  }

  private static void describe(CheckBox box, String key) {
    box.setTooltip(new Tooltip(Messages.get(key)));
    box.setAccessibleText(box.getText() + ". " + Messages.get(key));
    box.setWrapText(true);
  }

  private Node box(Switch one) {
    CheckBox box = new CheckBox(Messages.get("switches." + one));
    describe(box, "switches." + one + ".then");
    box.setId("switch-" + one);
    if (one.isLateral()) {
      box.getStyleClass().add("switches-single");
    }
    box.setOnAction(event -> parts.set(one, !box.isSelected()));
    boxes.put(one, box);
    return box;
  }

  private Node choice(Switch one) {
    Pills<Boolean> choice =
        new Pills<>(
            thrown -> Messages.get("switches." + one + "." + thrown),
            thrown -> Messages.get(thrown ? "switches." + one + ".then" : "switches.declared"),
            thrown -> parts.set(one, thrown));
    choice.setId("switch-" + one);
    choice.offer(List.of(false, true), false);
    pills.put(one, choice);
    Label label = new Label(Messages.get("switches." + one));
    label.getStyleClass().add("switches-label");
    label.setLabelFor(choice);
    VBox row = new VBox(label, choice);
    row.getStyleClass().add("switches-choice");
    return row;
  }

  private void show(Session open) {
    Switches off = parts.chosenProperty().get();
    List<Switch> offered = parts.offeredProperty().get();
    boxes.forEach(
        (one, box) -> {
          box.setSelected(!off.has(one));
          box.setDisable(!parts.matters(one));
        });
    pills.forEach(
        (one, choice) -> {
          choice.offer(List.of(false, true), off.has(one));
          choice.setDisable(!parts.matters(one));
        });
    laterals.setSelected(off.thrown().stream().noneMatch(Switch::isLateral));
    laterals.setDisable(!offered.contains(Switch.LATERAL_4));
    sketch.show(off);
    sentences.setText(sentences(off));
    show(nothing, open != null && offered.size() < Switch.values().length);
    if (open != null) {
      String model = open.request().model().name();
      nothing.setText(Messages.get(offered.isEmpty() ? "switches.none" : "switches.some", model));
    }
    boolean any = !offered.isEmpty();
    show(sketch, any);
    show(controls, any);
    show(buttons, any);
    boolean isOpenSo = open == null || open.request().switches().equals(off);
    use.setDisable(isOpenSo);
    use.setText(Messages.get(off.isNone() && !isOpenSo ? "switches.useAllOn" : "switches.use"));
    reset.setDisable(off.isNone());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** What each switch does to the maps. */
  private static String sentences(Switches off) {
    List<String> lines = new ArrayList<>();
    boolean noLateral = PartsModel.hasNoLateral(off);
    if (noLateral) {
      lines.add(Messages.get("switches.laterals.then"));
    }
    off.thrown().stream()
        .filter(one -> !(noLateral && one.isLateral()))
        .forEach(one -> lines.add(Messages.get("switches." + one + ".then")));
    return lines.stream().map(line -> "• " + line).collect(Collectors.joining("\n"));
  }
}
