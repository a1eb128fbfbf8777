package org.fpnexplorer.ui.maps;

import atlantafx.base.theme.Styles;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One picture over the whole view, to be enlarged and moved about. */
final class ZoomPane extends BorderPane {
  private static final double STEP = 1.25;
  private static final double KEY_MOVE = 40;

  private final MapPane pane;
  private final MapActions actions;
  private final Legend legend = new Legend(false);
  private final Viewport viewport;
  private PanZoom view = PanZoom.FIT;
  private Point2D dragged = Point2D.ZERO;

  /**
   * Fills the view with one picture.
   *
   * @param input shape of the network's input
   * @param back returns to the table
   */
  ZoomPane(Subject subject, Shape input, MapActions actions, Runnable back) {
    this.actions = actions;
    pane = new MapPane(subject, input, actions, false);
    viewport = new Viewport();
    getStyleClass().add("maps-zoom");
    setTop(bar(subject, back));
    setCenter(viewport);
    legend.setMinWidth(Legend.WIDTH);
    legend.setPrefWidth(Legend.WIDTH);
    setRight(legend);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
          } else if (isPlain(event) && key(event.getCode())) {
            event.consume();
          }
        });
    viewport.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    pane.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> dragged = new Point2D(event.getSceneX(), event.getSceneY()));
    pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  MapPane pane() {
    return pane;
  }

  Legend legend() {
    return legend;
  }

  private HBox bar(Subject subject, Runnable back) {
    Button button = new Button(Messages.get("maps.back"), new FontIcon(Feather.ARROW_LEFT));
    button.getStyleClass().add(Styles.SMALL);
    button.setTooltip(new Tooltip(Messages.get("maps.back.tip")));
    button.setAccessibleText(Messages.get("maps.back.tip"));
    button.setOnAction(event -> back.run());
    Label title = new Label(subject.title());
    title.getStyleClass().add("zoom-title");
    Label size = new Label(subject.size());
    size.getStyleClass().add("zoom-size");
    Label hint = new Label(Messages.get("maps.zoom.hint"));
    hint.getStyleClass().add("zoom-hint");
    hint.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar =
        new HBox(
            button,
            title,
            size,
            space,
            hint,
            tool(Feather.ZOOM_OUT, "maps.zoom.out", () -> zoomCentre(1 / STEP)),
            tool(Feather.ZOOM_IN, "maps.zoom.in", () -> zoomCentre(STEP)),
            tool(Feather.MAXIMIZE, "maps.zoom.fit", () -> change(old -> PanZoom.FIT)));
    bar.getStyleClass().add("zoom-bar");
    return bar;
  }

  private static Button tool(Feather icon, String key, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.BUTTON_ICON);
    button.setTooltip(new Tooltip(Messages.get(key)));
    button.setAccessibleText(Messages.get(key));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** With other keys held down it may be a shortcut of the window. Shift makes a plus. */
  private static boolean isPlain(KeyEvent event) {
    return !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
  }

  private boolean key(KeyCode code) {
    switch (code) {
      case PLUS, EQUALS, ADD -> zoomCentre(STEP);
      case MINUS, SUBTRACT -> zoomCentre(1 / STEP);
      case DIGIT0, NUMPAD0 -> change(old -> PanZoom.FIT);
      case LEFT -> move(KEY_MOVE, 0);
      case RIGHT -> move(-KEY_MOVE, 0);
      case UP -> move(0, KEY_MOVE);
      case DOWN -> move(0, -KEY_MOVE);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      zoom(event.getDeltaY() > 0 ? STEP : 1 / STEP, event.getX(), event.getY());
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    Point2D now = new Point2D(event.getSceneX(), event.getSceneY());
    move(now.getX() - dragged.getX(), now.getY() - dragged.getY());
    dragged = now;
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      pane.channelAt(event).ifPresent(actions::pick);
    }
  }

  private void zoomCentre(double factor) {
    zoom(factor, viewport.getWidth() / 2, viewport.getHeight() / 2);
  }

  private void zoom(double factor, double x, double y) {
    change(old -> old.zoomed(factor, x, y, viewport.getWidth(), viewport.getHeight()));
  }

  private void move(double dx, double dy) {
    change(old -> old.moved(dx, dy, viewport.getWidth(), viewport.getHeight()));
  }

  private void change(UnaryOperator<PanZoom> next) {
    view = next.apply(view);
    viewport.requestLayout();
  }

  /** Shows the part of the pane that the pan and zoom say. */
  private final class Viewport extends Region {
    Viewport() {
      getStyleClass().add("zoom-viewport");
      getChildren().add(pane);
      Rectangle clip = new Rectangle();
      clip.widthProperty().bind(widthProperty());
      clip.heightProperty().bind(heightProperty());
      setClip(clip);
      setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
      view = view.within(getWidth(), getHeight());
      pane.magnify(view);
      pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
