package org.fpnexplorer.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * From a number in 0 to 1 to a colour. All maps are perceptually uniform and safe for colour-blind
 * eyes; their 256 entries are matplotlib's, and so is the way an entry is looked up.
 */
public final class Colormap {
  /** Dark blue over green to yellow. */
  public static final Colormap VIRIDIS = new Colormap("viridis", false);

  /** Black over purple to pale yellow. */
  public static final Colormap MAGMA = new Colormap("magma", false);

  /** Blue to yellow; looks nearly the same to colour-blind eyes. */
  public static final Colormap CIVIDIS = new Colormap("cividis", false);

  /** Black to white; matplotlib calls it gray. */
  public static final Colormap GREY = new Colormap("grey", false);

  /** Blue over neutral grey to red: for signed values, with zero in the middle (Moreland 2009). */
  public static final Colormap COOLWARM = new Colormap("coolwarm", true);

  /** The colour of NaN, a magenta that is in none of the maps. */
  public static final int NAN_ARGB = 0xFFFF00FF;

  private static final int ENTRIES = 256;
  private static final int OPAQUE = 0xFF000000;
  private static final List<Colormap> ALL = List.of(VIRIDIS, MAGMA, CIVIDIS, GREY, COOLWARM);

  private final String name;
  private final boolean diverging;
  private final int[] entries;

  private Colormap(String name, boolean diverging) {
    this.name = name;
    this.diverging = diverging;
    this.entries = read(name + ".txt");
  }

  /**
   * The map of that name.
   *
   * @throws NoSuchElementException if there is none; the message lists those there are
   */
  public static Colormap byName(String name) {
    return ALL.stream()
        .filter(map -> map.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no colour map is called "
                        + name
                        + "; there are "
                        + String.join(", ", names())));
  }

  /** The names of all maps. */
  public static List<String> names() {
    return ALL.stream().map(Colormap::name).toList();
  }

  /** As on the command line. */
  public String name() {
    return name;
  }

  /** Whether the middle of the map is neutral and stands for zero. */
  public boolean isDiverging() {
    return diverging;
  }

  /** The opaque colour at 0 to 1; beyond the ends the end's colour, {@link #NAN_ARGB} for NaN. */
  public int argb(float unit) {
    // The same floor and the same clamping as matplotlib's Colormap.__call__.
    int entry = (int) (unit * ENTRIES);
    if (entry <= 0) {
      return Float.isNaN(unit) ? NAN_ARGB : entries[0];
    }
    return entries[Math.min(entry, ENTRIES - 1)];
  }

  @Override
  public String toString() {
    return name;
  }

  private static int[] read(String file) {
    try (InputStream in = Colormap.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .mapToInt(line -> OPAQUE | Integer.parseInt(line, 16))
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
