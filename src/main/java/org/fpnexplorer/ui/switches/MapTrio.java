package org.fpnexplorer.ui.switches;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.render.Plane;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.maps.CellMarker;
import org.fpnexplorer.ui.maps.Legend;
import org.fpnexplorer.ui.switches.ComparedMap.Drawn;

/**
 * A map before, after, and the difference of the two pictures, with their legends. The cell under
 * the pointer is marked in all three.
 */
final class MapTrio extends HBox {
  private final Panel before = new Panel(this::point);
  private final Panel after = new Panel(this::point);
  private final Panel difference = new Panel(this::point);
  private final Legend values = new Legend(true);
  private final Legend differences = new Legend(true);
  private final HoverModel hover;
  private ComparedMap shown;

  /** A picture under its title, or why there is none. */
  private static final class Panel extends VBox {
    private final Label title = new Label();
    private final PixelView picture = PixelView.ofMap();
    private final Label none = PartsPane.wrapped("trio-none");
    private final CellMarker marker = new CellMarker();

    /**
     * @param point takes where the pointer is, as shares of the picture; null when it leaves
     */
    Panel(Consumer<Point2D> point) {
      getStyleClass().add("trio-panel");
      title.getStyleClass().add("trio-title");
      title.setMinWidth(0);
      none.setAlignment(Pos.CENTER);
      StackPane stack = new StackPane(none, picture, marker);
      picture.setOnMouseMoved(event -> point.accept(share(event.getX(), event.getY())));
      picture.setOnMouseExited(event -> point.accept(null));
      stack.setMinSize(0, 0);
      VBox.setVgrow(stack, Priority.ALWAYS);
      getChildren().addAll(title, stack);
      picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
      HBox.setHgrow(this, Priority.ALWAYS);
      setMinSize(0, 0);
      setPrefWidth(200);
    }

    private Point2D share(double x, double y) {
      Rectangle2D area = picture.area();
      return area.contains(x, y)
          ? new Point2D(
              (x - area.getMinX()) / area.getWidth(), (y - area.getMinY()) / area.getHeight())
          : null;
    }

    void show(String heading, Optional<Drawn> drawn, String why, String description) {
      title.setText(heading);
      title.setTooltip(new Tooltip(heading));
      picture.show(drawn.map(Drawn::pixels).orElse(null));
      picture.setAccessibleText(drawn.isPresent() ? description : why);
      none.setText(drawn.isPresent() ? "" : why);
      marker.setVisible(false);
    }

    /** Surrounds a cell of a map of so many; nothing where there is no picture. */
    void mark(int row, int column, Plane of) {
      Rectangle2D area = picture.area();
      marker.setVisible(area.getWidth() > 0);
      if (marker.isVisible()) {
        double width = area.getWidth() / of.width();
        double height = area.getHeight() / of.height();
        marker.surround(
            new Rectangle2D(
                area.getMinX() + column * width, area.getMinY() + row * height, width, height));
      }
    }
  }

  MapTrio(HoverModel hover) {
    this.hover = hover;
    hover.placeProperty().addListener(change -> mark());
    getStyleClass().add("map-trio");
    getChildren().addAll(before, after, beside(values), difference, beside(differences));
    setMinHeight(0);
  }

  /** As high as the pictures, which have a title above them. */
  private static VBox beside(Legend legend) {
    legend.setMinWidth(Legend.WIDTH);
    Label title = new Label();
    title.getStyleClass().add("trio-title");
    VBox.setVgrow(legend, Priority.ALWAYS);
    VBox column = new VBox(title, legend);
    column.getStyleClass().add("trio-panel");
    column.setMinWidth(Legend.WIDTH);
    column.setMinHeight(0);
    return column;
  }

  /**
   * Shows a map.
   *
   * @param map null for none
   * @param first what the network was before, in a few words
   * @param second what it is after
   */
  void show(ComparedMap map, String first, String second) {
    shown = map;
    setVisible(map != null);
    if (map == null) {
      return;
    }
    String name = map.name();
    before.show(
        first,
        map.before(),
        Messages.get("compare.noMap", name),
        Messages.get("compare.map", name, first));
    after.show(
        second,
        map.after(),
        Messages.get("compare.noMap", name),
        Messages.get("compare.map", name, second));
    difference.show(
        Messages.get("compare.difference"),
        map.difference(),
        Messages.get("compare.noDifference"),
        Messages.get("compare.difference.of", name));
    values.show(Optional.of(map.range()), ComparedMap.VALUES);
    differences.show(map.difference().map(drawn -> map.differenceRange()), ComparedMap.DIFFERENCE);
  }

  /** The middle of the cell under the pointer is the place that all views mark. */
  private void point(Point2D share) {
    Place place = null;
    if (share != null && shown != null) {
      Plane cells = shown.before().or(shown::after).orElseThrow().values();
      double stride = Place.stride(shown.node());
      place =
          new Place(
              ((int) (share.getX() * cells.width()) + 0.5) * stride,
              ((int) (share.getY() * cells.height()) + 0.5) * stride,
              shown.node());
    }
    hover.placeProperty().set(place);
  }

  private void mark() {
    Optional<Drawn> any = shown == null ? Optional.empty() : shown.before().or(shown::after);
    Place place = hover.placeProperty().get();
    for (Panel panel : new Panel[] {before, after, difference}) {
      if (place == null || any.isEmpty()) {
        panel.marker.setVisible(false);
      } else {
        panel.mark(place.row(shown.node()), place.column(shown.node()), any.get().values());
      }
    }
  }

  /** The values under the pointer; empty if it is on none. */
  static Optional<String> readout(ComparedMap map, Place place) {
    int row = place.row(map.node());
    int column = place.column(map.node());
    return map.difference()
        .map(
            drawn ->
                Messages.get(
                    "compare.readout",
                    map.name(),
                    row,
                    column,
                    value(map.before(), row, column),
                    value(map.after(), row, column),
                    value(map.difference(), row, column)));
  }

  private static String value(Optional<Drawn> drawn, int row, int column) {
    Plane plane = drawn.orElseThrow().values();
    return ComparisonPane.number(plane.values()[row * plane.width() + column]);
  }
}
