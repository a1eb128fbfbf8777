package org.fpnexplorer.anchors;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Chooses the anchors of an image that its loss is computed from (Faster R-CNN, arXiv 1506.01497,
 * section 3.1.3): nearly all are background, and would drown the rest. As many are drawn as
 * torchvision's BalancedPositiveNegativeSampler draws, from Java's random stream instead of
 * PyTorch's.
 *
 * @param perImage how many anchors to choose; fewer, if there are too few negatives
 * @param mostPositive how many of them may be positive; where there are fewer, negatives fill up
 */
public record AnchorSampler(int perImage, int mostPositive) {
  /** The paper's: 256, at most half of them positive. */
  public static final AnchorSampler PAPER = new AnchorSampler(256, 128);

  /**
   * The anchors that were chosen, by number.
   *
   * @param positives in ascending order
   * @param negatives in ascending order
   */
  public record Sample(int[] positives, int[] negatives) {}

  /** Chooses at random; equal labels and equal random streams give equal samples. */
  public Sample sample(AnchorLabels labels, RandomGenerator random) {
    int[] positives = draw(labels, labels::isPositive, mostPositive, random);
    int[] negatives = draw(labels, labels::isNegative, perImage - positives.length, random);
    return new Sample(positives, negatives);
  }

  /** So many of the anchors that are meant, or all of them, if there are fewer. */
  private static int[] draw(
      AnchorLabels labels, IntPredicate meant, int most, RandomGenerator random) {
    int[] pool = IntStream.range(0, labels.objects().length).filter(meant).toArray();
    int count = Math.min(most, pool.length);
    for (int i = 0; i < count; i++) {
      int chosen = random.nextInt(i, pool.length);
      int number = pool[chosen];
      pool[chosen] = pool[i];
      pool[i] = number;
    }
    int[] drawn = Arrays.copyOf(pool, count);
    Arrays.sort(drawn);
    return drawn;
  }
}
