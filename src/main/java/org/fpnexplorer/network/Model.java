package org.fpnexplorer.network;

import java.net.URL;
import java.util.Optional;
import org.fpnexplorer.text.Texts;

/**
 * A network by name, for any input size it takes.
 *
 * @param name as on the command line
 * @param backbone in words a reader of the paper knows
 * @param neck likewise
 * @param head likewise
 * @param input what it expects of an image
 * @param sizeStep height and width of the network's input must be multiples of this
 * @param conventions that it follows
 * @param declaration from the size of the input to the graph
 */
public record Model(
    String name,
    String backbone,
    String neck,
    String head,
    InputSpec input,
    int sizeStep,
    Conventions conventions,
    Declaration declaration) {
  private static final Texts TEXTS = Texts.of(Model.class);

  /** Beyond this the first layers alone would fill a laptop's memory. */
  private static final long LARGEST = 2048 * 2048;

  /** Coarser maps would have no cell. */
  private static final int SMALLEST = 32;

  /** Writes a network down. */
  @FunctionalInterface
  public interface Declaration {
    /** The network for an input of the given size in pixels. */
    Graph declare(int height, int width, Conventions conventions);
  }

  /** The same, but for its conventions. */
  public Model with(Conventions other) {
    return new Model(name, backbone, neck, head, input, sizeStep, other, declaration);
  }

  /**
   * The network for an input of the given size in pixels.
   *
   * @throws IllegalArgumentException if a side is under 32 or not a multiple of {@link #sizeStep},
   *     or there are more than 2048 × 2048 pixels
   */
  public Graph graph(int height, int width) {
    if (isNoMultiple(height) || isNoMultiple(width)) {
      throw new IllegalArgumentException(TEXTS.get("size.step", name, sizeStep, height, width));
    }
    if (height < SMALLEST || width < SMALLEST) {
      throw new IllegalArgumentException(TEXTS.get("size.small", height, width, SMALLEST));
    }
    if ((long) height * width > LARGEST) {
      throw new IllegalArgumentException(TEXTS.get("size.large", height, width, LARGEST));
    }
    return declaration.declare(height, width, conventions);
  }

  private boolean isNoMultiple(int side) {
    return side < sizeStep || side % sizeStep != 0;
  }

  /** Whether the program comes with trained weights for it. */
  public boolean hasShippedWeights() {
    return shippedWeights().isPresent();
  }

  /** Where the trained weights lie that the program comes with, if there are any for it. */
  public Optional<URL> shippedWeights() {
    return Optional.ofNullable(
        Model.class.getResource("/org/fpnexplorer/assets/weights/" + name + ".safetensors"));
  }

  /** The network at its usual size. */
  public Graph graph() {
    return graph(input.height(), input.width());
  }
}
