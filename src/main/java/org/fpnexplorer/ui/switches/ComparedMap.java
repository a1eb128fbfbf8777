package org.fpnexplorer.ui.switches;

import java.util.Optional;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.MapRenderer;
import org.fpnexplorer.render.Plane;
import org.fpnexplorer.render.ValueRange;
import org.fpnexplorer.session.MapChange;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;

/**
 * The pictures of a map before and after in one range, and of what the second has more than the
 * first.
 *
 * @param node whose output it is, of one of the networks
 * @param before empty if that network has no such map
 * @param after likewise
 * @param difference after less before, cell by cell; empty if they cannot be compared
 * @param range of both pictures
 * @param differenceRange symmetric around 0
 * @param figures over all channels, whatever the pictures show
 */
record ComparedMap(
    Node node,
    Optional<Drawn> before,
    Optional<Drawn> after,
    Optional<Drawn> difference,
    ValueRange range,
    ValueRange differenceRange,
    Optional<MapChange.Figures> figures) {
  /**
   * A picture and what it shows.
   *
   * @param values of the cells
   * @param pixels one a cell
   */
  record Drawn(Plane values, Pixels pixels) {
    private static Drawn of(Plane plane, ValueRange range, Colormap colormap, PaddedInput content) {
      return new Drawn(plane, MapRenderer.render(plane, range, colormap, content, 1));
    }
  }

  /** Of its node. */
  String name() {
    return node.name();
  }

  /** Of the two maps. */
  static final Colormap VALUES = Colormap.VIRIDIS;

  /** Of their difference. */
  static final Colormap DIFFERENCE = Colormap.COOLWARM;

  private static final ValueRange NONE = new ValueRange(0, 0);

  /** The largest logit of objectness: its energy is lit up where there is nothing. */
  static ChannelMode usual(Role role) {
    return role == Role.OBJECTNESS ? ChannelMode.MAX : ChannelMode.USUAL;
  }

  /**
   * Draws.
   *
   * @param mode how the channels become one; a channel that a map does not have shows nothing
   */
  static ComparedMap of(MapChange change, Node node, ChannelMode mode, PaddedInput content) {
    Optional<Plane> before = plane(change.before(), mode);
    Optional<Plane> after = plane(change.after(), mode);
    Optional<Plane> difference =
        change.isComparable() && before.isPresent()
            ? Optional.of(difference(before.get(), after.orElseThrow()))
            : Optional.empty();
    Optional<ValueRange> first = before.map(plane -> ValueRange.of(plane, content));
    Optional<ValueRange> second = after.map(plane -> ValueRange.of(plane, content));
    ValueRange range =
        first.isPresent() && second.isPresent()
            ? union(first.get(), second.get())
            : first.or(() -> second).orElse(NONE);
    ValueRange around =
        difference.map(plane -> ValueRange.of(plane, content).symmetric()).orElse(NONE);
    return new ComparedMap(
        node,
        before.map(plane -> Drawn.of(plane, range, VALUES, content)),
        after.map(plane -> Drawn.of(plane, range, VALUES, content)),
        difference.map(plane -> Drawn.of(plane, around, DIFFERENCE, content)),
        range,
        around,
        change.figures());
  }

  private static Optional<Plane> plane(Optional<Tensor> map, ChannelMode mode) {
    return map.filter(tensor -> mode.channel() < tensor.shape().channels())
        .map(tensor -> Plane.of(tensor, mode));
  }

  private static Plane difference(Plane before, Plane after) {
    float[] values = new float[before.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = after.values()[i] - before.values()[i];
    }
    return new Plane(before.height(), before.width(), values);
  }

  private static ValueRange union(ValueRange one, ValueRange other) {
    return new ValueRange(Math.min(one.min(), other.min()), Math.max(one.max(), other.max()));
  }
}
