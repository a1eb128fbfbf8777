package org.fpnexplorer.ui.diagram;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.Average;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.diagram.DiagramLayout.Merge;
import org.fpnexplorer.ui.diagram.DiagramLayout.Point;

/** The sign of an addition, or of a mean, and the short arrow from there into the sum's box. */
final class MergeView extends Region {
  private final Node sum;
  private final ArrowShape arrow = new ArrowShape();
  private final Circle circle = new Circle();
  private final Line across = new Line();
  private final Line down = new Line();
  private final Text half = new Text("½");

  /**
   * @param sum the addition, or the mean
   * @param goThere what to do when it is clicked
   */
  MergeView(Node sum, Runnable goThere) {
    this.sum = sum;
    getStyleClass().add("merge");
    circle.getStyleClass().add("circle");
    across.getStyleClass().add("line");
    down.getStyleClass().add("line");
    across.setMouseTransparent(true);
    down.setMouseTransparent(true);
    half.getStyleClass().add("half");
    half.setMouseTransparent(true);
    half.setTextOrigin(VPos.CENTER);
    boolean isMean = sum.op() instanceof Average;
    half.setVisible(isMean);
    across.setVisible(!isMean);
    down.setVisible(!isMean);
    getChildren().addAll(arrow, circle, across, down, half);
    setPickOnBounds(false);
    String details = Words.details(List.of(sum));
    Tooltip.install(this, new Tooltip(details + "\n" + Messages.get("diagram.hint")));
    setAccessibleText(details);
    setOnMouseClicked(click -> goThere.run());
  }

  /** Puts it where the figure wants it. */
  void place(Merge merge) {
    double x = merge.center().x();
    double y = merge.center().y();
    double arm = merge.radius() * 0.55;
    circle.setCenterX(x);
    circle.setCenterY(y);
    circle.setRadius(merge.radius());
    across.setStartX(x - arm);
    across.setEndX(x + arm);
    across.setStartY(y);
    across.setEndY(y);
    half.setX(x - half.getLayoutBounds().getWidth() / 2);
    half.setY(y);
    down.setStartX(x);
    down.setEndX(x);
    down.setStartY(y - arm);
    down.setEndY(y + arm);
    arrow.draw(List.of(new Point(x + merge.radius(), y), merge.head()));
  }

  /** Shows how far the pass has come, by the number of computed nodes. */
  void update(int position) {
    Marks.set(this, sum.index() < position, sum.index() == position - 1);
  }
}
