package org.fpnexplorer.ui.anchor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.fpnexplorer.render.ValueRange;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.proposals.HeadLevels;

/** The map of every level, a column each, and of every anchor of a cell, a row each. */
final class ObjectnessPane extends VBox {
  private static final int LEGEND_HEIGHT = 10;
  private static final int LEGEND_WIDTH = 160;

  private final ObjectnessModel maps;
  private final AnchorModel model;
  private final GridPane grid = new GridPane();
  private final Label lowest = new Label();
  private final Label highest = new Label();
  private final PixelView legend = PixelView.ofMap();
  private final Map<Key, ObjectnessCell> cells = new HashMap<>();
  private HeadLevels built;

  private record Key(int level, int anchor) {}

  ObjectnessPane(ObjectnessModel maps, AnchorModel model) {
    this.maps = maps;
    this.model = model;
    getStyleClass().add("anchor-maps");
    grid.getStyleClass().add("anchor-maps-grid");
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(header(), grid);
    maps.shownProperty().addListener(change -> showMaps());
    model.levelsProperty().addListener(change -> showMaps());
    model.lifeProperty().addListener(change -> mark());
    showMaps();
  }

  private HBox header() {
    Label heading = new Label(Messages.get("anchor.maps"));
    heading.getStyleClass().add("anchor-heading");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    ToggleButton scores = choice("scores", "left-pill", group, true);
    ToggleButton logits = choice("logits", "right-pill", group, false);
    maps.scoresProperty()
        .addListener((property, before, are) -> group.selectToggle(are ? scores : logits));
    group.selectToggle(maps.scoresProperty().get() ? scores : logits);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    legend.setMinSize(LEGEND_WIDTH, LEGEND_HEIGHT);
    legend.setMaxSize(LEGEND_WIDTH, LEGEND_HEIGHT);
    legend.setPrefSize(LEGEND_WIDTH, LEGEND_HEIGHT);
    legend.setAccessibleText(Messages.get("anchor.maps"));
    HBox header = new HBox(heading, new HBox(scores, logits), gap, lowest, legend, highest);
    header.getStyleClass().add("anchor-maps-header");
    return header;
  }

  private ToggleButton choice(String what, String pill, ToggleGroup group, boolean areScores) {
    ToggleButton button = new ToggleButton(Messages.get("anchor.maps." + what));
    button.getStyleClass().addAll(pill, "small");
    button.setId("anchor-" + what);
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(Messages.get("anchor.maps." + what + ".tip")));
    button.setAccessibleText(button.getText());
    button.setOnAction(
        event -> {
          button.setSelected(true);
          maps.scoresProperty().set(areScores);
        });
    return button;
  }

  private void showMaps() {
    HeadLevels levels = model.levelsProperty().get();
    ObjectnessMaps shown = maps.shownProperty().get();
    if (levels == null || shown == null) {
      return;
    }
    if (built == null || !sameTable(levels, built)) {
      build(levels);
    }
    built = levels;
    cells.forEach((key, cell) -> cell.show(null, levels.map(key.level()).shape()));
    for (ObjectnessMap map : shown.maps()) {
      ObjectnessCell cell = cells.get(new Key(map.level(), map.anchor()));
      if (cell != null) {
        cell.show(map.pixels(), levels.map(map.level()).shape());
      }
    }
    ValueRange range = shown.range();
    boolean any = !shown.maps().isEmpty();
    legend.show(any ? range.legend(shown.colormap(), LEGEND_WIDTH, LEGEND_HEIGHT) : null);
    lowest.setText(any ? end(range.min()) : "");
    highest.setText(any ? end(range.max()) : "");
    mark();
  }

  private String end(float value) {
    String text = String.format(Locale.ROOT, maps.scoresProperty().get() ? "%.2f" : "%.1f", value);
    return text.replace('-', '−');
  }

  private static boolean sameTable(HeadLevels a, HeadLevels b) {
    return a.names().equals(b.names())
        && a.anchors().sizes().equals(b.anchors().sizes())
        && a.anchors().ratios().equals(b.anchors().ratios());
  }

  private void build(HeadLevels levels) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    grid.getRowConstraints().clear();
    cells.clear();
    List<Integer> numbers = levels.numbers();
    int perCell = levels.anchors().perCell();
    // One level with many anchors fills rows of its own ratios; several levels a column each.
    int perRow = numbers.size() == 1 ? levels.sizes(numbers.get(0)).size() : 1;
    int columns = numbers.size() * perRow;
    ColumnConstraints side = new ColumnConstraints();
    side.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().add(side);
    for (int column = 0; column < columns; column++) {
      ColumnConstraints share = new ColumnConstraints();
      share.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(share);
      int level = numbers.get(column / perRow);
      grid.add(head(levels, level, column % perRow, perRow), column + 1, 0);
    }
    grid.getRowConstraints().add(new RowConstraints());
    for (int row = 0; row < perCell / perRow; row++) {
      RowConstraints share = new RowConstraints();
      share.setVgrow(Priority.ALWAYS);
      grid.getRowConstraints().add(share);
      grid.add(side(levels, row * perRow), 0, row + 1);
      for (int column = 0; column < columns; column++) {
        int level = numbers.get(column / perRow);
        int anchor = row * perRow + column % perRow;
        ObjectnessCell cell = new ObjectnessCell(levels, level, anchor, model::pick);
        cells.put(new Key(level, anchor), cell);
        grid.add(cell, column + 1, row + 1);
      }
    }
  }

  private static Label head(HeadLevels levels, int level, int anchor, int perRow) {
    String size = String.format(Locale.ROOT, "%.0f", levels.size(level, anchor));
    Label label = new Label(Messages.get("anchor.maps.column", levels.name(level), size));
    label.getStyleClass().add("anchor-maps-label");
    GridPane.setHalignment(label, HPos.CENTER);
    return label;
  }

  private static Label side(HeadLevels levels, int anchor) {
    double ratio = levels.ratio(anchor);
    Label label = new Label(AnchorShape.text(ratio), AnchorShape.icon(ratio));
    label.getStyleClass().add("anchor-maps-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void mark() {
    AnchorLife life = model.lifeProperty().get();
    PickedAnchor picked = life == null ? null : PickedAnchor.of(life.candidate());
    cells.forEach(
        (key, cell) ->
            cell.mark(
                picked != null && key.equals(new Key(picked.level(), picked.anchor()))
                    ? picked
                    : null));
  }
}
