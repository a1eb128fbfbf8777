package org.fpnexplorer.render;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * Channels of a map side by side, row by row, in a grid with gaps of one transparent pixel.
 *
 * @param channels how many are shown: C, unless some are left out
 * @param columns channels in a row of the grid
 * @param mapHeight of one channel, in cells
 * @param mapWidth of one channel, in cells
 * @param scale pixels along each side of a cell
 */
public record ContactSheet(int channels, int columns, int mapHeight, int mapWidth, int scale) {
  private static final int GAP = 1;

  /**
   * What lies at a pixel.
   *
   * @param channel its place in the grid, from 0
   * @param row of the channel's map
   * @param column of the channel's map
   */
  public record Place(int channel, int row, int column) {}

  /** All channels of tensors of a shape 1, C, H, W, in a grid as square as possible. */
  public static ContactSheet of(Shape shape, int scale) {
    int channels = shape.channels();
    int columns = (int) Math.ceil(Math.sqrt(channels));
    return new ContactSheet(channels, columns, shape.height(), shape.width(), scale);
  }

  /**
   * Some channels of a 1, C, H, W tensor, a pixel a cell, in the grid that makes them largest in a
   * picture of the given proportions.
   *
   * @param count how many, at least 1
   * @param aspect width of the picture divided by its height
   */
  public static ContactSheet fitting(Shape shape, int count, double aspect) {
    ContactSheet best = null;
    double largest = 0;
    for (int columns = 1; columns <= count; columns++) {
      ContactSheet sheet = new ContactSheet(count, columns, shape.height(), shape.width(), 1);
      double enlarged = Math.min(aspect / sheet.width(), 1.0 / sheet.height());
      if (enlarged > largest) {
        largest = enlarged;
        best = sheet;
      }
    }
    return best;
  }

  /** Rows of the grid. */
  public int rows() {
    return (channels + columns() - 1) / columns();
  }

  /** Width of the sheet in pixels. */
  public int width() {
    return columns() * (mapWidth * scale + GAP) - GAP;
  }

  /** Height of the sheet in pixels. */
  public int height() {
    return rows() * (mapHeight * scale + GAP) - GAP;
  }

  /** The pixel column at which a channel's map begins. */
  public int left(int channel) {
    return channel % columns() * (mapWidth * scale + GAP);
  }

  /** The pixel row at which a channel's map begins. */
  public int top(int channel) {
    return channel / columns() * (mapHeight * scale + GAP);
  }

  /** The channel and cell at a pixel; empty in a gap, behind the last channel and outside. */
  public Optional<Place> channelAt(int x, int y) {
    if (x < 0 || y < 0 || x >= width() || y >= height()) {
      return Optional.empty();
    }
    int channel = y / (mapHeight * scale + GAP) * columns() + x / (mapWidth * scale + GAP);
    if (channel >= channels) {
      return Optional.empty();
    }
    int row = (y - top(channel)) / scale;
    int column = (x - left(channel)) / scale;
    return row < mapHeight && column < mapWidth
        ? Optional.of(new Place(channel, row, column))
        : Optional.empty();
  }

  /**
   * Paints the sheet of a tensor; cells that lie wholly in the padding are transparent.
   *
   * @param tensor 1, C, H, W as the sheet was made for
   * @param ranges from a channel to its range
   * @throws IllegalArgumentException if the picture would be unreasonably large
   */
  public Pixels render(
      Tensor tensor, IntFunction<ValueRange> ranges, Colormap colormap, PaddedInput content) {
    List<Integer> all = IntStream.range(0, channels).boxed().toList();
    return render(tensor, all, ranges, colormap, content);
  }

  /**
   * Paints the sheet with channels in another order.
   *
   * @param order the channel of each place in the grid
   */
  public Pixels render(
      Tensor tensor,
      List<Integer> order,
      IntFunction<ValueRange> ranges,
      Colormap colormap,
      PaddedInput content) {
    Canvas canvas =
        new Canvas(
            (long) columns() * (mapWidth * (long) scale + GAP) - GAP,
            (long) rows() * (mapHeight * (long) scale + GAP) - GAP);
    float[] data = tensor.data();
    for (int place = 0; place < channels; place++) {
      int channel = order.get(place);
      ValueRange range = ranges.apply(channel);
      canvas.paint(
          Cells.of(tensor, channel, content),
          cell -> colormap.argb(range.normalise(data[cell])),
          left(place),
          top(place),
          scale);
    }
    return canvas.pixels();
  }
}
