package org.fpnexplorer.ui.channels;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.maps.CellMarker;
import org.fpnexplorer.ui.maps.Legend;

/** One channel as large as there is room, with its legend; its cells can be picked. */
final class LargeMap extends Region {
  private final ChannelsModel model;
  private final PickModel picks;
  private final HoverModel hover;
  private final PixelView view = PixelView.ofMap();
  private final Legend legend = new Legend(false);
  private final CellMarker marker = new CellMarker();
  private Optional<Sheet> sheet = Optional.empty();

  LargeMap(ChannelsModel model, PickModel picks, HoverModel hover) {
    this.model = model;
    this.picks = picks;
    this.hover = hover;
    getStyleClass().add("channels-large");
    view.setMouseTransparent(true);
    getChildren().addAll(view, legend, marker);
    setMinSize(0, 0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(event -> hover.placeProperty().set(placeAt(event).orElse(null)));
    setOnMouseExited(event -> hover.placeProperty().set(null));
    setOnMouseClicked(
        event -> {
          requestFocus();
          placeAt(event).ifPresent(place -> model.pick(row(place), column(place)));
        });
    setOnKeyPressed(
        event -> {
          if (move(event.getCode())) {
            event.consume();
          }
        });
    picks.cellProperty().addListener(change -> requestLayout());
    hover.placeProperty().addListener(change -> requestLayout());
  }

  /** Shows a channel; nothing where there is no sheet. */
  void show(Sheet of, int channel) {
    sheet = Optional.ofNullable(of);
    view.show(sheet.map(one -> one.picture(channel)).orElse(null));
    legend.show(
        sheet.map(one -> one.range(channel)), sheet.map(o -> o.pictures().colormap()).orElse(null));
    setAccessibleText(
        sheet
            .map(
                one -> Messages.get("channels.large", Integer.toString(channel), one.node().name()))
            .orElse(Messages.get("channels.missing")));
    requestLayout();
  }

  private boolean move(KeyCode key) {
    PickedCell now = picks.cellProperty().get();
    if (sheet.isEmpty()) {
      return false;
    }
    Shape shape = sheet.get().node().shape();
    boolean isHere = now != null && now.node() == sheet.get().node();
    int row = isHere ? now.row() : shape.height() / 2;
    int column = isHere ? now.column() : shape.width() / 2;
    switch (key) {
      case UP -> row--;
      case DOWN -> row++;
      case LEFT -> column--;
      case RIGHT -> column++;
      default -> {
        return false;
      }
    }
    model.pick(
        Math.max(0, Math.min(shape.height() - 1, row)),
        Math.max(0, Math.min(shape.width() - 1, column)));
    return true;
  }

  private Optional<Place> placeAt(MouseEvent event) {
    Rectangle2D area = view.area();
    if (sheet.isEmpty() || !area.contains(event.getX(), event.getY())) {
      return Optional.empty();
    }
    Node node = sheet.get().node();
    double scale = Place.stride(node) * node.shape().width() / area.getWidth();
    return Optional.of(
        new Place(
            (event.getX() - area.getMinX()) * scale,
            (event.getY() - area.getMinY()) * scale,
            node));
  }

  private static int row(Place place) {
    return place.row(place.node());
  }

  private static int column(Place place) {
    return place.column(place.node());
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(0, getWidth() - Legend.WIDTH);
    view.resizeRelocate(0, 0, width, getHeight());
    view.layout();
    Rectangle2D area = view.area();
    legend.resizeRelocate(area.getMaxX() + 4, area.getMinY(), Legend.WIDTH, area.getHeight());
    marker.setVisible(false);
    sheet.ifPresent(one -> mark(one.node(), area));
  }

  /** Marks the cell under the pointer, wherever it is; else the picked one. */
  private void mark(Node node, Rectangle2D area) {
    Place place = hover.placeProperty().get();
    PickedCell picked = picks.cellProperty().get();
    if (place != null) {
      surround(node, place.row(node), place.column(node), area);
    } else if (picked != null && picked.node() == node) {
      surround(node, picked.row(), picked.column(), area);
    }
  }

  private void surround(Node node, int row, int column, Rectangle2D area) {
    double cell = area.getWidth() / node.shape().width();
    marker.surround(
        new Rectangle2D(area.getMinX() + column * cell, area.getMinY() + row * cell, cell, cell));
  }
}
