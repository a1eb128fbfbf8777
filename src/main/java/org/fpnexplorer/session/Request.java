package org.fpnexplorer.session;

import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Switches;

/**
 * What to open.
 *
 * @param model with the conventions it is to follow
 * @param weights trained or not; what they do not have is drawn from the seed
 * @param seed of PyTorch's random stream, from which untrained weights are drawn and, after them,
 *     the noise
 * @param resize to which size an image is brought
 * @param switches what of the model is switched off
 */
public record Request(
    Source source,
    Model model,
    WeightsSource weights,
    long seed,
    Resize resize,
    Switches switches) {
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
    return new Request(new Source.Noise(), model, seed)
        .with(new Resize.Into(size.height(), size.width()));
  }

  /** With untrained weights, at the model's usual size, nothing switched off. */
  public Request(Source source, Model model, long seed) {
    this(source, model, new WeightsSource.Untrained(), seed, model.input().usual());
  }

  /** With nothing switched off. */
  public Request(Source source, Model model, WeightsSource weights, long seed, Resize resize) {
    this(source, model, weights, seed, resize, Switches.NONE);
  }

  /** The network at the model's usual size, the switches thrown. */
  public Graph graph() {
    return switches.apply(model.graph());
  }

  /** The same, but for another image. */
  public Request with(Source other) {
    return new Request(other, model, weights, seed, resize, switches);
  }

  /** The same, but with another seed. */
  public Request with(long otherSeed) {
    return new Request(source, model, weights, otherSeed, resize, switches);
  }

  /** The same, but with another model, its usual weights and size, and nothing switched off. */
  public Request with(Model other) {
    return new Request(source, other, seed).with(WeightsSource.usual(other));
  }

  /** The same, but with the model's other conventions; weights and size stay. */
  public Request withConventionsOf(Model other) {
    return new Request(source, other, weights, seed, resize, switches);
  }

  /** The same, but at another size. */
  public Request with(Resize other) {
    return new Request(source, model, weights, seed, other, switches);
  }

  /** The same, but with other weights. */
  public Request with(WeightsSource other) {
    return new Request(source, model, other, seed, resize, switches);
  }

  /** The same, but with other parts switched off; {@link Switches#in} says which a model has. */
  public Request with(Switches other) {
    return new Request(source, model, weights, seed, resize, other);
  }
}
