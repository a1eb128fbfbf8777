package org.fpnexplorer.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something the student can do. Declared once; menu entry, toolbar button, shortcut and the list of
 * shortcuts are all made from it.
 *
 * @param id names its texts: {@code command.ID} and {@code command.ID.tip}
 * @param shortcut one of {@link Shortcuts}
 * @param icon on the toolbar and in the menu
 * @param possible whether it can be done now
 * @param action does it
 */
public record Command(
    String id, String shortcut, Ikon icon, ObservableBooleanValue possible, Runnable action) {
  private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

  /** What can be done at any time. */
  static Command always(String id, String shortcut, Ikon icon, Runnable action) {
    return new Command(id, shortcut, icon, ALWAYS, action);
  }

  /** What the menu calls it. */
  public String title() {
    return Messages.get("command." + id);
  }

  /** The keys, as the platform writes them. */
  public KeyCombination keys() {
    return KeyCombination.valueOf(shortcut);
  }

  /** A menu entry, which carries the shortcut. */
  public MenuItem menuItem() {
    MenuItem item = new MenuItem(title(), new FontIcon(icon));
    item.setAccelerator(keys());
    item.disableProperty().bind(Bindings.not(possible));
    item.setOnAction(event -> action.run());
    return item;
  }

  /** A second menu entry: only one may carry the shortcut, or it would be done twice. */
  public MenuItem itemWithoutKeys() {
    MenuItem item = menuItem();
    item.setAccelerator(null);
    return item;
  }

  /** A toolbar button without text; its tooltip says what it does and by which keys. */
  public Button button() {
    return dress(new Button());
  }

  /** Makes any button do this. */
  public <B extends ButtonBase> B dress(B button) {
    button.setGraphic(new FontIcon(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setTooltip(
        new Tooltip(Shortcuts.hint(Messages.get("command." + id + ".tip"), shortcut)));
    button.setAccessibleText(title());
    button.setId("command-" + id);
    button.disableProperty().bind(Bindings.not(possible));
    button.setOnAction(event -> action.run());
    return button;
  }
}
