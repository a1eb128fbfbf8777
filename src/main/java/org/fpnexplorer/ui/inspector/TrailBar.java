package org.fpnexplorer.ui.inspector;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.Shortcuts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The way that led to the present value, and back along it. */
final class TrailBar extends HBox {
  private static final int SHOWN = 3;

  private final InspectorModel model;
  private final HBox crumbs = new HBox();

  TrailBar(InspectorModel model) {
    this.model = model;
    getStyleClass().add("trail-bar");
    crumbs.getStyleClass().add("trail");
    crumbs.setMinWidth(0);
    Button back = button(Feather.ARROW_LEFT, "inspector.back", Shortcuts.VALUE_BACK, model::back);
    Button forward =
        button(Feather.ARROW_RIGHT, "inspector.forward", Shortcuts.VALUE_FORWARD, model::forward);
    Button pin = button(Feather.BOOKMARK, "inspector.pin", Shortcuts.PIN, model::switchPin);
    back.disableProperty().bind(model.hasBackProperty().not());
    forward.disableProperty().bind(model.hasForwardProperty().not());
    pin.disableProperty().bind(model.hasCellProperty().not());
    AddressField address = new AddressField(model);
    // The way may be cut short in a narrow window, but not where it has led.
    address.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(back, forward, crumbs, address, gap, new ChannelChoice(model), pin);
    model.trailProperty().addListener(change -> show());
    show();
  }

  private void show() {
    Trail trail = model.trailProperty().get();
    crumbs.getChildren().clear();
    int first = Math.max(0, trail.at() + 1 - SHOWN);
    if (first > 0) {
      crumbs.getChildren().add(separator("… ›"));
    }
    for (int i = first; i < trail.at(); i++) {
      crumbs.getChildren().addAll(crumb(trail.cells().get(i), i), separator("›"));
    }
  }

  private Hyperlink crumb(Cell cell, int index) {
    Hyperlink link = new Hyperlink(cell.toString());
    link.setOnAction(event -> model.go(index));
    return link;
  }

  private static Label separator(String text) {
    Label separator = new Label(text);
    separator.getStyleClass().add("trail-separator");
    separator.setMinWidth(USE_PREF_SIZE);
    return separator;
  }

  private static Button button(Feather icon, String key, String shortcut, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setTooltip(new Tooltip(Shortcuts.hint(Messages.get(key), shortcut)));
    button.setAccessibleText(Messages.get(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
