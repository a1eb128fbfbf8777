package org.fpnexplorer.explain;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.explain.Quantity.Meaning;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Tensor;

/**
 * From an anchor to one coordinate of a box: left is clip(xₐ + dx · wₐ − ½ · wₐ · e^dw), the others
 * likewise.
 *
 * @param cell of the box; its channel says which coordinate: left, top, right or bottom
 * @param anchor in input pixels
 */
record Decoding(Cell cell, BoxCoder coder, Box anchor, PaddedInput frame) {
  /**
   * The coordinate.
   *
   * @param deltas where dx stands; dy, dw and dh are in the channels behind it
   * @param tensor that they stand in
   * @param certainty what else is known of the box
   */
  Arithmetic explain(Cell deltas, Tensor tensor, List<Quantity> certainty) {
    boolean isX = cell.channel() % 2 == 0;
    boolean isFar = cell.channel() >= 2;
    String axis = isX ? "x" : "y";
    String side = isX ? "w" : "h";
    double size = isX ? anchor.width() : anchor.height();
    double centre = (isX ? anchor.x1() : anchor.y1()) + size / 2;
    double end = isX ? frame.imageWidth() : frame.imageHeight();
    double shiftWeight = isX ? coder.wx() : coder.wy();
    double sizeWeight = isX ? coder.ww() : coder.wh();
    Reading shift = Reading.of(behind(deltas, isX ? 0 : 1), tensor);
    Reading growth = Reading.of(behind(deltas, isX ? 2 : 3), tensor);
    double logarithm = Math.min(growth.value() / sizeWeight, BoxCoder.LARGEST_LOG);
    double half = 0.5 * size * Math.exp(logarithm);
    double moved = centre + shift.value() / shiftWeight * size;
    double decoded = isFar ? moved + half : moved - half;

    List<Quantity> quantities = new ArrayList<>();
    quantities.add(Quantity.of(Meaning.CENTRE, axis + "ₐ", centre));
    quantities.add(Quantity.of(Meaning.SIZE, side + "ₐ", size));
    quantities.add(Quantity.of(Meaning.SHIFT_DELTA, "d" + axis, shift));
    quantities.add(Quantity.of(Meaning.SIZE_DELTA, "d" + side, growth));
    quantities.add(Quantity.of(Meaning.IMAGE_END, isX ? "W" : "H", end));
    quantities.addAll(certainty);
    String sign = isFar ? " + " : " − ";
    return new Arithmetic(
        cell,
        Line.of("clip(" + axis + "ₐ + ")
            .then(shift.cell())
            .then(over(shiftWeight) + "·" + side + "ₐ" + sign + "½·" + side + "ₐ·exp(")
            .then(growth.cell())
            .then(over(sizeWeight) + "))"),
        Line.of("clip(")
            .then(centre)
            .then(" + ")
            .then(shift.value())
            .then(over(shiftWeight) + "·")
            .then(size)
            .then(sign + "½·")
            .then(size)
            .then("·exp(")
            .then(logarithm)
            .then("))"),
        quantities,
        Math.min(Math.max(decoded, 0), end),
        Math.abs(centre) + Math.abs(moved - centre) + half);
  }

  private static Cell behind(Cell deltas, int by) {
    return new Cell(
        deltas.node(), deltas.item(), deltas.channel() + by, deltas.row(), deltas.column());
  }

  private static String over(double weight) {
    return weight == 1 ? "" : "/" + Math.round(weight);
  }
}
