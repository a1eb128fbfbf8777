package org.fpnexplorer.ui.channels;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.collections.MapChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.render.ChannelOrder;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.NotComputedNote;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;

/**
 * The channel browser: all channels of a map beside one of them; on its other page, what it means
 * that the levels of a pyramid share their channels.
 */
public final class ChannelsView extends BorderPane {
  private final ChannelsModel model;
  private final SessionModel session;
  private final MeaningModel meaning;
  private final ComboBox<Node> map = new ComboBox<>();
  private final ToggleButton favouritesOnly = new ToggleButton();
  private final ToggleButton channelsPage = new ToggleButton(Messages.get("channels.page"));
  private final ToggleButton meaningPage = new ToggleButton(Messages.get("channels.meaning"));
  private final HBox controls;
  private final GridPane browser;
  private final NotComputedNote missing;
  private final MeaningPane meaningPane;

  /** A view of the models; it draws while it is in the window. */
  public ChannelsView(
      ChannelsModel model,
      SessionModel session,
      PickModel picks,
      HoverModel hover,
      Tasks tasks,
      NoticeModel notices) {
    this.model = model;
    this.session = session;
    missing = new NotComputedNote(session);
    meaning = new MeaningModel(session, tasks, notices);
    meaningPane = new MeaningPane(meaning);
    getStyleClass().add("channels-view");
    getStylesheets().add(ChannelsView.class.getResource("channels.css").toExternalForm());
    SheetPane sheet = new SheetPane(model);
    ChannelPane one = new ChannelPane(model, picks, hover);
    sheet.pointedProperty().addListener((property, before, now) -> one.preview(now));
    browser = browser(sheet, one);
    controls = controls();
    setTop(new HBox(pages(), controls));
    getTop().getStyleClass().add("channels-top");
    setMinSize(0, 0);
    model.nodeProperty().addListener(change -> follow());
    model.nodeProperty().addListener(change -> turn());
    session.steps().addListener((MapChangeListener<Node, Step>) change -> turn());
    model.favourites().addListener((SetChangeListener<Integer>) change -> countFavourites());
    sceneProperty().addListener(change -> turn());
    follow();
    turn();
  }

  private static GridPane browser(SheetPane sheet, ChannelPane one) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("channels-browser");
    ColumnConstraints left = new ColumnConstraints();
    left.setPercentWidth(62);
    ColumnConstraints right = new ColumnConstraints();
    right.setPercentWidth(38);
    RowConstraints all = new RowConstraints();
    all.setPercentHeight(100);
    grid.getColumnConstraints().addAll(left, right);
    grid.getRowConstraints().add(all);
    grid.addRow(0, sheet, one);
    grid.setMinSize(0, 0);
    return grid;
  }

  private HBox pages() {
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(channelsPage, meaningPage);
    channelsPage.setSelected(true);
    channelsPage.getStyleClass().addAll(Styles.SMALL, Styles.LEFT_PILL);
    meaningPage.getStyleClass().addAll(Styles.SMALL, Styles.RIGHT_PILL);
    describe(channelsPage, "channels.page.tip");
    describe(meaningPage, "channels.meaning.tip");
    group
        .selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                // Pressing the chosen one again would leave none.
                group.selectToggle(before);
              } else {
                turn();
              }
            });
    return new HBox(channelsPage, meaningPage);
  }

  private HBox controls() {
    cells(map, Node::name);
    describe(map, "channels.map.tip");
    map.valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                model.choose(now);
              }
            });
    ComboBox<ChannelOrder> order = new ComboBox<>();
    order.getItems().setAll(ChannelOrder.values());
    cells(order, one -> Messages.get("channels.order." + one));
    describe(order, "channels.order.tip");
    order.setValue(model.orderProperty().get());
    model.orderProperty().addListener((property, before, now) -> order.setValue(now));
    order
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now == ChannelOrder.LIKENESS && model.orderProperty().get() != now) {
                model.sortByLikeness();
              } else {
                model.orderProperty().set(now);
              }
            });
    favouritesOnly.getStyleClass().add(Styles.SMALL);
    favouritesOnly.selectedProperty().bindBidirectional(model.favouritesOnlyProperty());
    describe(favouritesOnly, "channels.favouritesOnly.tip");
    ToggleButton commonRange = new ToggleButton(Messages.get("channels.commonRange"));
    commonRange.getStyleClass().add(Styles.SMALL);
    commonRange.selectedProperty().bindBidirectional(model.commonRangeProperty());
    describe(commonRange, "channels.commonRange.tip");
    Label sorted = new Label(Messages.get("channels.order"));
    sorted.getStyleClass().add("channels-name");
    sorted.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(map, sorted, order, space, favouritesOnly, commonRange);
    row.getStyleClass().add("channels-controls");
    HBox.setHgrow(row, Priority.ALWAYS);
    return row;
  }

  private static void describe(Control control, String tip) {
    control.setMinWidth(USE_PREF_SIZE);
    control.setTooltip(new Tooltip(Messages.get(tip)));
    control.setAccessibleText(Messages.get(tip));
  }

  private static <T> void cells(ComboBox<T> box, Function<T, String> text) {
    box.setCellFactory(list -> new Cell<>(text));
    box.setButtonCell(new Cell<>(text));
  }

  private void follow() {
    List<Node> choices = model.choices();
    if (!map.getItems().equals(choices)) {
      map.getItems().setAll(choices);
    }
    map.setValue(model.nodeProperty().get());
    countFavourites();
  }

  private void countFavourites() {
    favouritesOnly.setText(
        Messages.get("channels.favouritesOnly", Integer.toString(model.favourites().size())));
  }

  /** Shows the chosen page; the other one rests, and both while the view is not in the window. */
  private void turn() {
    boolean isMeaning = meaningPage.isSelected();
    setCenter(isMeaning ? meaningPane : isComputed() ? browser : missing);
    controls.setVisible(!isMeaning);
    model.setLookedAt(getScene() != null && !isMeaning);
    meaning.setLookedAt(getScene() != null && isMeaning);
  }

  private boolean isComputed() {
    Node node = model.nodeProperty().get();
    if (node == null || session.steps().containsKey(node)) {
      return true;
    }
    missing.show(node);
    return false;
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, String> text;

    Cell(Function<T, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : text.apply(item));
    }
  }
}
