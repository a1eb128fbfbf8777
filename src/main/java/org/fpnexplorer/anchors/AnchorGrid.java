package org.fpnexplorer.anchors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Conventions.AnchorStride;

/**
 * The anchors of one level, in pixels of the network's input: the same few shapes, repeated at
 * every cell. Same arithmetic as torchvision's AnchorGenerator. Numbered row by row, cell by cell,
 * then by shape: number (y · width + x) · k + anchor.
 *
 * @param height rows of cells
 * @param width cells in a row
 * @param strideY input pixels from one row to the next
 * @param strideX input pixels from one cell to the next
 * @param offset where in a cell its anchors are centred: 0 the top-left corner, 0.5 the middle
 * @param shapes the k anchors of a cell, centred at 0, 0
 */
public record AnchorGrid(
    int height, int width, int strideY, int strideX, double offset, List<Box> shapes) {

  /** Copies the shapes. */
  public AnchorGrid {
    shapes = List.copyOf(shapes);
  }

  /**
   * The anchors of a level. At a cell all sizes of the first ratio come first, then all of the
   * next.
   *
   * @param level index into the spec's sizes, 0 the spec's finest
   * @param height of the level's map, in cells
   * @param width of the level's map, in cells
   * @param input the network's input; its size divided by the map's, rounded down, is the stride,
   *     unless the conventions fix it
   */
  public static AnchorGrid of(
      AnchorSpec spec, int level, int height, int width, PaddedInput input) {
    boolean rounded = spec.conventions().roundedAnchors();
    List<Box> shapes = new ArrayList<>();
    for (double ratio : spec.ratios()) {
      for (double size : spec.sizes().get(level)) {
        shapes.add(shape((float) size, ratio, rounded));
      }
    }
    double offset = spec.conventions().anchorOffset();
    if (spec.conventions().anchorStride() == AnchorStride.FIXED) {
      int stride = 1 << spec.finest() + level;
      return new AnchorGrid(height, width, stride, stride, offset, shapes);
    }
    // An empty map has no stride, but neither has it a cell that would need one.
    int strideY = input.height() / Math.max(height, 1);
    int strideX = input.width() / Math.max(width, 1);
    return new AnchorGrid(height, width, strideY, strideX, offset, shapes);
  }

  /** Height over width is the ratio, the area is size² whatever the ratio. */
  private static Box shape(float size, double ratio, boolean rounded) {
    float heightRatio = (float) Math.sqrt((float) ratio);
    float widthRatio = 1 / heightRatio;
    float halfWidth = widthRatio * size / 2;
    float halfHeight = heightRatio * size / 2;
    if (rounded) {
      halfWidth = (float) Math.rint(halfWidth);
      halfHeight = (float) Math.rint(halfHeight);
    }
    return new Box(-halfWidth, -halfHeight, halfWidth, halfHeight);
  }

  /** k: anchors at every cell. */
  public int perCell() {
    return shapes.size();
  }

  /** Anchors of the whole level. */
  public int size() {
    return height * width * perCell();
  }

  /**
   * The number of an anchor.
   *
   * @throws IndexOutOfBoundsException if there is no such anchor
   */
  public int number(int y, int x, int anchor) {
    Objects.checkIndex(y, height);
    Objects.checkIndex(x, width);
    Objects.checkIndex(anchor, perCell());
    return (y * width + x) * perCell() + anchor;
  }

  /** One anchor of the cell in row y and column x, in input pixels; it may reach outside. */
  public Box anchor(int y, int x, int anchor) {
    float centreX = (float) ((x + offset) * strideX);
    float centreY = (float) ((y + offset) * strideY);
    return shapes.get(anchor).moved(centreX, centreY);
  }

  /** The k anchors of the cell in row y and column x, in input pixels. */
  public List<Box> cell(int y, int x) {
    return IntStream.range(0, perCell()).mapToObj(a -> anchor(y, x, a)).toList();
  }

  /** Every anchor, in input pixels, in the order of their numbers. */
  public List<Box> anchors() {
    return IntStream.range(0, height * width)
        .mapToObj(cell -> cell(cell / width, cell % width))
        .flatMap(List::stream)
        .toList();
  }
}
