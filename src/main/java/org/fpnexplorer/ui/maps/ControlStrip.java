package org.fpnexplorer.ui.maps;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.ChannelMode.Kind;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.render.ValueRange;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.Shortcuts;

/** How the maps are drawn, in one line: channels, colours, range. */
final class ControlStrip extends HBox {
  private static final int SWATCH_WIDTH = 44;
  private static final int SWATCH_HEIGHT = 10;

  private final ComboBox<Kind> kind = new ComboBox<>();
  private final IntegerSpinnerValueFactory channels = new IntegerSpinnerValueFactory(0, 0, 0);
  private final Spinner<Integer> channel = new Spinner<>(channels);
  private final ComboBox<Colormap> colormap = new ComboBox<>();
  private final ToggleGroup scopes = new ToggleGroup();

  ControlStrip(MapsModel maps) {
    getStyleClass().add("maps-strip");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(kind, channel, colormap, space, scopeButtons(maps.scopeProperty()));
    setUpMode(maps.modeProperty());
    setUpColormap(maps);
  }

  /** How many channels there are to choose from: those of the map that has most. */
  void setChannels(int count) {
    channels.setMax(Math.max(0, count - 1));
    describe(
        channel,
        Messages.get("maps.channel.tip", Integer.toString(channels.getMax())),
        Shortcuts.PREVIOUS_CHANNEL,
        Shortcuts.NEXT_CHANNEL);
  }

  private void setUpMode(ObjectProperty<ChannelMode> mode) {
    kind.getItems().setAll(Kind.values());
    cells(kind, item -> Messages.get("maps.mode." + item), item -> null);
    describe(kind, Messages.get("maps.mode.tip"), Shortcuts.NEXT_MODE);
    channel.setEditable(true);
    channel
        .getEditor()
        .setTextFormatter(
            new TextFormatter<>(
                change -> change.getControlNewText().matches("\\d{0,4}") ? change : null));
    channels.setConverter(new ChannelNumber());
    channel.getStyleClass().add("channel-spinner");
    channel.visibleProperty().bind(kind.valueProperty().isEqualTo(Kind.CHANNEL));
    channel.managedProperty().bind(channel.visibleProperty());
    Runnable follow =
        () -> {
          ChannelMode now = mode.get();
          if (now.kind() == Kind.CHANNEL) {
            channels.setMax(Math.max(channels.getMax(), now.channel()));
            channels.setValue(now.channel());
          }
          kind.setValue(now.kind());
        };
    Runnable lead =
        () -> {
          ChannelMode chosen =
              new ChannelMode(
                  kind.getValue(), kind.getValue() == Kind.CHANNEL ? channels.getValue() : 0);
          if (!chosen.equals(mode.get())) {
            mode.set(chosen);
          }
        };
    follow.run();
    mode.addListener(change -> follow.run());
    kind.valueProperty().addListener(change -> lead.run());
    channels.valueProperty().addListener(change -> lead.run());
  }

  private void setUpColormap(MapsModel maps) {
    colormap.getItems().setAll(Colormap.names().stream().map(Colormap::byName).toList());
    cells(colormap, Colormap::name, ControlStrip::swatch);
    describe(colormap, Messages.get("maps.colormap.tip"), Shortcuts.NEXT_COLORMAP);
    colormap.valueProperty().bindBidirectional(maps.colormapProperty());
    colormap.disableProperty().bind(kind.valueProperty().isEqualTo(Kind.PCA));
  }

  private Node scopeButtons(ObjectProperty<RangeScope> scope) {
    Label label = new Label(Messages.get("maps.scope"));
    label.getStyleClass().add("strip-label");
    label.setMinWidth(USE_PREF_SIZE);
    HBox buttons = new HBox(label);
    buttons.getStyleClass().add("scope-buttons");
    RangeScope[] all = RangeScope.values();
    for (int i = 0; i < all.length; i++) {
      ToggleButton button = new ToggleButton(Messages.get("maps.scope." + all[i]));
      button.setUserData(all[i]);
      button.setToggleGroup(scopes);
      button
          .getStyleClass()
          .addAll(
              Styles.SMALL,
              i == 0
                  ? Styles.LEFT_PILL
                  : i == all.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
      describe(button, Messages.get("maps.scope." + all[i] + ".tip"), Shortcuts.NEXT_SCOPE);
      button.setMinWidth(USE_PREF_SIZE);
      buttons.getChildren().add(button);
    }
    Runnable follow =
        () ->
            scopes.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == scope.get())
                .forEach(scopes::selectToggle);
    follow.run();
    scope.addListener(change -> follow.run());
    scopes
        .selectedToggleProperty()
        .addListener(
            (all2, old, chosen) -> {
              if (chosen == null) {
                // Pressing the chosen one again would leave none.
                scopes.selectToggle(old);
              } else {
                scope.set((RangeScope) chosen.getUserData());
              }
            });
    return buttons;
  }

  private static Node swatch(Colormap map) {
    PixelView swatch = PixelView.ofMap();
    swatch.show(new ValueRange(0, 1).legend(map, SWATCH_WIDTH, SWATCH_HEIGHT));
    swatch.setMinSize(SWATCH_WIDTH, SWATCH_HEIGHT);
    swatch.setMaxSize(SWATCH_WIDTH, SWATCH_HEIGHT);
    return swatch;
  }

  private static void describe(Control control, String text, String... shortcuts) {
    control.setTooltip(new Tooltip(Shortcuts.hint(text, shortcuts)));
    control.setAccessibleText(text);
  }

  private static <T> void cells(
      ComboBox<T> box, Function<T, String> text, Function<T, Node> graphic) {
    box.setCellFactory(list -> new Cell<>(text, graphic));
    box.setButtonCell(new Cell<>(text, graphic));
  }

  /** Text and channel; an empty field means the channel there was. */
  private final class ChannelNumber extends StringConverter<Integer> {
    @Override
    public String toString(Integer number) {
      return number.toString();
    }

    @Override
    public Integer fromString(String text) {
      return text.isEmpty() ? channels.getValue() : Integer.valueOf(text);
    }
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, String> text;
    private final Function<T, Node> graphic;

    Cell(Function<T, String> text, Function<T, Node> graphic) {
      this.text = text;
      this.graphic = graphic;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : text.apply(item));
      setGraphic(empty || item == null ? null : graphic.apply(item));
    }
  }
}
