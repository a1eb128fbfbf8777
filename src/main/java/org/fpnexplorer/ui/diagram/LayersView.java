package org.fpnexplorer.ui.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.ui.diagram.BlockLayout.Edge;
import org.fpnexplorer.ui.diagram.BlockLayout.Place;
import org.fpnexplorer.ui.diagram.DiagramLayout.Point;

/** The layers of a block from top to bottom, and the shortcut past them. */
final class LayersView extends Region {
  private static final double MARGIN = 10;
  private static final double LOWEST_ROW = 27;
  private static final double USUAL_ROW = 34;
  private static final double HIGHEST_ROW = 46;
  private static final double SMALLEST_GAP = 10;
  private static final double BETWEEN_LANES = 26;
  private static final double GAP = 1;

  /** Share of the width that a lane takes if there are two. */
  private static final double MAIN = 0.62;

  private static final double HIGHEST_CHIP = 26;
  private static final Place OUTSIDE = new Place(0, -1);

  private final BlockLayout layout;
  private final Map<Node, Chip> chips = new LinkedHashMap<>();
  private final Map<Node, Label> inputs = new LinkedHashMap<>();
  private final Map<Edge, ArrowShape> arrows = new LinkedHashMap<>();

  /**
   * @param goThere computes up to a node
   */
  LayersView(Block block, Prices prices, Consumer<Node> goThere) {
    layout = BlockLayout.of(block.nodes());
    getStyleClass().add("layers");
    for (Edge edge : layout.edges()) {
      ArrowShape arrow = new ArrowShape();
      arrow.getStyleClass().add("arrow");
      arrow.setMouseTransparent(true);
      arrows.put(edge, arrow);
    }
    for (Node input : layout.inputs()) {
      inputs.put(input, Chip.line(input.name() + "  " + Words.shape(input.shape()), "input"));
    }
    layout
        .places()
        .forEach((node, place) -> chips.put(node, chip(block, node, place, prices, goThere)));
    getChildren().addAll(arrows.values());
    getChildren().addAll(inputs.values());
    getChildren().addAll(chips.values());
  }

  private static Chip chip(
      Block block, Node node, Place place, Prices prices, Consumer<Node> goThere) {
    Label name = Chip.line(block.shortName(node), "name");
    Label operation = Chip.line(Words.operation(node.op()), "summary");
    String details = Words.details(List.of(node)) + "\n" + prices.of(List.of(node));
    return new Chip(
        List.of(node),
        place.lane() == 0 ? line(name, operation, node) : new VBox(name, operation),
        details,
        () -> goThere.accept(node));
  }

  private static HBox line(Label name, Label operation, Node node) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(name, operation, space, Chip.line(Words.shape(node.shape()), "shape"));
    line.getStyleClass().add("line-of-chip");
    return line;
  }

  /** Shows how far the pass has come, by the number of computed nodes. */
  void update(int position) {
    chips.values().forEach(chip -> chip.update(position));
    arrows.forEach((edge, arrow) -> Marks.set(arrow, edge.to().index() < position, false));
  }

  @Override
  protected double computeMinHeight(double width) {
    return 2 * MARGIN + (layout.rows() + 1) * LOWEST_ROW;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 2 * MARGIN + (layout.rows() + 1) * USUAL_ROW;
  }

  /** So wide that the widest layer of the longest way can be read. */
  @Override
  protected double computePrefWidth(double height) {
    double widest =
        layout.places().entrySet().stream()
            .filter(entry -> entry.getValue().lane() == 0)
            .mapToDouble(entry -> chips.get(entry.getKey()).prefWidth(-1))
            .max()
            .orElse(0);
    return 2 * MARGIN + (layout.hasSecondLane() ? widest / MAIN : widest + BETWEEN_LANES);
  }

  @Override
  protected void layoutChildren() {
    Grid grid = new Grid(getWidth(), getHeight(), layout);
    inputs
        .values()
        .forEach(
            label -> {
              label.autosize();
              label.relocate(MARGIN, grid.centerY(OUTSIDE) - label.getHeight() / 2);
            });
    layout
        .places()
        .forEach(
            (node, place) ->
                chips
                    .get(node)
                    .resizeRelocate(
                        Math.round(grid.left(place)),
                        Math.round(grid.top(place)),
                        Math.round(grid.width(place)),
                        Math.round(grid.height(place))));
    arrows.forEach((edge, arrow) -> arrow.draw(points(edge, grid)));
  }

  /** Where lanes and rows lie in a given room, in points. */
  private record Grid(double width, double row, double main) {
    Grid(double width, double height, BlockLayout layout) {
      this(
          width,
          Math.min(HIGHEST_ROW, (height - 2 * MARGIN) / (layout.rows() + 1)),
          layout.hasSecondLane()
              ? (width - 2 * MARGIN) * MAIN
              : width - 2 * MARGIN - BETWEEN_LANES);
    }

    double height(Place place) {
      double rows = place.lane() == 0 ? 1 : BlockLayout.ROWS_BESIDE;
      return Math.min(HIGHEST_CHIP * rows, rows * row - SMALLEST_GAP);
    }

    double centerY(Place place) {
      return MARGIN + (place.row() + 1.5) * row;
    }

    double top(Place place) {
      return centerY(place) - height(place) / 2;
    }

    double bottom(Place place) {
      return centerY(place) + height(place) / 2;
    }

    double left(Place place) {
      return place.lane() == 0 ? MARGIN : right() + BETWEEN_LANES;
    }

    double width(Place place) {
      return place.lane() == 0 ? main : width - MARGIN - left(place);
    }

    double centerX(Place place) {
      return left(place) + width(place) / 2;
    }

    /** The right edge of the longest way's chips. */
    double right() {
      return MARGIN + main;
    }
  }

  private List<Point> points(Edge edge, Grid grid) {
    Place from = layout.places().getOrDefault(edge.from(), OUTSIDE);
    Place to = layout.places().get(edge.to());
    double x = grid.centerX(from);
    if (edge.shortcut()) {
      double outside = grid.right() + BETWEEN_LANES / 2;
      return List.of(
          new Point(from.row() < 0 ? x : grid.right(), grid.centerY(from)),
          new Point(outside, grid.centerY(from)),
          new Point(outside, grid.centerY(to)),
          new Point(grid.right() + GAP, grid.centerY(to)));
    }
    if (from.lane() == to.lane()) {
      return List.of(new Point(x, grid.bottom(from) + GAP), new Point(x, grid.top(to) - GAP));
    }
    if (to.lane() == 1) {
      return List.of(
          new Point(x, grid.centerY(from)),
          new Point(grid.centerX(to), grid.centerY(from)),
          new Point(grid.centerX(to), grid.top(to) - GAP));
    }
    return List.of(
        new Point(x, grid.bottom(from) + GAP),
        new Point(x, grid.centerY(to)),
        new Point(grid.right() + GAP, grid.centerY(to)));
  }
}
