package org.fpnexplorer.ui.channels;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fpnexplorer.render.ChannelFigures;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PickModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One channel: what it looks like, its figures, what can be done with it. */
final class ChannelPane extends VBox {
  private final ChannelsModel model;
  private final LargeMap large;
  private final Label title = new Label();
  private final Label energy = figure();
  private final Label max = figure();
  private final Label sparsity = figure();
  private final Label likeness = figure();
  private final Label likenessName = name("");
  private final ToggleButton favourite = new ToggleButton();
  private OptionalInt pointed = OptionalInt.empty();

  ChannelPane(ChannelsModel model, PickModel picks, HoverModel hover) {
    this.model = model;
    large = new LargeMap(model, picks, hover);
    getStyleClass().add("channels-pane");
    title.getStyleClass().add("channels-title");
    VBox.setVgrow(large, Priority.ALWAYS);
    getChildren().addAll(title, large, figures(), actions());
    setMinSize(0, 0);
    model.sheetProperty().addListener(change -> show());
    model.channelProperty().addListener(change -> show());
    model.favourites().addListener((SetChangeListener<Integer>) change -> show());
    show();
  }

  private GridPane figures() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("channels-figures");
    grid.addRow(0, name(Messages.get("channels.energy")), energy);
    grid.addRow(1, name(Messages.get("channels.max")), max);
    grid.addRow(2, name(Messages.get("channels.sparsity")), sparsity);
    grid.addRow(3, likenessName, likeness);
    return grid;
  }

  private FlowPane actions() {
    favourite.setGraphic(new FontIcon(Feather.STAR));
    favourite.getStyleClass().add(Styles.SMALL);
    favourite.setTooltip(new Tooltip(Messages.get("channels.favourite.tip")));
    favourite.setAccessibleText(Messages.get("channels.favourite.tip"));
    favourite.setOnAction(event -> model.toggleFavourite());
    FlowPane actions =
        new FlowPane(
            favourite,
            button("channels.alike", Feather.SHUFFLE, model::sortByLikeness),
            button("channels.everywhere", Feather.GRID, model::showEverywhere));
    actions.getStyleClass().add("channels-actions");
    return actions;
  }

  private static Button button(String key, Feather icon, Runnable action) {
    Button button = new Button(Messages.get(key), new FontIcon(icon));
    button.getStyleClass().add(Styles.SMALL);
    button.setTooltip(new Tooltip(Messages.get(key + ".tip")));
    button.setAccessibleText(Messages.get(key + ".tip"));
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Label figure() {
    Label label = new Label();
    label.getStyleClass().add("channels-figure");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Label name(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("channels-name");
    return label;
  }

  /** Shows another channel than the chosen one, as long as the pointer is on it. */
  void preview(OptionalInt channel) {
    pointed = channel;
    show();
  }

  private void show() {
    Sheet sheet = model.sheetProperty().get();
    int chosen = model.channelProperty().get();
    int channel = pointed.orElse(chosen);
    boolean isKnown = sheet != null && channel < sheet.all().size();
    large.show(isKnown ? sheet : null, channel);
    title.setText(
        model.nodeProperty().get() == null
            ? ""
            : Messages.get(
                "channels.title", model.nodeProperty().get().name(), Integer.toString(channel)));
    boolean isFavourite = model.favourites().contains(chosen);
    favourite.setSelected(isFavourite);
    favourite.setText(
        Messages.get(isFavourite ? "channels.favourite.on" : "channels.favourite.off"));
    likenessName.setText(
        Messages.get("channels.likeness", Integer.toString(model.referenceProperty().get())));
    if (isKnown) {
      ChannelFigures figures = sheet.all().get(channel);
      energy.setText(number(figures.energy()));
      max.setText(number(figures.max()));
      sparsity.setText(String.format(Locale.ROOT, "%.1f %%", 100 * figures.sparsity()));
      likeness.setText(String.format(Locale.ROOT, "%.3f", sheet.likeness()[channel]));
    } else {
      for (Label label : new Label[] {energy, max, sparsity, likeness}) {
        label.setText("–");
      }
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
