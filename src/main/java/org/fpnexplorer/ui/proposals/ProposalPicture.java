package org.fpnexplorer.ui.proposals;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.BoxKind;
import org.fpnexplorer.ui.Canvases;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.MapPicture;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.ShownBox;

/**
 * The original image with the boxes over it and, over these, what is under the pointer. Drawing
 * waits for the next layout, so that many changes are one drawing.
 */
final class ProposalPicture extends Region {
  private static final double DIMMED = 0.35;

  private final SessionModel session;
  private final MapsModel maps;
  private final HoverModel hover;
  private final ProposalModel proposals;
  private final PointerModel pointer;
  private final Consumer<PickedAnchor> explain;
  private final PixelView image = PixelView.ofImage();
  private final Canvas boxes = new Canvas();
  private final Canvas marks = new Canvas();
  private final Label none = new Label();
  private boolean boxesChanged;

  /** Which of the shown boxes the keyboard has chosen; -1 for none. */
  private int chosen = -1;

  ProposalPicture(
      SessionModel session,
      MapsModel maps,
      HoverModel hover,
      ProposalModel proposals,
      PointerModel pointer,
      Consumer<PickedAnchor> explain) {
    this.session = session;
    this.maps = maps;
    this.hover = hover;
    this.proposals = proposals;
    this.pointer = pointer;
    this.explain = explain;
    getStyleClass().add("proposals-picture");
    none.getStyleClass().add("proposals-none");
    getChildren().setAll(image, boxes, marks, none);
    setAccessibleText(Messages.get("proposals.picture"));

    session.sessionProperty().addListener(change -> showImage());
    maps.pictures().addListener((MapChangeListener<Node, MapPicture>) change -> showNoise());
    proposals.shownProperty().addListener(change -> redrawBoxes());
    proposals.kindProperty().addListener(change -> redrawBoxes());
    pointer.cellProperty().addListener(change -> requestLayout());
    pointer.boxesProperty().addListener(change -> requestLayout());
    hover.placeProperty().addListener(change -> requestLayout());
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> hover.placeProperty().set(null));
    setFocusTraversable(true);
    setOnMousePressed(this::press);
    setOnKeyPressed(this::type);
    proposals.shownProperty().addListener(change -> choose(-1));
    focusedProperty().addListener(change -> choose(-1));
    showImage();
  }

  private void showImage() {
    Session of = session.sessionProperty().get();
    if (of != null) {
      image.show(session.pictureProperty().get());
      showNoise();
    }
    redrawBoxes();
  }

  /** Noise has no original: what the network receives is shown in its place. */
  private void showNoise() {
    Session of = session.sessionProperty().get();
    if (of == null || of.picture().isPresent()) {
      return;
    }
    MapPicture input = maps.pictures().get(of.graph().input());
    Pixels pixels = input == null ? null : input.pixels();
    if (pixels != image.shown()) {
      image.show(pixels);
      redrawBoxes();
    }
  }

  private void redrawBoxes() {
    boxesChanged = true;
    requestLayout();
  }

  private void point(MouseEvent event) {
    if (chosen >= 0) {
      choose(-1);
    }
    frame()
        .flatMap(frame -> frame.onInput(event.getX(), event.getY()))
        .ifPresentOrElse(
            at ->
                hover.placeProperty().set(new Place(at.getX(), at.getY(), session.nodes().get(0))),
            () -> hover.placeProperty().set(null));
  }

  /** The box that is meant is explained. */
  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      pointer.boxesProperty().get().stream()
          .findFirst()
          .ifPresent(box -> explain.accept(box.anchor()));
    }
  }

  /** Arrow keys go from the best box to the next, Enter explains it. */
  private void type(KeyEvent event) {
    List<ShownBox> shown = proposals.shownProperty().get();
    if (shown == null || shown.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case RIGHT, DOWN -> choose(Math.min(chosen + 1, shown.size() - 1));
      case LEFT, UP -> choose(Math.max(chosen - 1, 0));
      case ENTER -> {
        if (chosen >= 0) {
          explain.accept(shown.get(chosen).anchor());
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(int box) {
    chosen = box;
    List<ShownBox> shown = proposals.shownProperty().get();
    setAccessibleText(
        box < 0 || shown == null
            ? Messages.get("proposals.picture")
            : Messages.get(
                "proposals.chosen",
                box + 1,
                shown.get(box).levelName(),
                BoxPainter.score(shown.get(box))));
    requestLayout();
  }

  /** What is under the pointer or, chosen with the keyboard, before it. */
  private List<ShownBox> emphasised() {
    List<ShownBox> shown = proposals.shownProperty().get();
    return shown == null || chosen < 0 || chosen >= shown.size()
        ? pointer.boxesProperty().get()
        : List.of(shown.get(chosen));
  }

  /** Where the image is, in this view's coordinates; empty while there is none. */
  private Optional<Frame> frame() {
    Session of = session.sessionProperty().get();
    Rectangle2D area = image.area();
    if (of == null || area.getWidth() == 0) {
      return Optional.empty();
    }
    return Optional.of(new Frame(of.input(), area));
  }

  @Override
  protected void layoutChildren() {
    image.resizeRelocate(0, 0, getWidth(), getHeight());
    image.layout();
    boxesChanged |= resize(boxes);
    resize(marks);
    List<ShownBox> shown = proposals.shownProperty().get();
    none.setVisible((shown == null || shown.isEmpty()) && image.shown() != null);
    none.setText(whyNone(shown));
    layoutInArea(none, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
    Optional<Frame> frame = frame();
    if (boxesChanged) {
      boxesChanged = false;
      GraphicsContext gc = cleared(boxes);
      List<ShownBox> kept = shown == null ? List.of() : shown;
      frame.ifPresent(f -> BoxPainter.drawAll(gc, f, kept));
    }
    GraphicsContext gc = cleared(marks);
    frame.ifPresent(f -> drawMarks(gc, f));
  }

  /**
   * Why there are no boxes.
   *
   * @param shown null before they are computed
   */
  private String whyNone(List<ShownBox> shown) {
    BoxKind kind = proposals.kindProperty().get();
    if (shown == null) {
      return Messages.get("proposals.none." + kind);
    }
    Role role = kind == BoxKind.PROPOSALS ? Role.PROPOSALS : Role.DETECTIONS;
    boolean foundAny =
        session.tensors().entrySet().stream()
            .filter(entry -> entry.getKey().role() == role)
            .anyMatch(entry -> entry.getValue().shape().dim(0) > 0);
    return Messages.get(foundAny ? "proposals.hidden" : "proposals.empty." + kind);
  }

  private void drawMarks(GraphicsContext gc, Frame frame) {
    List<ShownBox> around = emphasised();
    HoveredCell cell = pointer.cellProperty().get();
    Place place = hover.placeProperty().get();
    boolean ofProposals = proposals.kindProperty().get() == BoxKind.PROPOSALS;
    // What is marked stands out before the other boxes.
    boolean marked = ofProposals && chosen < 0 ? cell != null : !around.isEmpty();
    boxes.setOpacity(marked ? DIMMED : 1);
    Rectangle2D area = frame.area();
    gc.save();
    gc.beginPath();
    gc.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    gc.clip();
    // A detection comes from a proposal, not from an anchor.
    if (cell != null && ofProposals) {
      BoxPainter.drawAnchors(gc, frame, cell);
    }
    if (!around.isEmpty()) {
      BoxPainter.drawEmphasised(gc, frame, around.get(0));
    }
    if (place != null) {
      BoxPainter.drawPlace(gc, frame.onView(place.x(), place.y()));
    }
    gc.restore();
  }

  private boolean resize(Canvas canvas) {
    if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) {
      return false;
    }
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    return true;
  }

  private static GraphicsContext cleared(Canvas canvas) {
    GraphicsContext gc = canvas.getGraphicsContext2D();
    Canvases.clear(gc);
    return gc;
  }
}
