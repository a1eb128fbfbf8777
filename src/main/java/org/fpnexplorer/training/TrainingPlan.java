package org.fpnexplorer.training;

import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.text.Texts;

/**
 * Everything that decides how a training goes. The same plan on the same machine, with the same
 * number of threads, gives the same weights.
 *
 * @param model that is trained, from weights drawn anew
 * @param height of the scenes and of the network's input, in pixels
 * @param width likewise
 * @param batch scenes a step
 * @param steps in all
 * @param learningRate at its highest, when the warm-up ends
 * @param warmUp steps in which the learning rate grows from nearly 0, linearly; behind them it
 *     falls to 0 along a cosine (Loshchilov and Hutter 2016, arXiv 1608.03983)
 * @param weightDecay of kernels; biases and normalisations are spared
 * @param clip the gradient's norm is brought down to this; 0 leaves it
 * @param seed of the first weights, of the order of the scenes, of their changes and of the
 *     sampling of anchors
 * @param firstScene seed of the first scene
 * @param scenes how many different scenes there are; they come round again in another order
 * @param augment whether scenes are flipped, cut and recoloured at random
 */
public record TrainingPlan(
    Model model,
    int height,
    int width,
    int batch,
    int steps,
    double learningRate,
    int warmUp,
    double weightDecay,
    double clip,
    long seed,
    long firstScene,
    int scenes,
    boolean augment) {
  private static final Texts TEXTS = Texts.of(TrainingPlan.class);

  /** Where the scenes that are trained on begin, far from those that anybody tries out. */
  public static final long FIRST_SCENE = 1_000_000_000L;

  /**
   * @throws IllegalArgumentException if a number makes no sense, or the model takes no input of
   *     this size
   */
  public TrainingPlan {
    require(batch >= 1 && batch <= 256, TEXTS.get("plan.batch", batch));
    require(steps >= 1, TEXTS.get("plan.steps", steps));
    require(learningRate > 0, TEXTS.get("plan.rate", String.valueOf(learningRate)));
    require(warmUp >= 0, TEXTS.get("plan.warmUp", warmUp));
    require(weightDecay >= 0, TEXTS.get("plan.decay", String.valueOf(weightDecay)));
    require(clip >= 0, TEXTS.get("plan.clip", String.valueOf(clip)));
    require(scenes >= 1, TEXTS.get("plan.scenes", scenes));
    Graph graph = model.graph(height, width);
    require(graph.of(Role.DETECTIONS).isEmpty(), TEXTS.get("plan.boxHead", model.name()));
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The learning rate of a step, the first being 0. */
  public double learningRate(int step) {
    if (step < warmUp) {
      return learningRate * (step + 1) / warmUp;
    }
    double done = (double) (step - warmUp) / Math.max(1, steps - warmUp);
    return learningRate * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, done)));
  }
}
