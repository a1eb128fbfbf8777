package org.fpnexplorer.ui;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
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
 * @param chosen whether it is what is chosen now, so that its menu entry is checked; of no choice
 *     nothing
 * @param action does it
 */
public record Command(
    String id,
    String shortcut,
    Ikon icon,
    ObservableBooleanValue possible,
    Optional<ObservableBooleanValue> chosen,
    Runnable action) {
  private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

  /** What is done and over. */
  Command(String id, String shortcut, Ikon icon, ObservableBooleanValue possible, Runnable action) {
    this(id, shortcut, icon, possible, Optional.empty(), action);
  }

  /** What stays chosen until something else is. */
  static Command choice(
      String id,
      String shortcut,
      Ikon icon,
      ObservableBooleanValue possible,
      ObservableBooleanValue chosen,
      Runnable action) {
    return new Command(id, shortcut, icon, possible, Optional.of(chosen), action);
  }

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
    MenuItem item = chosen.<MenuItem>map(this::checked).orElseGet(MenuItem::new);
    item.setText(title());
    item.setGraphic(new FontIcon(icon));
    item.setAccelerator(keys());
    item.disableProperty().bind(Bindings.not(possible));
    item.addEventHandler(ActionEvent.ACTION, event -> action.run());
    return item;
  }

  /** The check follows what is open: the click alone changes nothing. */
  private RadioMenuItem checked(ObservableBooleanValue now) {
    RadioMenuItem item = new RadioMenuItem();
    item.setSelected(now.get());
    now.addListener((property, before, is) -> item.setSelected(is));
    item.addEventHandler(ActionEvent.ACTION, event -> item.setSelected(now.get()));
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
