package org.fpnexplorer.session;

import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.text.Texts;

/**
 * Pictures to begin with: scenes, chosen by looking at what they hold, then the samples that come
 * with the program.
 */
public final class Gallery {
  private static final Texts TEXTS = Texts.of(Gallery.class);

  private static final List<Item> SCENES =
      List.of(scene(48), scene(15), scene(1), scene(8), scene(21), scene(11), scene(12));

  private static final List<Item> ALL =
      Stream.concat(
              SCENES.stream(),
              Samples.all().stream().map(sample -> new Item(new Source.Bundled(sample))))
          .toList();

  private Gallery() {}

  /** One of the pictures. */
  public record Item(Source source) {
    /** What a menu calls it. */
    public String title() {
      return source instanceof Source.Scene scene
          ? TEXTS.get("scene." + scene.seed())
          : source.title();
    }
  }

  private static Item scene(long seed) {
    return new Item(new Source.Scene(seed));
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
