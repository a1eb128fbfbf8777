package org.fpnexplorer.session;

import org.fpnexplorer.network.Model;

/**
 * What to open.
 *
 * @param seed of PyTorch's random stream, from which the untrained weights are drawn and, after
 *     them, the noise
 * @param height of the network's input in pixels
 * @param width of the network's input in pixels
 */
public record Request(Source source, Model model, long seed, int height, int width) {
  private static final String NOISE = "noise:";

  /** Whether a text asks for noise, as {@code noise:224x320} does, and names no file. */
  public static boolean isNoise(String text) {
    return text.startsWith(NOISE);
  }

  /**
   * Noise of the size that {@code noise:HxW} says.
   *
   * @throws IllegalArgumentException if that is no size, or none the model takes
   */
  public static Request ofNoise(String text, Model model, long seed) {
    InputSize size = InputSize.parse(text.substring(NOISE.length()));
    model.graph(size.height(), size.width());
    return new Request(new Source.Noise(), model, seed, size.height(), size.width());
  }

  /** At the model's usual size. */
  public Request(Source source, Model model, long seed) {
    this(source, model, seed, model.input().height(), model.input().width());
  }

  /** The same, but for another image. */
  public Request with(Source other) {
    return new Request(other, model, seed, height, width);
  }

  /** The same, but with other weights. */
  public Request with(long otherSeed) {
    return new Request(source, model, otherSeed, height, width);
  }

  /** The same, but with another model, at its usual size. */
  public Request with(Model other) {
    return new Request(source, other, seed);
  }

  /** The same, but at another input size, in pixels. */
  public Request with(int otherHeight, int otherWidth) {
    return new Request(source, model, seed, otherHeight, otherWidth);
  }
}
