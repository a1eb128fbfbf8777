package org.fpnexplorer.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.ui.Messages;

/** Which channel of the cell is explained. */
final class ChannelChoice extends HBox {
  private final InspectorModel model;
  private final IntegerSpinnerValueFactory channels = new IntegerSpinnerValueFactory(0, 0);
  private final Label of = new Label();

  ChannelChoice(InspectorModel model) {
    this.model = model;
    getStyleClass().add("channel-choice");
    Spinner<Integer> spinner = new Spinner<>(channels);
    spinner.setEditable(true);
    spinner.getStyleClass().add(Styles.SMALL);
    spinner.setPrefWidth(86);
    spinner.setMinWidth(USE_PREF_SIZE);
    spinner.setTooltip(new Tooltip(Messages.get("inspector.channel.tip")));
    spinner.getEditor().setAccessibleText(Messages.get("inspector.channel.tip"));
    spinner.setAccessibleText(Messages.get("inspector.channel.tip"));
    of.setMinWidth(USE_PREF_SIZE);
    of.getStyleClass().add("inspector-note");
    getChildren().addAll(spinner, of);
    channels
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                model.setChannel(now);
              }
            });
    model.trailProperty().addListener(change -> show());
    model.answerProperty().addListener(change -> show());
    show();
  }

  private void show() {
    Optional<Cell> cell = model.trailProperty().get().current();
    setVisible(cell.isPresent());
    setManaged(cell.isPresent());
    cell.ifPresent(
        c -> {
          int count = c.node().shape().dim(1);
          // In this order: a value beyond the largest would be cut back, and chosen.
          if (c.channel() > channels.getMax()) {
            channels.setMax(count - 1);
            channels.setValue(c.channel());
          } else {
            channels.setValue(c.channel());
            channels.setMax(count - 1);
          }
          Answer answer = model.answerProperty().get();
          of.setText(
              Messages.get(
                  answer != null && answer.isStrongest()
                      ? "inspector.channel.strongest"
                      : "inspector.channel.of",
                  Integer.toString(count)));
        });
  }
}
