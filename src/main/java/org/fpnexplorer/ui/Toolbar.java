package org.fpnexplorer.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.InputSize;
import org.fpnexplorer.session.Request;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Menus, and what is open: image, model, input size and seed. */
final class Toolbar extends HBox {
  private static final List<InputSize> SIZES =
      Stream.of(224, 320, 448, 640).map(side -> new InputSize(side, side)).toList();

  private final SessionModel session;
  private final Opener opener;
  private final ComboBox<Model> model = new ComboBox<>();
  private final ComboBox<InputSize> size = new ComboBox<>();
  private final Spinner<Long> seed = new Spinner<>(new SeedValues());
  private boolean following;

  Toolbar(SessionModel session, Opener opener, Commands commands, MenuBar menus) {
    this.session = session;
    this.opener = opener;
    getStyleClass().add("toolbar");
    setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(menus, Priority.ALWAYS);
    setUpModel();
    setUpSize();
    setUpSeed();
    getChildren()
        .addAll(
            menus,
            flat(commands.file.open.button()),
            samples(),
            labelled("toolbar.model", model),
            labelled("toolbar.size", size),
            labelled("toolbar.seed", seed),
            flat(commands.view.theme.button()));
    session.requestProperty().addListener((property, before, now) -> follow(now));
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

  private static Button flat(Button button) {
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    return button;
  }

  private MenuButton samples() {
    MenuButton button = new MenuButton(Messages.get("toolbar.samples"));
    button.setGraphic(new FontIcon(Feather.IMAGE));
    button.getStyleClass().add(Styles.FLAT);
    describe(button, "toolbar.samples", Shortcuts.NEXT_SAMPLE);
    button.setMinWidth(USE_PREF_SIZE);
    for (Samples.Sample sample : Samples.all()) {
      MenuItem item = new MenuItem(sample.title());
      item.setOnAction(event -> opener.open(sample));
      button.getItems().add(item);
    }
    return button;
  }

  private void setUpModel() {
    model.getItems().setAll(Models.all());
    model.setConverter(naming(Model::name));
    describe(model, "toolbar.model", Shortcuts.MODEL);
    model.setOnAction(event -> reopen(opener.request().with(model.getValue())));
  }

  private void setUpSize() {
    size.getItems().setAll(SIZES);
    size.setConverter(
        naming(side -> Messages.get("toolbar.size.value", side.height(), side.width())));
    describe(size, "toolbar.size", Shortcuts.SIZE);
    size.setOnAction(
        event ->
            reopen(
                opener
                    .request()
                    .with(new Resize.Into(size.getValue().height(), size.getValue().width()))));
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

  /** Shows a choice's values in words. */
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
    // In a narrow window the menus need the room; the fields' tooltips say what they are.
    label.visibleProperty().bind(widthProperty().greaterThan(1160));
    label.managedProperty().bind(label.visibleProperty());
    HBox box = new HBox(6, label, field);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void reopen(Request request) {
    if (!following) {
      session.open(request);
    }
  }

  private void follow(Request request) {
    following = true;
    model.setValue(request.model());
    if (request.resize() instanceof Resize.Into into) {
      size.setValue(new InputSize(into.height(), into.width()));
    }
    seed.getValueFactory().setValue(request.seed());
    following = false;
  }
}
