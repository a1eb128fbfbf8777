package org.fpnexplorer.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fpnexplorer.explain.Quantity.Meaning;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.image.Preprocessing;
import org.fpnexplorer.image.SourcePixel;
import org.fpnexplorer.network.InputSpec;

/** The network's input: (RGB / 255 − mean) / deviation of the resized image. */
final class Pixel {
  /** More than these are no longer listed one by one. */
  private static final int MOST_LISTED = 16;

  private static final int COLOURS = 3;

  private Pixel() {}

  /**
   * A number drawn as noise, and the zero of the padding, have no formula: they are as they are.
   */
  static Explanation explain(Cell cell, Recording recording) {
    boolean isPadding =
        cell.row() >= recording.input().contentHeight()
            || cell.column() >= recording.input().contentWidth();
    if (isPadding || recording.picture().isEmpty()) {
      return Reading.of(cell, recording.input().tensor());
    }
    return explain(cell, recording, recording.picture().get());
  }

  private static Arithmetic explain(Cell cell, Recording recording, Picture picture) {
    InputSpec spec = recording.inputSpec();
    double mean = spec.mean().get(cell.channel());
    double deviation = spec.deviation().get(cell.channel());
    List<Quantity> originals = new ArrayList<>();
    double pixel = 0;
    for (SourcePixel source :
        Preprocessing.sources(
            picture, spec, recording.input().frame(), cell.row(), cell.column())) {
      int argb = picture.pixels().at(source.column(), source.row());
      int colour = argb >> 8 * (COLOURS - 1 - cell.channel()) & 0xFF;
      pixel += source.weight() * colour;
      String symbol =
          String.format(
              Locale.ROOT,
              "rgb[%d,%d,%d] · %.3f",
              cell.channel(),
              source.row(),
              source.column(),
              source.weight());
      originals.add(Quantity.of(Meaning.ORIGINAL_PIXEL, symbol, colour));
    }
    List<Quantity> quantities = new ArrayList<>();
    quantities.add(Quantity.of(Meaning.PIXEL, "rgb", pixel));
    quantities.add(Quantity.of(Meaning.COLOUR_MEAN, "mean", mean));
    quantities.add(Quantity.of(Meaning.COLOUR_DEVIATION, "std", deviation));
    if (originals.size() <= MOST_LISTED) {
      quantities.addAll(originals);
    }
    String index = "[" + cell.channel() + "]";
    return new Arithmetic(
        cell,
        Line.of("(rgb / 255 − mean" + index + ") / std" + index),
        Line.of("(").then(pixel).then(" / 255 − ").then(mean).then(") / ").then(deviation),
        quantities,
        (pixel / 255 - mean) / deviation,
        (pixel / 255 + mean) / deviation);
  }
}
