package org.fpnexplorer.network;

import java.util.Locale;
import java.util.function.BiFunction;

/**
 * A network by name, for any input size it takes.
 *
 * @param name as on the command line
 * @param backbone in words a reader of the paper knows
 * @param neck likewise
 * @param head likewise
 * @param input what it expects of an image
 * @param declaration from height and width of the input, in pixels, to the graph
 */
public record Model(
    String name,
    String backbone,
    String neck,
    String head,
    InputSpec input,
    BiFunction<Integer, Integer, Graph> declaration) {

  /** Beyond this the first layers alone would fill a laptop's memory. */
  private static final long LARGEST = 2048 * 2048;

  /**
   * The network for an input of the given size in pixels.
   *
   * @throws IllegalArgumentException if a side is not a positive multiple of {@link
   *     InputSpec#multiple}, or there are more than 2048 × 2048 pixels
   */
  public Graph graph(int height, int width) {
    int multiple = input.multiple();
    if (height < multiple || width < multiple || height % multiple != 0 || width % multiple != 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s takes sizes that are multiples of %d, not %dx%d",
              name,
              multiple,
              height,
              width));
    }
    if ((long) height * width > LARGEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%dx%d is too large; the network's input may have %d pixels, as 2048x2048 has",
              height,
              width,
              LARGEST));
    }
    return declaration.apply(height, width);
  }

  /** Whether the program comes with trained weights for it. */
  public boolean hasShippedWeights() {
    return Model.class.getResource("/org/fpnexplorer/assets/weights/" + name + ".safetensors")
        != null;
  }

  /** The network at its usual size. */
  public Graph graph() {
    return graph(input.height(), input.width());
  }
}
