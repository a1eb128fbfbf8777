package org.fpnexplorer.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import java.util.List;

/**
 * The loss of a Region Proposal Network (Faster R-CNN, arXiv 1506.01497, equation 1) as torchvision
 * computes it: the mean of the chosen anchors' cross-entropies, and the positive anchors' smooth L1
 * losses, added up and divided by the number of the chosen.
 *
 * @param objectness a scalar
 * @param boxes a scalar
 */
record RpnLoss(NDArray objectness, NDArray boxes) {
  /** From this difference on smooth L1 is straight. */
  private static final float BETA = 1f / 9;

  /**
   * @param logits of every level, N, k·l, H, W
   * @param deltas of every level, N, 4k, H, W
   * @param targets of every level
   */
  static RpnLoss of(List<NDArray> logits, List<NDArray> deltas, List<LevelTargets> targets) {
    NDList differences = new NDList();
    NDList labels = new NDList();
    NDList predicted = new NDList();
    NDList wanted = new NDList();
    for (int i = 0; i < targets.size(); i++) {
      LevelTargets level = targets.get(i);
      NDManager manager = logits.get(i).getManager();
      if (level.logits().length > 0) {
        differences.add(logit(logits.get(i), level));
        labels.add(manager.create(level.labels()));
      }
      if (level.deltas().length > 0) {
        predicted.add(deltas.get(i).take(manager.create(level.deltas())));
        wanted.add(manager.create(level.wanted()));
      }
    }
    NDArray chosen = join(differences);
    NDArray objectness = crossEntropy(chosen, join(labels)).mean();
    if (predicted.isEmpty()) {
      return new RpnLoss(objectness, chosen.getManager().create(0f));
    }
    NDArray boxes = smoothL1(join(predicted).sub(join(wanted))).sum();
    return new RpnLoss(objectness, boxes.div(chosen.size()));
  }

  /** One after another. Of one alone DJL would make a copy that has no gradient. */
  private static NDArray join(NDList parts) {
    return parts.size() == 1 ? parts.get(0) : NDArrays.concat(parts);
  }

  /** The logit of object; where background has one too, how far the first is above it. */
  private static NDArray logit(NDArray logits, LevelTargets level) {
    NDManager manager = logits.getManager();
    NDArray object = logits.take(manager.create(level.logits()));
    return level.background().length == 0
        ? object
        : object.sub(logits.take(manager.create(level.background())));
  }

  /**
   * −y ln σ(x) − (1 − y) ln(1 − σ(x)), as ln(1 + eˣ) − x y, that nothing overflows. The softmax of
   * two logits is the sigmoid of their difference.
   */
  private static NDArray crossEntropy(NDArray x, NDArray y) {
    return Activation.softPlus(x).sub(x.mul(y));
  }

  /** d² / 2β for |d| under β, |d| − β / 2 from there on. */
  private static NDArray smoothL1(NDArray difference) {
    NDArray size = difference.abs();
    NDArray curved = size.minimum(BETA);
    return curved.square().mul(0.5f / BETA).add(size.sub(curved));
  }
}
