package org.fpnexplorer.ui.maps;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.ChannelMode.Kind;
import org.fpnexplorer.render.Plane;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.Place;

/** The number behind a cell, in words. */
final class Readout {
  private Readout() {}

  /**
   * What is at a place: {@code p3 [·, 12, 7] = 0.1830 (mean of 256) · input pixel 58, 97}.
   *
   * @param tensor 1, C, H, W: the output of the place's node
   * @param channel the one pointed at on a contact sheet
   */
  static String of(
      Place place, Tensor tensor, ChannelMode mode, OptionalInt channel, PaddedInput frame) {
    Node node = place.node();
    int row = place.row(node);
    int column = place.column(node);
    String where =
        Messages.get(
            isPadding(node, row, column, frame) ? "maps.readout.padding" : "maps.readout.pixel",
            Integer.toString((int) place.x()),
            Integer.toString((int) place.y()));
    if (node.role() == Role.INPUT) {
      return String.format(
          Locale.ROOT,
          "%s [·, %d, %d] = %s · %s",
          node.name(),
          row,
          column,
          channels(tensor, row, column),
          where);
    }
    ChannelMode shown = oneNumber(mode, channel);
    if (shown.channel() >= node.shape().channels()) {
      return String.format(Locale.ROOT, "%s · %s", node.name(), where);
    }
    boolean single = shown.kind() == Kind.CHANNEL;
    return String.format(
        Locale.ROOT,
        "%s [%s, %d, %d] = %s%s · %s",
        node.name(),
        single ? Integer.toString(shown.channel()) : "·",
        row,
        column,
        number(value(tensor, shown, row, column)),
        single
            ? ""
            : " ("
                + Messages.get(
                    "maps.readout." + shown.kind(), Integer.toString(node.shape().channels()))
                + ")",
        where);
  }

  /**
   * One cell's value.
   *
   * @param tensor 1, C, H, W
   * @param mode one that leaves one value a cell
   */
  static float value(Tensor tensor, ChannelMode mode, int row, int column) {
    return Plane.of(cell(tensor, row, column), mode).values()[0];
  }

  /** Four significant digits, the same in every locale. */
  static String number(float value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  /** The 1, C, 1, 1 tensor of one cell. */
  private static Tensor cell(Tensor tensor, int row, int column) {
    int channels = tensor.shape().channels();
    float[] values = new float[channels];
    for (int c = 0; c < channels; c++) {
      values[c] = tensor.at(c, row, column);
    }
    return new Tensor(Shape.of(1, channels, 1, 1), values);
  }

  private static String channels(Tensor tensor, int row, int column) {
    return IntStream.range(0, tensor.shape().channels())
        .mapToObj(c -> number(tensor.at(c, row, column)))
        .collect(Collectors.joining(", "));
  }

  /** Colours by PCA and whole sheets are no single number; their mean is. */
  private static ChannelMode oneNumber(ChannelMode mode, OptionalInt channel) {
    if (channel.isPresent()) {
      return ChannelMode.channel(channel.getAsInt());
    }
    return mode.kind() == Kind.PCA || mode.kind() == Kind.SHEET ? ChannelMode.MEAN : mode;
  }

  /** Such cells are transparent in pictures. */
  private static boolean isPadding(Node node, int row, int column, PaddedInput frame) {
    return row >= frame.rows(node.shape().height())
        || column >= frame.columns(node.shape().width());
  }
}
