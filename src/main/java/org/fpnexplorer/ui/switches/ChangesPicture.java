package org.fpnexplorer.ui.switches;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.session.BoxChange;
import org.fpnexplorer.session.BoxChange.Kind;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.OverlaidPicture;
import org.fpnexplorer.ui.proposals.Frame;

/**
 * The image with the boxes of both networks: kinds differ by line, letter and colour. Those kept
 * are drawn first, so that what has changed lies on top.
 */
final class ChangesPicture extends OverlaidPicture {
  private static final double[] BROKEN = {6, 4};
  private static final double TAG = 15;
  private static final Font FONT = Font.font(null, FontWeight.BOLD, 12);
  private static final List<Kind> ORDER = List.of(Kind.KEPT, Kind.MOVED, Kind.LOST, Kind.GAINED);

  ChangesPicture() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
  }

  /** Of Okabe and Ito's palette, which colour-blind eyes can tell apart. */
  static Color color(Kind kind) {
    return switch (kind) {
      case KEPT -> Color.web("#4d4d4d");
      case MOVED -> Color.web("#a3367f");
      case LOST -> Color.web("#d55e00");
      case GAINED -> Color.web("#0072b2");
    };
  }

  /** What stands at a corner of its boxes. */
  static String letter(Kind kind) {
    return switch (kind) {
      case KEPT -> "=";
      case MOVED -> "→";
      case LOST -> "−";
      case GAINED -> "+";
    };
  }

  /**
   * Shows boxes.
   *
   * @param pixels the image; null for none
   * @param shown of which kinds
   */
  void show(
      Pixels pixels, NetworkInput ofInput, List<BoxChange> all, Set<Kind> shown, String text) {
    show(pixels, (gc, area) -> draw(gc, new Frame(ofInput, area), all, shown));
    setAccessibleText(text);
  }

  private static void draw(
      GraphicsContext gc, Frame frame, List<BoxChange> changes, Set<Kind> kinds) {
    List<Tag> tags = new ArrayList<>();
    for (Kind kind : ORDER) {
      if (kinds.contains(kind)) {
        // The best on top.
        for (int i = changes.size() - 1; i >= 0; i--) {
          if (changes.get(i).kind() == kind) {
            draw(gc, frame, changes.get(i), tags);
          }
        }
      }
    }
    // No box's line crosses them.
    tags.forEach(tag -> tag.draw(gc));
  }

  /** Tags that would lie over one another are left out but for the first. */
  private static void draw(GraphicsContext gc, Frame frame, BoxChange change, List<Tag> tags) {
    Kind kind = change.kind();
    Rectangle2D now = frame.onView(change.shown().box());
    if (kind == Kind.MOVED) {
      line(gc, frame.onView(change.before().orElseThrow().box()), kind, 1, BROKEN);
    }
    line(gc, now, kind, kind == Kind.GAINED ? 2.5 : 1.5, kind == Kind.LOST ? BROKEN : null);
    Tag tag = Tag.of(now, kind, change.shown().label(), frame.area());
    if (kind != Kind.KEPT && tags.stream().map(Tag::place).noneMatch(tag.place()::intersects)) {
      tags.add(tag);
    }
  }

  /** A sample of a kind's line, for the legend. */
  static Canvas sample(Kind kind) {
    Canvas sample = new Canvas(34, TAG);
    GraphicsContext gc = sample.getGraphicsContext2D();
    Rectangle2D box = new Rectangle2D(1.5, 1.5, 31, 24);
    line(gc, box, kind, kind == Kind.GAINED ? 2.5 : 1.5, kind == Kind.LOST ? BROKEN : null);
    new Tag(new Rectangle2D(0, 0, TAG, TAG), kind, "").draw(gc);
    return sample;
  }

  private static void line(
      GraphicsContext gc, Rectangle2D box, Kind kind, double width, double[] dashes) {
    gc.setLineDashes();
    gc.setStroke(Color.gray(1, 0.75));
    gc.setLineWidth(width + 1.5);
    gc.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    gc.setLineDashes(dashes);
    gc.setStroke(color(kind));
    gc.setLineWidth(width);
    gc.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    gc.setLineDashes();
  }

  /**
   * The letter of a kind at a corner of a box and, of a detection, its class.
   *
   * @param place on the view
   */
  private record Tag(Rectangle2D place, Kind kind, String label) {
    private static Tag of(Rectangle2D box, Kind kind, String label, Rectangle2D area) {
      double width = TAG;
      if (!label.isEmpty()) {
        Text text = new Text(label);
        text.setFont(FONT);
        width += text.getLayoutBounds().getWidth() + 4;
      }
      double x = Math.max(area.getMinX(), Math.min(box.getMinX(), area.getMaxX() - width));
      return new Tag(new Rectangle2D(x, box.getMinY(), width, TAG), kind, label);
    }

    private void draw(GraphicsContext gc) {
      gc.setFill(color(kind));
      gc.fillRect(place.getMinX(), place.getMinY(), place.getWidth(), TAG);
      gc.setFill(Color.WHITE);
      gc.setFont(FONT);
      gc.setTextBaseline(VPos.CENTER);
      gc.fillText(letter(kind), place.getMinX() + 3.5, place.getMinY() + TAG / 2);
      gc.fillText(label, place.getMinX() + TAG, place.getMinY() + TAG / 2);
    }
  }
}
