package org.fpnexplorer.ui;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Menus, and what is open: image, model, its weights and conventions, input size and seed. */
final class Toolbar extends HBox {
  /** In a narrower window the menus need the room; tooltips say what everything is. */
  private static final double ROOM_FOR_WORDS = 1500;

  private static final double ROOM_FOR_CONVENTIONS = 1150;

  private final SessionModel session;
  private final Opener opener;
  private final ComboBox<Model> model = new ComboBox<>();
  private final Button conventions = new Button();
  private final Popover conventionsPopover;
  private final ComboBox<Resize> size = new ComboBox<>();
  private final Spinner<Long> seed = new Spinner<>(new SeedValues());
  private final HBox seedBox;

  /** A disabled field shows no tooltip; the box around it does. */
  private final Tooltip seedNotNeeded = new Tooltip(Messages.get("toolbar.seed.notNeeded"));

  private boolean following;

  /** The width, as it would be with text of the usual size. */
  private final DoubleBinding room;

  Toolbar(
      SessionModel session,
      Opener opener,
      Commands commands,
      Menus menus,
      Tasks tasks,
      NoticeModel notices,
      ObservableDoubleValue textFactor) {
    this.session = session;
    room = widthProperty().divide(textFactor);
    this.opener = opener;
    getStyleClass().add("toolbar");
    setAlignment(Pos.CENTER_LEFT);
    MenuBar bar = menus.bar();
    bar.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    setUpModel();
    conventionsPopover = setUpConventions(commands.view.compareConventions, tasks, notices);
    setUpSize();
    setUpSeed();
    seedBox = labelled("toolbar.seed", seed);
    seedBox
        .visibleProperty()
        .bind(room.greaterThan(ROOM_FOR_WORDS).or(seed.disabledProperty().not()));
    seedBox.managedProperty().bind(seedBox.visibleProperty());
    getChildren()
        .addAll(
            bar,
            flat(commands.file.open.button()),
            samples(menus),
            labelled("toolbar.model", model),
            weights(menus),
            conventions,
            labelled("toolbar.size", size),
            seedBox,
            training(commands),
            flat(commands.view.theme.button()));
    session.requestProperty().addListener((property, before, now) -> follow(now));
    session.sessionProperty().addListener((property, before, now) -> follow(now));
  }

  /** Puts the keyboard on the choice of the model. */
  void focusModel() {
    model.requestFocus();
  }

  /** Puts the keyboard on the choice of the input size. */
  void focusSize() {
    size.requestFocus();
  }

  /** Puts the keyboard into the seed's field. */
  void focusSeed() {
    seed.requestFocus();
    seed.getEditor().selectAll();
  }

  /** Opens the choice of the conventions, or closes it. */
  void showConventions() {
    if (conventionsPopover.isShowing()) {
      conventionsPopover.hide();
    } else {
      conventionsPopover.show(conventions);
    }
  }

  /** Makes room for what their comparison shows. */
  void hideConventions() {
    conventionsPopover.hide();
  }

  /** In a narrow window the menu has to do. */
  private Button training(Commands commands) {
    Button button = flat(commands.view.of(View.TRAINING).button());
    button.visibleProperty().bind(room.greaterThan(ROOM_FOR_CONVENTIONS));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private static Button flat(Button button) {
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    return button;
  }

  private MenuButton samples(Menus menus) {
    MenuButton button = menu("toolbar.samples", Feather.IMAGE, Shortcuts.NEXT_SAMPLE);
    button.getItems().addAll(menus.pictures());
    return button;
  }

  private MenuButton weights(Menus menus) {
    MenuButton button = menu("toolbar.weights", Feather.DATABASE, Shortcuts.OPEN_WEIGHTS);
    button.getItems().addAll(menus.weights());
    return button;
  }

  private MenuButton menu(String key, Feather icon, String shortcut) {
    MenuButton button = new MenuButton(Messages.get(key));
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add(Styles.FLAT);
    describe(button, key, shortcut);
    button.setMinWidth(USE_PREF_SIZE);
    shorten(button, ROOM_FOR_WORDS);
    return button;
  }

  private void shorten(Labeled button, double least) {
    button
        .contentDisplayProperty()
        .bind(
            room.map(
                width ->
                    width.doubleValue() < least
                        ? ContentDisplay.GRAPHIC_ONLY
                        : ContentDisplay.LEFT));
  }

  private void setUpModel() {
    model.getItems().setAll(Models.all());
    model.setConverter(naming(Model::name));
    model.getStyleClass().add("model");
    describe(model, "toolbar.model", Shortcuts.MODEL);
    model.setOnAction(event -> reopen(opener.request().with(model.getValue())));
  }

  private Popover setUpConventions(Command compare, Tasks tasks, NoticeModel notices) {
    conventions.setGraphic(new FontIcon(Feather.SLIDERS));
    conventions.setId("conventions");
    conventions.getStyleClass().add(Styles.FLAT);
    conventions.setMinWidth(USE_PREF_SIZE);
    shorten(conventions, ROOM_FOR_CONVENTIONS);
    describe(conventions, "toolbar.conventions", Shortcuts.CONVENTIONS);
    conventions.setOnAction(event -> showConventions());
    Popover popover = new Popover(new ConventionsPanel(session, opener, compare, tasks, notices));
    popover.setTitle(Messages.get("toolbar.conventions"));
    popover.setHeaderAlwaysVisible(true);
    popover.setDetachable(true);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
    return popover;
  }

  private void setUpSize() {
    size.setConverter(naming(SizeChoice::text));
    size.setButtonCell(
        new ListCell<>() {
          @Override
          protected void updateItem(Resize item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : SizeChoice.shortText(item));
          }
        });
    size.getStyleClass().add("size");
    describe(size, "toolbar.size", Shortcuts.SIZE);
    size.setOnAction(event -> reopen(opener.request().with(size.getValue())));
  }

  private void setUpSeed() {
    seed.setEditable(true);
    seed.getStyleClass().add("seed");
    describe(seed, "toolbar.seed", Shortcuts.SEED);
    seed.valueProperty()
        .addListener((property, before, value) -> reopen(opener.request().with(value)));
  }

  private static void describe(Control control, String key, String shortcut) {
    control.setAccessibleText(Messages.get(key));
    control.setTooltip(new Tooltip(Shortcuts.hint(Messages.get(key + ".tip"), shortcut)));
  }

  /** Shows values by name; for boxes in which nothing can be typed. */
  static <T> StringConverter<T> naming(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("the box is not editable");
      }
    };
  }

  private HBox labelled(String key, Control field) {
    Label label = new Label(Messages.get(key));
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    label.visibleProperty().bind(room.greaterThan(ROOM_FOR_WORDS));
    label.managedProperty().bind(label.visibleProperty());
    HBox box = new HBox(6, label, field);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void reopen(Request request) {
    if (!following) {
      opener.open(request);
    }
  }

  private void follow(Request request) {
    following = true;
    model.setValue(request.model());
    size.getItems().setAll(SizeChoice.of(request));
    size.setValue(request.resize());
    seed.getValueFactory().setValue(request.seed());
    String[] whose = ConventionText.of(request.model().conventions()).split(",");
    conventions.setText(
        whose.length == 1 ? whose[0] : Messages.get("toolbar.conventions.changed", whose[0]));
    following = false;
  }

  /** Where no value is drawn, a seed would be a promise that is not kept. */
  private void follow(Session opened) {
    boolean needed = WeightsBadge.of(opened).needsSeed();
    seed.setDisable(!needed);
    if (needed) {
      Tooltip.uninstall(seedBox, seedNotNeeded);
    } else {
      Tooltip.install(seedBox, seedNotNeeded);
    }
  }
}
