package org.fpnexplorer.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode.Kind;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.text.Texts;

/**
 * The pictures of maps that are looked at together. Window and export both ask here, so both show
 * the same pixels. Ranges, planes and projections are computed when first asked for and then kept;
 * any thread may ask.
 */
public final class Pictures {
  private static final Texts TEXTS = Texts.of(Pictures.class);

  private final Map<String, FeatureMap> maps = new LinkedHashMap<>();
  private final RangeScope scope;
  private final Colormap colormap;
  private final PaddedInput content;
  private final Map<Object, ValueRange> ranges = new ConcurrentHashMap<>();
  private final Map<Object, Plane> planes = new ConcurrentHashMap<>();
  private final Map<Object, Projection> projections = new ConcurrentHashMap<>();

  /**
   * @param maps all that are compared, whether or not their pictures will be asked for
   * @param content which part of each map is image
   */
  public Pictures(List<FeatureMap> maps, RangeScope scope, Colormap colormap, PaddedInput content) {
    maps.forEach(map -> this.maps.put(map.name(), map));
    this.scope = scope;
    this.colormap = colormap;
    this.content = content;
  }

  /** The colours of all pictures but those by PCA. */
  public Colormap colormap() {
    return colormap;
  }

  /** How far a range reaches. */
  public RangeScope scope() {
    return scope;
  }

  /**
   * The map of that name.
   *
   * @throws NoSuchElementException if there is none
   */
  public FeatureMap map(String name) {
    FeatureMap map = maps.get(name);
    if (map == null) {
      throw new NoSuchElementException(TEXTS.get("map.unknown", name));
    }
    return map;
  }

  /**
   * A map's picture: scale pixels along each side of a cell, transparent in the padding.
   *
   * @throws NoSuchElementException if there is no map of that name
   * @throws IllegalArgumentException if the map has no such channel or the picture would be
   *     unreasonably large
   */
  public Pixels render(String name, ChannelMode mode, int scale) {
    FeatureMap map = map(name, mode);
    Tensor tensor = map.tensor();
    return switch (mode.kind()) {
      case PCA -> projection(map).render(tensor, content, scale);
      case SHEET ->
          ContactSheet.of(tensor.shape(), scale)
              .render(tensor, c -> channelRange(map, c), colormap, content);
      case MEAN, MAX, ENERGY, CHANNEL ->
          MapRenderer.render(
              plane(map, mode), range(name, mode).orElseThrow(), colormap, content, scale);
    };
  }

  /**
   * The range that a map's picture is drawn with and its legend is drawn from; empty for PCA, and
   * for a sheet in which each channel has its own.
   *
   * @throws NoSuchElementException if there is no map of that name
   * @throws IllegalArgumentException if the map has no such channel
   */
  public Optional<ValueRange> range(String name, ChannelMode mode) {
    FeatureMap map = map(name, mode);
    return switch (mode.kind()) {
      case PCA -> Optional.empty();
      case SHEET ->
          scope == RangeScope.CHANNEL ? Optional.empty() : Optional.of(channelRange(map, 0));
      case CHANNEL -> Optional.of(channelRange(map, mode.channel()));
      case MEAN, MAX, ENERGY -> Optional.of(planeRange(map, mode));
    };
  }

  private FeatureMap map(String name, ChannelMode mode) {
    FeatureMap map = map(name);
    int channels = map.tensor().shape().channels();
    if (mode.channel() >= channels) {
      throw new IllegalArgumentException(
          TEXTS.get("channel.unknown", name, mode.channel(), channels - 1));
    }
    return map;
  }

  private ValueRange planeRange(FeatureMap map, ChannelMode mode) {
    record Key(Object group, Kind kind) {}
    return ranges.computeIfAbsent(
        new Key(group(map), mode.kind()),
        key -> {
          RangeFinder finder = new RangeFinder(content);
          members(map).forEach(member -> finder.add(plane(member, mode)));
          return fit(finder);
        });
  }

  /** The range of one channel: its own, or that of all channels of the maps in scope. */
  private ValueRange channelRange(FeatureMap map, int channel) {
    record Key(Object group, int channel) {}
    if (scope == RangeScope.CHANNEL) {
      return ranges.computeIfAbsent(
          new Key(group(map), channel),
          key -> fit(new RangeFinder(content).add(map.tensor(), channel)));
    }
    return ranges.computeIfAbsent(
        group(map),
        key -> {
          RangeFinder finder = new RangeFinder(content);
          members(map).forEach(member -> finder.add(member.tensor()));
          return fit(finder);
        });
  }

  private ValueRange fit(RangeFinder finder) {
    return colormap.isDiverging() ? finder.range().symmetric() : finder.range();
  }

  private Plane plane(FeatureMap map, ChannelMode mode) {
    if (mode.kind() == Kind.CHANNEL) {
      return Plane.of(map.tensor(), mode);
    }
    record Key(String name, ChannelMode mode) {}
    return planes.computeIfAbsent(new Key(map.name(), mode), key -> Plane.of(map.tensor(), mode));
  }

  /**
   * The map's own projection or, where the range is shared, one for the maps of its role with as
   * many channels: channel 7 means the same on p2 and p5, which one head reads, but not on m2.
   */
  private Projection projection(FeatureMap map) {
    record Key(Object group, int channels) {}
    int channels = map.tensor().shape().channels();
    boolean shared = scope == RangeScope.SHARED;
    return projections.computeIfAbsent(
        new Key(shared ? map.role() : map.name(), channels),
        key ->
            Projection.fit(
                shared
                    ? maps.values().stream()
                        .filter(other -> other.role() == map.role())
                        .map(FeatureMap::tensor)
                        .filter(tensor -> tensor.shape().channels() == channels)
                        .toList()
                    : List.of(map.tensor()),
                content));
  }

  private List<FeatureMap> members(FeatureMap map) {
    Object group = group(map);
    return maps.values().stream().filter(other -> group(other).equals(group)).toList();
  }

  /** What maps that share a range have in common. */
  private Object group(FeatureMap map) {
    boolean isPyramid = map.role() == Role.C || map.role() == Role.M || map.role() == Role.P;
    return switch (scope) {
      case MAP, CHANNEL -> map.name();
      case LEVEL -> isPyramid ? (Object) map.level() : sharedGroup(map);
      case SHARED -> sharedGroup(map);
    };
  }

  private static Object sharedGroup(FeatureMap map) {
    return switch (map.role()) {
      case M, P -> Role.P;
      case C, OBJECTNESS, BBOX -> map.role();
      case INPUT, PROPOSALS, ROI_FEATURES, CLASS_LOGITS, CLASS_BBOX, DETECTIONS, INNER ->
          map.name();
    };
  }
}
