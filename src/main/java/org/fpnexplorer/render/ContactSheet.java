package org.fpnexplorer.render;

import java.util.Optional;
import java.util.function.IntFunction;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * All channels of a map side by side, row by row, in a grid as square as possible with gaps of one
 * transparent pixel.
 *
 * @param channels C
 * @param mapHeight of one channel, in cells
 * @param mapWidth of one channel, in cells
 * @param scale pixels along each side of a cell
 */
public record ContactSheet(int channels, int mapHeight, int mapWidth, int scale) {
  private static final int GAP = 1;

  /**
   * What lies at a pixel.
   *
   * @param channel from 0
   * @param row of the channel's map
   * @param column of the channel's map
   */
  public record Place(int channel, int row, int column) {}

  /** The sheet for tensors of a shape 1, C, H, W. */
  public static ContactSheet of(Shape shape, int scale) {
    return new ContactSheet(shape.channels(), shape.height(), shape.width(), scale);
  }

  /** Channels in a row of the grid. */
  public int columns() {
    return (int) Math.ceil(Math.sqrt(channels));
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
    Canvas canvas =
        new Canvas(
            (long) columns() * (mapWidth * (long) scale + GAP) - GAP,
            (long) rows() * (mapHeight * (long) scale + GAP) - GAP);
    float[] data = tensor.data();
    for (int channel = 0; channel < channels; channel++) {
      ValueRange range = ranges.apply(channel);
      canvas.paint(
          Cells.of(tensor, channel, content),
          cell -> colormap.argb(range.normalise(data[cell])),
          left(channel),
          top(channel),
          scale);
    }
    return canvas.pixels();
  }
}
