package org.fpnexplorer.ui.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Messages;

/** The table of maps: a row a level, a column a role, legends beside what they belong to. */
final class TablePane extends Region {
  /** Between the head of a column and the next. */
  private static final double HEADER_GAP = 4;

  /** Room beside a column without a legend of its own. */
  private static final double NO_LEGEND = 0;

  private final MapTable table;
  private final LegendPlacement placement;
  private final Map<Role, Region> headers = new LinkedHashMap<>();
  private final Map<Integer, Region> heads = new LinkedHashMap<>();
  private final Map<Subject, MapPane> panes = new LinkedHashMap<>();
  private final List<LegendSpot> legends = new ArrayList<>();
  private final Map<Integer, Label> counts = new LinkedHashMap<>();

  /**
   * A legend.
   *
   * @param column to whose right it stands
   * @param level beside whose map it stands; 0 for along all of them
   * @param nodes the maps that are drawn with its range
   */
  record LegendSpot(
      Legend legend, Role column, int level, List<org.fpnexplorer.network.Node> nodes) {}

  /** The table of a graph, everything in it empty. */
  TablePane(MapTable table, LegendPlacement placement, MapActions actions) {
    this.table = table;
    this.placement = placement;
    getStyleClass().add("maps-table");
    table.columns().forEach(column -> headers.put(column, header(column)));
    Shape input = table.graph().input().shape();
    for (int level : table.levels()) {
      heads.put(level, rowHead(level));
      for (Role column : table.columns()) {
        table
            .at(level, column)
            .ifPresent(subject -> panes.put(subject, new MapPane(subject, input, actions, true)));
      }
    }
    panes.keySet().stream()
        .filter(Subject::hasBoxes)
        .forEach(subject -> counts.put(subject.boxesOf(), count(subject.boxesOf())));
    table.columns().forEach(this::addLegends);
    List<Node> all = new ArrayList<>(headers.values());
    all.addAll(heads.values());
    all.addAll(panes.values());
    legends.forEach(spot -> all.add(spot.legend()));
    all.addAll(counts.values());
    getChildren().setAll(all);
  }

  private void addLegends(Role column) {
    if (placement.sharing(column).isEmpty()) {
      return;
    }
    if (placement.spansLevels(column)) {
      legends.add(new LegendSpot(new Legend(false), column, 0, sharing(column, table.levels())));
    } else {
      table.levels().stream()
          .filter(level -> table.at(level, column).isPresent())
          .forEach(
              level ->
                  legends.add(
                      new LegendSpot(
                          new Legend(true), column, level, sharing(column, List.of(level)))));
    }
  }

  private List<org.fpnexplorer.network.Node> sharing(Role column, List<Integer> levels) {
    return table
        .maps()
        .filter(node -> placement.sharing(column).contains(node.role()))
        .filter(node -> levels.contains(node.level()))
        .toList();
  }

  LegendPlacement placement() {
    return placement;
  }

  List<MapPane> panes() {
    return List.copyOf(panes.values());
  }

  /** The pane of a subject, if this table has it. */
  Optional<MapPane> pane(Subject subject) {
    return Optional.ofNullable(panes.get(subject));
  }

  List<LegendSpot> legends() {
    return legends;
  }

  /** How many boxes a level has; -1 while they are not computed. */
  void showCount(int level, int boxes) {
    Label count = counts.get(level);
    count.setVisible(boxes >= 0);
    count.setText(
        Messages.get(boxes == 1 ? "maps.boxes.one" : "maps.boxes.many", Integer.toString(boxes)));
  }

  private static Label count(int level) {
    Label count = badge("", level);
    count.getStyleClass().add("box-count");
    count.setMouseTransparent(true);
    return count;
  }

  private static Label badge(String text, int level) {
    Label badge = new Label(text);
    badge.getStyleClass().add("level-badge");
    badge.setBackground(Colors.badge(level));
    badge.setTextFill(Colors.textOn(Colors.ofLevel(level)));
    return badge;
  }

  private static Region header(Role column) {
    Label name = new Label(Messages.get("maps.column." + column));
    name.getStyleClass().add("column-name");
    Label phrase = new Label(Messages.get("maps.column." + column + ".phrase"));
    phrase.getStyleClass().add("column-phrase");
    Tooltip tip = new Tooltip(Messages.get("maps.column." + column + ".tip"));
    name.setTooltip(tip);
    phrase.setTooltip(tip);
    HBox header = new HBox(name, phrase);
    name.setMinWidth(USE_PREF_SIZE);
    header.getStyleClass().add("column-head");
    return header;
  }

  private Region rowHead(int level) {
    Label badge = badge("P" + level, level);
    Label stride = new Label(Messages.get("maps.stride", Integer.toString(table.stride(level))));
    stride.getStyleClass().add("row-stride");
    stride.setTooltip(
        new Tooltip(Messages.get("maps.stride.tip", Integer.toString(table.stride(level)))));
    VBox head = new VBox(badge, stride);
    head.getStyleClass().add("row-head");
    return head;
  }

  @Override
  protected void layoutChildren() {
    Shape input = table.graph().input().shape();
    List<Double> sides = table.columns().stream().map(this::side).toList();
    TableLayout at =
        TableLayout.fit(
            getWidth(),
            getHeight(),
            (double) input.width() / input.height(),
            table.levels().size(),
            sides);
    for (int row = 0; row < table.levels().size(); row++) {
      int level = table.levels().get(row);
      double top = at.tops().get(row);
      place(heads.get(level), at.headLeft(), top, TableLayout.HEAD, at.mapHeight());
      for (int i = 0; i < table.columns().size(); i++) {
        double left = at.lefts().get(i);
        double right = left + at.mapWidth();
        table
            .at(level, table.columns().get(i))
            .ifPresent(
                subject -> {
                  place(panes.get(subject), left, top, at.mapWidth(), at.mapHeight());
                  placeCount(counts.get(subject.boxesOf()), right, top + at.mapHeight());
                });
      }
    }
    for (int i = 0; i < table.columns().size(); i++) {
      double left = at.lefts().get(i);
      boolean last = i == table.columns().size() - 1;
      double right = last ? getWidth() : at.lefts().get(i + 1) - HEADER_GAP;
      place(headers.get(table.columns().get(i)), left, 0, right - left, TableLayout.HEADER);
    }
    for (LegendSpot spot : legends) {
      double left = at.lefts().get(table.columns().indexOf(spot.column())) + at.mapWidth();
      boolean all = spot.level() == 0;
      double top = at.tops().get(all ? 0 : table.levels().indexOf(spot.level()));
      double height = all ? at.bodyHeight() : at.mapHeight();
      place(spot.legend(), left, top, side(spot.column()), height);
    }
  }

  private double side(Role column) {
    if (placement.sharing(column).isEmpty()) {
      return NO_LEGEND;
    }
    return placement.spansLevels(column) ? Legend.WIDTH : Legend.WIDTH_OF_ENDS;
  }

  /** In the image's bottom right corner. */
  private static void placeCount(Label count, double right, double bottom) {
    if (count != null) {
      count.autosize();
      count.relocate(right - count.getWidth() - 3, bottom - count.getHeight() - 3);
    }
  }

  private static void place(Region part, double left, double top, double width, double height) {
    part.resizeRelocate(left, top, width, height);
  }
}
