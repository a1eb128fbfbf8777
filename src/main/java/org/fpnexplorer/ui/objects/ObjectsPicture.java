package org.fpnexplorer.ui.objects;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.fpnexplorer.anchors.ObjectMatch;
import org.fpnexplorer.anchors.ObjectMatcher;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.proposals.Frame;
import org.fpnexplorer.ui.proposals.ImageStage;
import org.fpnexplorer.ui.proposals.Stroke;

/**
 * The image with the box and the anchors that overlap it most. The box is drawn, moved and
 * stretched with the mouse; with the keyboard, arrows move it and Shift with arrows stretches it.
 */
final class ObjectsPicture extends StackPane {
  private static final double MARGIN = 26;
  private static final double REACH = 7;
  private static final double HANDLE = 8;

  private final SessionModel session;
  private final ObjectsModel model;
  private final ImageStage stage;
  private Grip grip;
  private Box from;
  private Point2D start;

  ObjectsPicture(SessionModel session, MapsModel maps, ObjectsModel model) {
    this.session = session;
    this.model = model;
    this.stage = new ImageStage(session, maps, MARGIN);
    getStyleClass().add("objects-picture");
    getChildren().add(stage);
    stage.setPainter(this::paint);
    model.boxProperty().addListener(change -> stage.requestLayout());
    model.answerProperty().addListener(change -> refresh());
    model.levelProperty().addListener(change -> stage.requestLayout());
    setFocusTraversable(true);
    setOnMouseMoved(this::point);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnKeyPressed(this::type);
    refresh();
  }

  private void refresh() {
    ObjectAnswer answer = model.answerProperty().get();
    setAccessibleText(
        answer == null
            ? Messages.get("objects.picture")
            : Messages.get("objects.picture.box", ObjectsText.box(answer.drawn())));
    stage.requestLayout();
  }

  private Optional<Grip> gripAt(Frame frame, Point2D at) {
    Box box = model.boxProperty().get();
    Point2D next = frame.anywhere(frame.area().getMinX() + REACH, frame.area().getMinY() + REACH);
    return box == null
        ? Optional.empty()
        : Grip.at(box, at.getX(), at.getY(), next.getX(), next.getY());
  }

  private void point(MouseEvent event) {
    stage
        .frame()
        .ifPresent(
            frame ->
                setCursor(
                    gripAt(frame, frame.anywhere(event.getX(), event.getY()))
                        .map(ObjectsPicture::cursor)
                        .orElse(Cursor.CROSSHAIR)));
  }

  private static Cursor cursor(Grip grip) {
    return switch (grip) {
      case TOP_LEFT, BOTTOM_RIGHT -> Cursor.NW_RESIZE;
      case TOP_RIGHT, BOTTOM_LEFT -> Cursor.NE_RESIZE;
      case TOP, BOTTOM -> Cursor.V_RESIZE;
      case LEFT, RIGHT -> Cursor.H_RESIZE;
      case INSIDE -> Cursor.MOVE;
    };
  }

  private void press(MouseEvent event) {
    requestFocus();
    Frame frame = stage.frame().orElse(null);
    if (frame == null || event.getButton() != MouseButton.PRIMARY) {
      grip = null;
      return;
    }
    start = frame.anywhere(event.getX(), event.getY());
    Optional<Grip> held = gripAt(frame, start);
    grip = held.orElse(Grip.BOTTOM_RIGHT);
    from =
        held.isPresent()
            ? model.boxProperty().get()
            : Grip.ordered(start.getX(), start.getY(), start.getX(), start.getY());
  }

  private void drag(MouseEvent event) {
    if (grip != null) {
      stage
          .frame()
          .map(frame -> frame.anywhere(event.getX(), event.getY()))
          .ifPresent(
              at ->
                  model.choose(
                      grip.dragged(from, at.getX() - start.getX(), at.getY() - start.getY())));
    }
  }

  private void type(KeyEvent event) {
    Box box = model.boxProperty().get();
    // Alt with left and right is a step of the pass.
    if (box == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    double dx = 0;
    double dy = 0;
    switch (event.getCode()) {
      case LEFT -> dx = -1;
      case RIGHT -> dx = 1;
      case UP -> dy = -1;
      case DOWN -> dy = 1;
      default -> {
        return;
      }
    }
    model.choose((event.isShiftDown() ? Grip.BOTTOM_RIGHT : Grip.INSIDE).dragged(box, dx, dy));
    event.consume();
  }

  private void paint(GraphicsContext gc, Frame frame) {
    drawPadding(gc, frame);
    Box box = model.boxProperty().get();
    if (box == null) {
      return;
    }
    ObjectAnswer answer = model.answerProperty().get();
    List<ObjectMatch.Anchor> anchors =
        answer == null ? List.of() : answer.match().map(this::shown).orElse(List.of());
    for (ObjectMatch.Anchor anchor : anchors) {
      stroke(anchor.kind()).box(gc, frame.onView(anchor.box()), color(anchor));
    }
    Rectangle2D at = frame.onView(box);
    drawBox(gc, at);
    // The best first, since tags that find no place are left out.
    Stroke.Tags tags = new Stroke.Tags(gc, frame);
    tags.tag(at, ObjectsText.size(box), Color.BLACK);
    for (ObjectMatch.Anchor anchor : anchors) {
      tags.tag(
          frame.onView(anchor.box()),
          Messages.get(
              "objects.tag",
              model.levelsProperty().get().name(anchor.level()),
              ObjectsText.iou(anchor.iou()),
              Messages.get("objects.sign." + anchor.kind())),
          color(anchor));
    }
  }

  private static void drawBox(GraphicsContext gc, Rectangle2D at) {
    Stroke.CHOSEN.box(gc, at, Color.BLACK);
    for (Grip handle : Grip.values()) {
      if (handle != Grip.INSIDE) {
        double x = at.getMinX() + handle.shareX() * at.getWidth();
        double y = at.getMinY() + handle.shareY() * at.getHeight();
        gc.setFill(Color.WHITE);
        gc.fillRect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE);
        gc.setStroke(Color.BLACK);
        gc.setLineWidth(1.5);
        gc.strokeRect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE);
      }
    }
  }

  /** The best anchor of every level, or the best few of the chosen one; the best of all first. */
  private List<ObjectMatch.Anchor> shown(ObjectMatch match) {
    Integer only = model.levelProperty().get();
    return match.levels().stream()
        .filter(level -> only == null || level.level() == only)
        .flatMap(level -> level.best().stream().limit(only == null ? 1 : ObjectMatcher.BEST))
        .filter(anchor -> anchor.iou() > 0)
        .sorted(Comparator.comparingDouble(ObjectMatch.Anchor::iou).reversed())
        .toList();
  }

  private static Color color(ObjectMatch.Anchor anchor) {
    return LevelPaint.of(anchor.level());
  }

  private static Stroke stroke(ObjectMatch.Kind kind) {
    return switch (kind) {
      case POSITIVE -> Stroke.CHOSEN;
      case IGNORED -> Stroke.ANCHOR;
      case NEGATIVE -> Stroke.GONE;
    };
  }

  /** What the network receives beside the image: zeros. */
  private void drawPadding(GraphicsContext gc, Frame frame) {
    PaddedInput input = session.sessionProperty().get().input().frame();
    Rectangle2D all = frame.onView(new Box(0, 0, input.width(), input.height()));
    Rectangle2D area = frame.area();
    gc.save();
    gc.beginPath();
    gc.rect(area.getMaxX(), area.getMinY(), all.getMaxX() - area.getMaxX(), all.getHeight());
    gc.rect(area.getMinX(), area.getMaxY(), area.getWidth(), all.getMaxY() - area.getMaxY());
    gc.clip();
    gc.setFill(Color.gray(0.5, 0.18));
    gc.fillRect(all.getMinX(), all.getMinY(), all.getWidth(), all.getHeight());
    gc.setStroke(Color.gray(0.5, 0.6));
    gc.setLineWidth(1);
    for (double x = all.getMinX() - all.getHeight(); x < all.getMaxX(); x += 8) {
      gc.strokeLine(x, all.getMaxY(), x + all.getHeight(), all.getMinY());
    }
    gc.restore();
  }
}
