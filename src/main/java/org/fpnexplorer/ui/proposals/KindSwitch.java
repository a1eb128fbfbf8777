package org.fpnexplorer.ui.proposals;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.fpnexplorer.ui.BoxKind;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.Shortcuts;

/** Proposals or detections; nothing while the open model has no detections. */
public final class KindSwitch extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  /** Switches the kind that the model shows. */
  public KindSwitch(ProposalModel model) {
    getStyleClass().add("kind-switch");
    setAlignment(Pos.CENTER_LEFT);
    for (BoxKind kind : BoxKind.values()) {
      getChildren().add(button(kind, model));
    }
    getChildren().forEach(button -> button.visibleProperty().bind(model.detectsProperty()));
    getChildren().forEach(button -> button.managedProperty().bind(model.detectsProperty()));
    model.kindProperty().addListener((property, before, kind) -> select(kind));
    select(model.kindProperty().get());
  }

  private ToggleButton button(BoxKind kind, ProposalModel model) {
    ToggleButton button = new ToggleButton(Messages.get("proposals.kind." + kind));
    button
        .getStyleClass()
        .addAll(kind.ordinal() == 0 ? Styles.LEFT_PILL : Styles.RIGHT_PILL, Styles.SMALL);
    button.setTooltip(
        new Tooltip(
            Shortcuts.hint(Messages.get("proposals.kind." + kind + ".tip"), Shortcuts.BOX_KIND)));
    button.setAccessibleText(button.getText());
    button.setUserData(kind);
    button.setToggleGroup(group);
    button.setOnAction(
        event -> {
          // Pressed again, a toggle would leave the group without a choice.
          button.setSelected(true);
          model.kindProperty().set(kind);
        });
    return button;
  }

  private void select(BoxKind kind) {
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == kind));
  }
}
