package org.fpnexplorer.ui.declaration;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.fpnexplorer.network.SourceLine;
import org.fpnexplorer.ui.Messages;

/** The calls that lead to a line, to click one after the other. */
final class TrailBar extends FlowPane {
  private final DeclarationModel model;
  private ToggleGroup group = new ToggleGroup();
  private boolean isShort;

  TrailBar(DeclarationModel model) {
    this.model = model;
    getStyleClass().add("trail");
    setMinWidth(0);
    model.trailProperty().addListener((property, before, trail) -> show(trail));
    model.lineProperty().addListener((property, before, line) -> select(line));
    show(model.trailProperty().get());
  }

  /** Shows the innermost call and its caller alone. */
  void setShort(boolean innermost) {
    if (isShort != innermost) {
      isShort = innermost;
      show(model.trailProperty().get());
    }
  }

  private void show(List<SourceLine> trail) {
    getChildren().clear();
    group = new ToggleGroup();
    List<SourceLine> shown =
        isShort ? trail.subList(Math.max(0, trail.size() - 2), trail.size()) : trail;
    for (SourceLine line : shown) {
      if (line != shown.get(0)) {
        Label arrow = new Label("›");
        arrow.getStyleClass().add("trail-arrow");
        getChildren().add(arrow);
      }
      getChildren().add(button(line));
    }
  }

  private ToggleButton button(SourceLine line) {
    ToggleButton button = new ToggleButton(isShort ? withoutClass(line.method()) : line.method());
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "trail-call");
    String where =
        Messages.get("declaration.trail.tip", line.method(), String.valueOf(line.line()));
    button.setTooltip(new Tooltip(where));
    button.setAccessibleText(where);
    button.setMnemonicParsing(false);
    button.setToggleGroup(group);
    button.setUserData(line);
    button.setSelected(line.equals(model.lineProperty().get()));
    button.setOnAction(
        press -> {
          button.setSelected(true);
          model.lineProperty().set(line);
        });
    return button;
  }

  private static String withoutClass(String method) {
    return method.substring(method.indexOf('.') + 1);
  }

  private void select(SourceLine line) {
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(line)));
  }
}
