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
  /** Room beside the image for the number of boxes, in points. */
  private static final double COUNT_WIDTH = 44;

  /** Room beside a column without a legend of its own. */
  private static final double NO_LEGEND = 0;

  private final MapTable table;
  private final LegendPlacement placement;
  private final Map<Role, Region> headers = new LinkedHashMap<>();
  private final Map<Integer, Region> heads = new LinkedHashMap<>();
  private final Map<Subject, MapPane> panes = new LinkedHashMap<>();
  private final Map<Subject, Legend> legends = new LinkedHashMap<>();
  private final Map<Role, Legend> columnLegends = new LinkedHashMap<>();
  private final Map<Integer, BoxCount> counts = new LinkedHashMap<>();

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
    panes.keySet().forEach(this::addSide);
    if (placement == LegendPlacement.COLUMNS) {
      table.columns().stream()
          .filter(this::hasLegend)
          .forEach(column -> columnLegends.put(column, new Legend(false)));
    }
    List<Node> all = new ArrayList<>(headers.values());
    all.addAll(heads.values());
    all.addAll(panes.values());
    all.addAll(legends.values());
    all.addAll(columnLegends.values());
    all.addAll(counts.values());
    getChildren().setAll(all);
  }

  private void addSide(Subject subject) {
    if (subject.hasBoxes()) {
      counts.put(subject.boxesOf(), new BoxCount());
    } else if (placement == LegendPlacement.MAPS) {
      legends.put(subject, new Legend(true));
    }
  }

  private boolean hasLegend(Role column) {
    // M's range is P's too, so that what the 3×3 convolution does can be seen.
    boolean own = placement == LegendPlacement.MAPS || column != Role.M;
    return column != Role.PROPOSALS && placement != LegendPlacement.NONE && own;
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

  /** The legends beside single maps. */
  Map<Subject, Legend> legends() {
    return legends;
  }

  /** The legends beside whole columns. */
  Map<Role, Legend> columnLegends() {
    return columnLegends;
  }

  /** How many boxes a level has; -1 while they are not computed. */
  void showCount(int level, int boxes) {
    counts.get(level).show(boxes);
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
    Label badge = new Label("P" + level);
    badge.getStyleClass().add("level-badge");
    badge.setBackground(Colors.badge(level));
    badge.setTextFill(Colors.textOn(Colors.ofLevel(level)));
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
        double side = sides.get(i);
        table
            .at(level, table.columns().get(i))
            .ifPresent(
                subject -> {
                  place(panes.get(subject), left, top, at.mapWidth(), at.mapHeight());
                  place(legends.get(subject), right, top, side, at.mapHeight());
                  place(counts.get(subject.boxesOf()), right, top, side, at.mapHeight());
                });
      }
    }
    for (int i = 0; i < table.columns().size(); i++) {
      Role column = table.columns().get(i);
      double left = at.lefts().get(i);
      double width = at.mapWidth() + sides.get(i) + at.gap() - 4;
      place(headers.get(column), left, 0, width, TableLayout.HEADER);
      double top = at.tops().get(0);
      place(columnLegends.get(column), left + at.mapWidth(), top, sides.get(i), at.bodyHeight());
    }
  }

  private double side(Role column) {
    if (column == Role.PROPOSALS) {
      return COUNT_WIDTH;
    }
    if (!hasLegend(column)) {
      return NO_LEGEND;
    }
    return placement == LegendPlacement.MAPS ? Legend.WIDTH_OF_ENDS : Legend.WIDTH;
  }

  private static void place(Region part, double left, double top, double width, double height) {
    if (part != null) {
      part.resizeRelocate(left, top, width, height);
    }
  }
}
