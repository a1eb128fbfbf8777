package org.fpnexplorer.ui.maps;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.MapPicture;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.maps.CellGrid.Cell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One picture: a map or the image with a level's boxes; its cells answer to the pointer. */
final class MapPane extends Region {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
  private static final PseudoClass SHEET = PseudoClass.getPseudoClass("sheet");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double BUTTON = 22;

  private final Subject subject;
  private final Shape input;
  private final MapActions actions;
  private final Region ring = new Region();
  private final Region ground = new Region();
  private final PixelView view;
  private final BoxLayer boxes;
  private final CellMarker marker = new CellMarker();
  private final PickMarker pick = new PickMarker();
  private final Label missing = new Label();
  private final Button enlarge = new Button(null, new FontIcon(Feather.MAXIMIZE_2));
  private Optional<CellGrid> grid = Optional.empty();
  private Optional<Rectangle2D> marked = Optional.empty();
  private Optional<Rectangle2D> picked = Optional.empty();

  /**
   * An empty pane.
   *
   * @param input shape of the network's input
   * @param canEnlarge whether it offers to fill the view
   */
  MapPane(Subject subject, Shape input, MapActions actions, boolean canEnlarge) {
    this.subject = subject;
    this.input = input;
    this.actions = actions;
    view = subject.isImage() ? PixelView.ofImage() : PixelView.ofMap();
    boxes = new BoxLayer(subject.boxesOf(), !canEnlarge);
    getStyleClass().add("map-pane");
    ring.getStyleClass().add("map-ring");
    ring.setMouseTransparent(true);
    ground.getStyleClass().add("map-ground");
    missing.getStyleClass().add("map-missing");
    ground.setMouseTransparent(true);
    view.setMouseTransparent(true);
    missing.setMouseTransparent(true);
    getChildren().addAll(ring, ground, view, boxes, pick, marker, missing);
    if (canEnlarge) {
      offerToEnlarge();
    }
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(event -> cellAt(event).ifPresentOrElse(this::point, actions::leave));
    setOnMouseDragged(event -> cellAt(event).ifPresentOrElse(this::point, actions::leave));
    setOnMouseExited(event -> actions.leave());
    setOnMousePressed(event -> requestFocus());
    new CellPicking(subject.node(), actions, this::cellAt).on(this);
    setOnContextMenuRequested(
        event -> menu(canEnlarge).show(this, event.getScreenX(), event.getScreenY()));
    show(null, "");
  }

  /** Shows the picture enlarged and moved. */
  void magnify(PanZoom zoom) {
    view.magnify(zoom.scale(), zoom.x(), zoom.y());
    requestLayout();
  }

  Subject subject() {
    return subject;
  }

  /**
   * Shows a picture.
   *
   * @param picture null for nothing
   * @param reason why there is none, in a few words; empty if it is just not computed yet
   */
  void show(MapPicture picture, String reason) {
    view.show(picture == null ? null : picture.pixels());
    grid = Optional.ofNullable(picture).map(p -> CellGrid.of(subject.node(), p.pixels()));
    missing.setText(reason);
    pseudoClassStateChanged(SHEET, grid.flatMap(CellGrid::sheet).isPresent());
    pseudoClassStateChanged(EMPTY, picture == null);
    setAccessibleText(about());
    requestLayout();
  }

  private String about() {
    String key = view.shown() == null ? "maps.map.empty" : "maps.map";
    return Messages.get(key, subject.title(), subject.size());
  }

  /**
   * Draws boxes over the picture.
   *
   * @param shown in pixels of the network's input
   */
  void showBoxes(List<Box> shown) {
    boxes.show(shown);
    requestLayout();
  }

  /** Whether this is the map that was computed last. */
  void setCurrent(boolean current) {
    pseudoClassStateChanged(CURRENT, current);
  }

  /**
   * Marks the cell that covers a place; on the image, what the pointed cell stands on.
   *
   * @param place null for none
   * @param channel the one pointed at on a contact sheet; other sheets mark nothing
   */
  void mark(Place place, OptionalInt channel) {
    marked = place == null ? Optional.empty() : grid.flatMap(g -> bounds(g, place, channel));
    placeMarker();
  }

  /**
   * Marks the cell that is explained, if it is one of this map's; on the image, what it stands on.
   *
   * @param cell null for none
   */
  void markPicked(PickedCell cell) {
    boolean isHere = cell != null && cell.node() == subject.node();
    picked =
        cell == null || !isHere && !subject.isImage()
            ? Optional.empty()
            : grid.map(cells -> bounds(cells, cell));
    setAccessibleText(
        isHere
            ? about()
                + ". "
                + Messages.get(
                    "maps.cell.picked",
                    cell.node().name(),
                    Integer.toString(cell.row()),
                    Integer.toString(cell.column()))
            : about());
    placeMarker();
  }

  private Rectangle2D bounds(CellGrid cells, PickedCell cell) {
    return subject.isImage()
        ? onInput(cell.row(), cell.column(), Place.stride(cell.node()))
        : cells.bounds(new Cell(OptionalInt.of(cell.channel()), cell.row(), cell.column()));
  }

  private Optional<Rectangle2D> bounds(CellGrid cells, Place place, OptionalInt channel) {
    Node node = subject.isImage() ? place.node() : subject.node();
    int row = place.row(node);
    int column = place.column(node);
    if (subject.isImage()) {
      return Optional.of(onInput(row, column, Place.stride(node)));
    }
    if (cells.sheet().isPresent() && (channel.isEmpty() || place.node() != node)) {
      return Optional.empty();
    }
    return Optional.of(cells.bounds(new Cell(channel, row, column)));
  }

  /** Where a cell lies, as a share of the input; what reaches beyond that is cut off. */
  private Rectangle2D onInput(int row, int column, int stride) {
    double left = (double) column * stride / input.width();
    double top = (double) row * stride / input.height();
    double width = (double) stride / input.width();
    double height = (double) stride / input.height();
    return new Rectangle2D(left, top, Math.min(width, 1 - left), Math.min(height, 1 - top));
  }

  private void placeMarker() {
    marker.setVisible(false);
    pick.setVisible(false);
    if (view.shown() != null) {
      marked.map(this::inPane).ifPresent(marker::surround);
      picked.map(this::inPane).ifPresent(pick::surround);
    }
  }

  private Rectangle2D inPane(Rectangle2D share) {
    Rectangle2D area = view.area();
    return new Rectangle2D(
        area.getMinX() + share.getMinX() * area.getWidth(),
        area.getMinY() + share.getMinY() * area.getHeight(),
        share.getWidth() * area.getWidth(),
        share.getHeight() * area.getHeight());
  }

  private Optional<Cell> cellAt(MouseEvent event) {
    Rectangle2D area = view.area();
    return grid.flatMap(
        cells ->
            cells.at(
                (event.getX() - area.getMinX()) / area.getWidth(),
                (event.getY() - area.getMinY()) / area.getHeight()));
  }

  private void point(Cell cell) {
    actions.point(subject.node(), cell);
  }

  /** The channel under the pointer, on a contact sheet. */
  OptionalInt channelAt(MouseEvent event) {
    return cellAt(event).map(Cell::channel).orElse(OptionalInt.empty());
  }

  private void offerToEnlarge() {
    String text = Messages.get("maps.enlarge.tip", subject.title());
    enlarge.getStyleClass().addAll(Styles.SMALL, "map-enlarge");
    enlarge.setTooltip(new Tooltip(text));
    enlarge.setAccessibleText(text);
    // The map itself is in the focus order and answers to Enter; twice would be tedious.
    enlarge.setFocusTraversable(false);
    enlarge.visibleProperty().bind(hoverProperty().or(focusedProperty()));
    enlarge.setOnAction(event -> actions.enlarge(subject));
    getChildren().add(enlarge);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            actions.enlarge(subject);
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            actions.enlarge(subject);
            event.consume();
          }
        });
  }

  private ContextMenu menu(boolean canEnlarge) {
    ContextMenu menu = new ContextMenu();
    if (canEnlarge) {
      MenuItem open = new MenuItem(Messages.get("maps.enlarge"));
      open.setOnAction(event -> actions.enlarge(subject));
      menu.getItems().add(open);
    }
    if (!subject.hasBoxes()) {
      MenuItem export = new MenuItem(Messages.get("maps.export"));
      export.setDisable(grid.isEmpty());
      export.setOnAction(event -> actions.export(subject.node()));
      menu.getItems().add(export);
    }
    return menu;
  }

  @Override
  protected void layoutChildren() {
    view.resizeRelocate(0, 0, getWidth(), getHeight());
    view.layout();
    Rectangle2D area = view.shown() == null ? emptyArea() : view.area();
    ring.resizeRelocate(
        area.getMinX(), area.getMinY(), area.getWidth(), Math.round(area.getHeight()));
    ground.resizeRelocate(
        area.getMinX(), area.getMinY(), area.getWidth(), Math.round(area.getHeight()));
    missing.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    enlarge.resizeRelocate(area.getMaxX() - BUTTON - 2, area.getMinY() + 2, BUTTON, BUTTON);
    if (subject.hasBoxes()) {
      boxes.fit(area, input);
    }
    placeMarker();
  }

  private Rectangle2D emptyArea() {
    double aspect = (double) input.width() / input.height();
    double width = Math.floor(Math.min(getWidth(), getHeight() * aspect));
    double height = Math.floor(width / aspect);
    return new Rectangle2D(
        Math.floor((getWidth() - width) / 2),
        Math.floor((getHeight() - height) / 2),
        width,
        height);
  }
}
