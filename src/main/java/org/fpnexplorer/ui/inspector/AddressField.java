package org.fpnexplorer.ui.inspector;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.ui.Messages;

/** The name of the value that is explained; another can be written instead. */
final class AddressField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int NARROWEST = 11;

  private final InspectorModel model;

  AddressField(InspectorModel model) {
    this.model = model;
    getStyleClass().add("address");
    setPromptText("m4[17,5,9]");
    setTooltip(new Tooltip(Messages.get("inspector.address.tip")));
    setAccessibleText(Messages.get("inspector.address.tip"));
    setOnAction(event -> go());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !getText().equals(name())) {
            show();
            event.consume();
          }
        });
    textProperty().addListener(change -> pseudoClassStateChanged(WRONG, false));
    model.trailProperty().addListener(change -> show());
    show();
  }

  private void go() {
    boolean isFound = model.follow(getText());
    pseudoClassStateChanged(WRONG, !isFound);
    getTooltip()
        .setText(
            isFound
                ? Messages.get("inspector.address.tip")
                : Messages.get("inspector.address.wrong", getText()));
    setAccessibleHelp(getTooltip().getText());
  }

  private void show() {
    setText(name());
    setPrefColumnCount(Math.max(NARROWEST, name().length()));
  }

  private String name() {
    return model.trailProperty().get().current().map(Cell::toString).orElse("");
  }
}
