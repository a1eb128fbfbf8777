package org.fpnexplorer.ui.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/**
 * Curves over steps, with axes. The sheet colours them; the second curve is dashed, so that colour
 * is not the only sign. Drawing waits for the next layout.
 */
final class CurveChart extends Region {
  private static final double LEFT = 44;
  private static final double BOTTOM = 34;
  private static final double TOP = 6;
  private static final double RIGHT = 10;
  private static final double MARK = 2.5;

  private final String yFormat;
  private final double yFactor;
  private final Path grid = styled(new Path(), "training-chart-grid");
  private final List<Path> raw = List.of(raw(0), raw(1));
  private final List<Path> lines = List.of(line(0), line(1));
  private final Text stepsLabel;
  private final List<Text> texts = new ArrayList<>();
  private List<List<Piece>> curves = List.of();
  private Axis x = Axis.to(1);
  private Axis y = Axis.to(1);

  /**
   * A piece of a curve.
   *
   * @param step where it is
   * @param least of what it stands for
   * @param most of what it stands for
   * @param value that the line goes through
   */
  record Piece(double step, double least, double most, double value) {}

  /**
   * @param yFormat of the values at the upright axis
   * @param yFactor by which they are multiplied for that
   * @param xTitle below the other axis
   */
  CurveChart(String yFormat, double yFactor, String xTitle) {
    this.yFormat = yFormat;
    this.yFactor = yFactor;
    getStyleClass().add("training-chart");
    stepsLabel = text(xTitle);
    getChildren().addAll(grid);
    getChildren().addAll(raw);
    getChildren().addAll(lines);
    getChildren().add(stepsLabel);
    setMinSize(120, 90);
  }

  private static Path raw(int number) {
    return styled(new Path(), "training-raw-" + number);
  }

  private static Path line(int number) {
    return styled(new Path(), "training-curve-" + number);
  }

  private static Path styled(Path path, String style) {
    path.getStyleClass().setAll(style);
    path.setManaged(false);
    return path;
  }

  private static Text text(String content) {
    Text text = new Text(content);
    text.getStyleClass().add("training-chart-text");
    text.setTextOrigin(VPos.CENTER);
    text.setManaged(false);
    return text;
  }

  /** Shows curves in place of those before. */
  void show(List<List<Piece>> newCurves, Axis steps, Axis values) {
    curves = newCurves;
    x = steps;
    y = values;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    drawAxes();
    for (int i = 0; i < lines.size(); i++) {
      List<Piece> pieces = i < curves.size() ? curves.get(i) : List.of();
      lines.get(i).getElements().setAll(line(pieces));
      raw.get(i).getElements().setAll(spans(pieces));
    }
  }

  private void drawAxes() {
    getChildren().removeAll(texts);
    texts.clear();
    List<PathElement> path = new ArrayList<>();
    for (double tick : y.ticks()) {
      double height = Math.floor(at(0, tick).getY()) + 0.5;
      path.add(new MoveTo(LEFT, height));
      path.add(new LineTo(getWidth() - RIGHT, height));
      Text text = text(String.format(Locale.ROOT, yFormat, tick * yFactor));
      text.setX(LEFT - 6 - text.getLayoutBounds().getWidth());
      text.setY(height);
      texts.add(text);
    }
    for (double tick : x.ticks()) {
      double place = Math.floor(at(tick, 0).getX()) + 0.5;
      double bottom = getHeight() - BOTTOM;
      path.add(new MoveTo(place, bottom));
      path.add(new LineTo(place, bottom + 4));
      Text text = text(String.format(Locale.ROOT, "%,.0f", tick));
      double width = text.getLayoutBounds().getWidth();
      text.setX(Math.min(place - width / 2, getWidth() - width));
      text.setY(bottom + 12);
      texts.add(text);
    }
    grid.getElements().setAll(path);
    getChildren().addAll(texts);
    stepsLabel.setX((LEFT + getWidth() - RIGHT - stepsLabel.getLayoutBounds().getWidth()) / 2);
    stepsLabel.setY(getHeight() - 7);
  }

  private Point2D at(double step, double value) {
    double width = Math.max(0, getWidth() - LEFT - RIGHT);
    double height = Math.max(0, getHeight() - TOP - BOTTOM);
    return new Point2D(LEFT + x.at(step) * width, TOP + (1 - y.at(value)) * height);
  }

  private List<PathElement> line(List<Piece> pieces) {
    List<PathElement> path = new ArrayList<>();
    for (Piece piece : pieces) {
      Point2D at = at(piece.step(), piece.value());
      path.add(
          path.isEmpty() ? new MoveTo(at.getX(), at.getY()) : new LineTo(at.getX(), at.getY()));
    }
    // A single value has no line; a short one stands for it.
    if (pieces.size() == 1) {
      Point2D at = at(pieces.get(0).step(), pieces.get(0).value());
      path.add(new LineTo(at.getX() + MARK, at.getY()));
    }
    return path;
  }

  private List<PathElement> spans(List<Piece> pieces) {
    if (pieces.stream().allMatch(piece -> piece.least() == piece.value())) {
      return Collections.emptyList();
    }
    List<PathElement> path = new ArrayList<>();
    for (Piece piece : pieces) {
      Point2D low = at(piece.step(), piece.least());
      Point2D high = at(piece.step(), piece.most());
      path.add(
          path.isEmpty() ? new MoveTo(low.getX(), low.getY()) : new LineTo(low.getX(), low.getY()));
      path.add(new LineTo(high.getX(), high.getY()));
    }
    return path;
  }

  /** How many pieces of a curve there is room for. */
  int columns() {
    return (int) Math.max(50, getWidth() - LEFT - RIGHT);
  }

  /** The paths of a legend's sample have the same styles. */
  static Node sample(int number) {
    Path path = styled(new Path(new MoveTo(0, 5), new LineTo(22, 5)), "training-curve-" + number);
    path.setManaged(true);
    return path;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 260;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 150;
  }
}
