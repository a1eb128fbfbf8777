package org.fpnexplorer.ui.maps;

import java.util.ArrayList;
import java.util.EnumMap;
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
import org.fpnexplorer.ui.LevelName;
import org.fpnexplorer.ui.LevelPaint;
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
  private final Map<Role, Double> sides = new EnumMap<>(Role.class);
  private final List<LegendSpot> legends = new ArrayList<>();
  private final Map<Integer, Label> counts = new LinkedHashMap<>();

  /**
   * A legend.
   *
   * @param column to whose right it stands
   * @param levels beside whose maps it stands, coarsest first
   * @param nodes the maps that are drawn with its range
   */
  record LegendSpot(
      Legend legend, Role column, List<Integer> levels, List<org.fpnexplorer.network.Node> nodes) {}

  /** The table of a graph, everything in it empty. */
  TablePane(MapTable table, LegendPlacement placement, MapActions actions) {
    this.table = table;
    this.placement = placement;
    getStyleClass().add("maps-table");
    table.columns().forEach(column -> headers.put(column, header(table.textKey(column))));
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
    placement.sharing().forEach(this::addLegends);
    List<Node> all = new ArrayList<>(headers.values());
    all.addAll(heads.values());
    all.addAll(panes.values());
    legends.forEach(spot -> all.add(spot.legend()));
    all.addAll(counts.values());
    getChildren().setAll(all);
  }

  /**
   * Legends for columns that have them in common. Beside a level's maps the legend is to the right
   * of the last there is: where the level has fewer maps than others, the place behind it is free.
   */
  private void addLegends(List<Role> group) {
    List<Role> columns = group.stream().filter(table.columns()::contains).toList();
    if (columns.isEmpty()) {
      return;
    }
    boolean spans = placement.spansLevels(group);
    sides.put(last(columns), spans ? Legend.WIDTH : Legend.WIDTH_OF_ENDS);
    if (spans) {
      List<Integer> levels = table.levels().stream().filter(l -> has(l, columns)).toList();
      legends.add(
          new LegendSpot(
              new Legend(levels.size() == 1), last(columns), levels, maps(columns, levels)));
      return;
    }
    for (int level : table.levels()) {
      List<Role> own = columns.stream().filter(c -> table.at(level, c).isPresent()).toList();
      if (!own.isEmpty()) {
        List<Integer> levels = List.of(level);
        legends.add(new LegendSpot(new Legend(true), last(own), levels, maps(columns, levels)));
      }
    }
  }

  private boolean has(int level, List<Role> columns) {
    return columns.stream().anyMatch(column -> table.at(level, column).isPresent());
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private List<org.fpnexplorer.network.Node> maps(List<Role> columns, List<Integer> levels) {
    return table
        .maps()
        .filter(node -> columns.contains(node.role()))
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
    badge.setBackground(LevelPaint.badge(level));
    badge.setTextFill(LevelPaint.textOn(LevelPaint.of(level)));
    return badge;
  }

  private static Region header(String key) {
    Label name = new Label(Messages.get(key));
    name.getStyleClass().add("column-name");
    Label phrase = new Label(Messages.get(key + ".phrase"));
    phrase.getStyleClass().add("column-phrase");
    Tooltip tip = new Tooltip(Messages.get(key + ".tip"));
    name.setTooltip(tip);
    phrase.setTooltip(tip);
    HBox header = new HBox(name, phrase);
    name.setMinWidth(USE_PREF_SIZE);
    header.getStyleClass().add("column-head");
    return header;
  }

  private Region rowHead(int level) {
    Label badge = badge(LevelName.of(table.graph(), level), level);
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
      double top = at.tops().get(table.levels().indexOf(spot.levels().get(0)));
      double bottom = at.tops().get(table.levels().indexOf(last(spot.levels()))) + at.mapHeight();
      place(spot.legend(), left, top, Legend.WIDTH, bottom - top);
    }
  }

  private double side(Role column) {
    return sides.getOrDefault(column, NO_LEGEND);
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
