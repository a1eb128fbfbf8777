package org.fpnexplorer.session;

import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.image.Samples;

/**
 * Pictures to begin with: scenes, chosen by looking at what they hold, then the samples that come
 * with the program.
 */
public final class Gallery {
  private static final List<Item> SCENES =
      List.of(
          scene(48, "Town green"),
          scene(15, "Bus stop"),
          scene(1, "Harbour"),
          scene(8, "Park in winter"),
          scene(21, "Traffic at sunset"),
          scene(11, "Balloons"),
          scene(12, "Street at night"));

  private static final List<Item> ALL =
      Stream.concat(
              SCENES.stream(),
              Samples.all().stream()
                  .map(sample -> new Item(sample.title(), new Source.Bundled(sample))))
          .toList();

  private Gallery() {}

  /**
   * One of the pictures.
   *
   * @param title what a menu calls it
   */
  public record Item(String title, Source source) {}

  private static Item scene(long seed, String title) {
    return new Item("Scene " + seed + ": " + title, new Source.Scene(seed));
  }

  /** Every picture; the first is the one to begin with. */
  public static List<Item> all() {
    return ALL;
  }

  /** Those of them that are drawn by seed. */
  public static List<Item> scenes() {
    return SCENES;
  }

  /** The picture to begin with. */
  public static Source first() {
    return ALL.get(0).source();
  }

  /** The picture behind the given one; the first one if that is not here. */
  public static Source after(Source shown) {
    int index = ALL.stream().map(Item::source).toList().indexOf(shown);
    return ALL.get((index + 1) % ALL.size()).source();
  }
}
