package org.fpnexplorer.ui.channels;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.SetChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.fpnexplorer.render.ContactSheet;
import org.fpnexplorer.ui.Canvases;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.maps.CellMarker;

/** The contact sheet: one picture, in which the pointer and the arrow keys find a channel. */
final class SheetPane extends Region {
  private static final double STAR = 5;
  private static final double[] STAR_X = new double[10];
  private static final double[] STAR_Y = new double[10];

  private final ChannelsModel model;
  private final PixelView view = PixelView.ofMap();
  private final Canvas stars = new Canvas();
  private final CellMarker chosen = new CellMarker();
  private final Label missing = new Label();
  private final ReadOnlyObjectWrapper<OptionalInt> pointed =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());

  static {
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? 1 : 0.45;
      STAR_X[i] = radius * Math.sin(i * Math.PI / 5);
      STAR_Y[i] = -radius * Math.cos(i * Math.PI / 5);
    }
  }

  SheetPane(ChannelsModel model) {
    this.model = model;
    getStyleClass().add("channels-sheet");
    view.setMouseTransparent(true);
    stars.setMouseTransparent(true);
    missing.getStyleClass().add("channels-missing");
    missing.setWrapText(true);
    missing.setMouseTransparent(true);
    getChildren().addAll(view, stars, chosen, missing);
    setMinSize(0, 0);
    setPrefSize(400, 300);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(event -> pointed.set(channelAt(event)));
    setOnMouseExited(event -> pointed.set(OptionalInt.empty()));
    setOnMouseClicked(
        event -> {
          requestFocus();
          channelAt(event).ifPresent(model::select);
        });
    setOnKeyPressed(
        event -> {
          if (act(event.getCode())) {
            event.consume();
          }
        });
    model.sheetProperty().addListener(change -> show());
    model.channelProperty().addListener(change -> show());
    model.favourites().addListener((SetChangeListener<Integer>) change -> requestLayout());
    show();
  }

  /** The channel under the pointer. */
  ReadOnlyObjectProperty<OptionalInt> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  private Optional<Sheet> sheet() {
    return Optional.ofNullable(model.sheetProperty().get()).filter(one -> one.pixels() != null);
  }

  private void show() {
    Sheet sheet = model.sheetProperty().get();
    view.show(sheet == null ? null : sheet.pixels());
    missing.setText(
        sheet == null
            ? Messages.get("channels.missing")
            : sheet.pixels() == null ? Messages.get("channels.noFavourites") : "");
    setAccessibleText(
        sheet == null
            ? missing.getText()
            : Messages.get(
                "channels.sheet",
                Integer.toString(sheet.sorted().size()),
                sheet.node().name(),
                Messages.get("channels.order." + model.orderProperty().get()),
                Integer.toString(model.channelProperty().get()),
                Integer.toString(sheet.place(model.channelProperty().get()) + 1)));
    requestLayout();
  }

  private boolean act(KeyCode key) {
    int columns = sheet().map(one -> one.layout().columns()).orElse(1);
    switch (key) {
      case LEFT -> move(-1);
      case RIGHT -> move(1);
      case UP -> move(-columns);
      case DOWN -> move(columns);
      case HOME -> move(Integer.MIN_VALUE / 2);
      case END -> move(Integer.MAX_VALUE / 2);
      case SPACE -> model.toggleFavourite();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void move(int places) {
    sheet()
        .ifPresent(
            one -> {
              int last = one.sorted().size() - 1;
              int next = one.place(model.channelProperty().get()) + places;
              model.select(one.sorted().get(Math.max(0, Math.min(last, next))).channel());
            });
  }

  private OptionalInt channelAt(MouseEvent event) {
    Rectangle2D area = view.area();
    return sheet()
        .flatMap(
            one ->
                one.layout()
                    .channelAt(
                        (int) Math.floor((event.getX() - area.getMinX()) / scale(one, area)),
                        (int) Math.floor((event.getY() - area.getMinY()) / scale(one, area)))
                    .map(place -> one.sorted().get(place.channel()).channel()))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static double scale(Sheet sheet, Rectangle2D area) {
    return area.getWidth() / sheet.layout().width();
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() > 0 && getHeight() > 0) {
      model.setAspect(getWidth() / getHeight());
    }
    view.resizeRelocate(0, 0, getWidth(), getHeight());
    view.layout();
    missing.resizeRelocate(0, 0, getWidth(), getHeight());
    stars.setWidth(getWidth());
    stars.setHeight(getHeight());
    GraphicsContext graphics = stars.getGraphicsContext2D();
    Canvases.clear(graphics);
    chosen.setVisible(false);
    sheet().ifPresent(one -> mark(graphics, one));
  }

  private void mark(GraphicsContext graphics, Sheet sheet) {
    for (int channel : model.favourites()) {
      int place = sheet.place(channel);
      if (place >= 0) {
        Rectangle2D bounds = bounds(sheet, place);
        star(graphics, bounds.getMinX() + STAR + 2, bounds.getMinY() + STAR + 2);
      }
    }
    int place = sheet.place(model.channelProperty().get());
    if (place >= 0) {
      chosen.surround(bounds(sheet, place));
    }
  }

  private Rectangle2D bounds(Sheet sheet, int place) {
    ContactSheet layout = sheet.layout();
    Rectangle2D area = view.area();
    double scale = scale(sheet, area);
    return new Rectangle2D(
        area.getMinX() + layout.left(place) * scale,
        area.getMinY() + layout.top(place) * scale,
        layout.mapWidth() * scale,
        layout.mapHeight() * scale);
  }

  private static void star(GraphicsContext graphics, double x, double y) {
    double[] xs = new double[STAR_X.length];
    double[] ys = new double[STAR_Y.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = x + STAR * STAR_X[i];
      ys[i] = y + STAR * STAR_Y[i];
    }
    graphics.setStroke(Color.BLACK);
    graphics.setLineWidth(2.5);
    graphics.strokePolygon(xs, ys, xs.length);
    graphics.setFill(Color.WHITE);
    graphics.fillPolygon(xs, ys, xs.length);
  }
}
