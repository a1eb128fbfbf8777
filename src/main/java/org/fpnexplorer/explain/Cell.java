package org.fpnexplorer.explain;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * Where one value of a node's output is.
 *
 * @param item first axis: 0 for a map, otherwise which of the boxes
 * @param channel second axis
 * @param row third axis; 0 where there is none
 * @param column fourth axis; 0 where there is none
 */
public record Cell(Node node, int item, int channel, int row, int column) {
  private static final Pattern ADDRESS =
      Pattern.compile("\\s*([^\\s\\[\\]]+)\\s*\\[((?:\\s*\\d{1,9}\\s*,)+\\s*\\d{1,9}\\s*)\\]\\s*");

  /** A cell of a 1, C, H, W map. */
  public static Cell ofMap(Node node, int channel, int row, int column) {
    return new Cell(node, 0, channel, row, column);
  }

  /** A value of an N, C matrix. */
  public static Cell ofRow(Node node, int item, int channel) {
    return new Cell(node, item, channel, 0, 0);
  }

  /**
   * Reads what {@link #toString} writes; spaces are allowed.
   *
   * @return empty if it is no address, or of nothing that the network has
   */
  public static Optional<Cell> parse(String text, Graph graph) {
    Matcher matcher = ADDRESS.matcher(text);
    if (!matcher.matches() || !graph.has(matcher.group(1))) {
      return Optional.empty();
    }
    Node node = graph.node(matcher.group(1));
    int[] given =
        Arrays.stream(matcher.group(2).split(","))
            .mapToInt(i -> Integer.parseInt(i.strip()))
            .toArray();
    boolean isOneMap = node.isMap() && node.shape().rank() == 4;
    int[] at = isOneMap ? IntStream.concat(IntStream.of(0), Arrays.stream(given)).toArray() : given;
    if (at.length != node.shape().rank()) {
      return Optional.empty();
    }
    boolean isRow = at.length == 2;
    Cell cell = new Cell(node, at[0], at[1], isRow ? 0 : at[2], isRow ? 0 : at[3]);
    return cell.in(graph);
  }

  /** The same place in another network; empty if it has none. */
  public Optional<Cell> in(Graph graph) {
    if (!graph.has(node.name())) {
      return Optional.empty();
    }
    Cell there = in(graph.node(node.name()));
    Shape shape = there.node.shape();
    boolean fits =
        shape.rank() == node.shape().rank() && item < shape.dim(0) && channel < shape.dim(1);
    boolean isInside = shape.rank() == 2 || row < shape.height() && column < shape.width();
    return fits && isInside ? Optional.of(there) : Optional.empty();
  }

  /** Another channel at the same place. */
  public Cell ofChannel(int other) {
    return new Cell(node, item, other, row, column);
  }

  /** The same place in another tensor of the same shape. */
  Cell in(Node other) {
    return new Cell(other, item, channel, row, column);
  }

  /**
   * The value that stands here.
   *
   * @param tensor the node's output, of rank 2 or 4
   * @throws IndexOutOfBoundsException if it has no such value
   */
  public float of(Tensor tensor) {
    Shape shape = tensor.shape();
    if (item >= shape.dim(0) || channel >= shape.dim(1)) {
      throw new IndexOutOfBoundsException(this + " of " + shape);
    }
    if (shape.rank() == 2) {
      return tensor.data()[item * shape.dim(1) + channel];
    }
    if (row >= shape.height() || column >= shape.width()) {
      throw new IndexOutOfBoundsException(this + " of " + shape);
    }
    return tensor
        .data()[
        ((item * shape.channels() + channel) * shape.height() + row) * shape.width() + column];
  }

  /** The indices as they are written, {@code 17,5,9}; a map's first axis, always 0, is left out. */
  public String indices() {
    return indices(Integer.toString(channel), Integer.toString(row), Integer.toString(column));
  }

  /** The same with something else in place of the channel, the row and the column. */
  String indices(String channels, String rows, String columns) {
    if (node.shape().rank() == 2) {
      return item + "," + channels;
    }
    String place = channels + "," + rows + "," + columns;
    return node.isMap() ? place : item + "," + place;
  }

  /** {@code m4[17,5,9]}. */
  @Override
  public String toString() {
    return node.name() + "[" + indices() + "]";
  }
}
