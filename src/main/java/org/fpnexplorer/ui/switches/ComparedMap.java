package org.fpnexplorer.ui.switches;

import java.util.Optional;
import org.fpnexplorer.geometry.PaddedInput;
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
 * @param before empty if that network has no such map
 * @param after likewise
 * @param difference after less before, cell by cell; empty if they cannot be compared
 * @param range of both pictures
 * @param differenceRange symmetric around 0
 * @param figures over all channels, whatever the pictures show
 */
record ComparedMap(
    String name,
    Optional<Pixels> before,
    Optional<Pixels> after,
    Optional<Pixels> difference,
    ValueRange range,
    ValueRange differenceRange,
    Optional<MapChange.Figures> figures) {
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
  static ComparedMap of(MapChange change, ChannelMode mode, PaddedInput content) {
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
        change.name(),
        before.map(plane -> MapRenderer.render(plane, range, VALUES, content, 1)),
        after.map(plane -> MapRenderer.render(plane, range, VALUES, content, 1)),
        difference.map(plane -> MapRenderer.render(plane, around, DIFFERENCE, content, 1)),
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
