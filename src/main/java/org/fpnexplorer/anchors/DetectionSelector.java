package org.fpnexplorer.anchors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Nms;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.tensor.Tensor;

/**
 * From the outputs of the box head to detections, in torchvision's order: softmax over the classes,
 * each class's box decoded and clipped to the image (not to the padding), the background dropped,
 * low scores dropped, short sides dropped, NMS within each class, then the best of all classes
 * together.
 *
 * <p>Ranking happens once, here; {@link #select} may be called again and again with other settings,
 * from any thread. A score that is not a number ranks last and is dropped, and so is every box with
 * a side that is not a number. Of equal scores the earlier proposal's comes first, then the lower
 * class's; for more than a thousand boxes PyTorch leaves their order open.
 *
 * <p>For up to a thousand boxes torchvision keeps the classes apart by moving the boxes of class l
 * to the right and down by l times the largest coordinate, plus one. So far out a float is only
 * good to 1/128 of a pixel, and the IoU of small boxes to two or three digits. For more boxes it
 * looks at one class at a time, in place. Here every class is looked at by itself, but its boxes
 * are moved when torchvision would, or pairs close to the threshold would be decided differently.
 */
public final class DetectionSelector {
  /** torchvision's batched_nms moves boxes while there are no more coordinates than 4000. */
  private static final int MOST_MOVED = 1000;

  private final RankedDetections ranked;

  /**
   * Ranks every proposal as every class.
   *
   * @param spec of the box head; its number of labels is K
   * @param logits N × K, the background first
   * @param deltas N × 4K; columns 4l to 4l+3 are dx, dy, dw, dh for class l
   * @param proposals N, in input pixels
   * @param levels what the proposals were pooled from
   * @throws IllegalArgumentException if the tensors have other shapes
   */
  public DetectionSelector(
      DetectionSpec spec,
      Tensor logits,
      Tensor deltas,
      List<Box> proposals,
      RoiLevels levels,
      PaddedInput input) {
    ranked = new RankedDetections(spec.labels().size(), logits, deltas, proposals, levels, input);
  }

  /** Selects detections and says of every proposal as every class what became of it. */
  public Detections select(DetectionSettings settings) {
    // Scores and sides are floats, and PyTorch rounds a limit to float before it compares.
    List<Detection> above = ranked.above((float) settings.minScore());
    DetectionDecision[] byRank = new DetectionDecision[above.size()];
    List<Detection> fit = dropUnfit(above, settings, byRank);
    float apart = apart(fit);
    for (List<Detection> sameClass : byClass(fit)) {
      suppress(sameClass, apart, settings.nmsThreshold(), byRank);
    }
    List<Detection> survivors = fit.stream().filter(d -> byRank[d.rank()] == null).toList();
    int kept = Math.min(settings.topInAll(), survivors.size());
    for (int i = 0; i < survivors.size(); i++) {
      DetectionFate fate = i < kept ? DetectionFate.KEPT : DetectionFate.BEYOND_TOP_IN_ALL;
      byRank[survivors.get(i).rank()] = DetectionDecision.of(survivors.get(i), fate);
    }
    return new Detections(ranked, settings, survivors.subList(0, kept), List.of(byRank), apart);
  }

  /** Decides on what is switched off or too small; returns the others, order unchanged. */
  private static List<Detection> dropUnfit(
      List<Detection> candidates, DetectionSettings settings, DetectionDecision[] byRank) {
    float minSide = (float) settings.minSide();
    List<Detection> fit = new ArrayList<>();
    for (Detection candidate : candidates) {
      Box box = candidate.box();
      Optional<DetectionFate> leftOut = settings.leftOut(candidate);
      if (leftOut.isPresent()) {
        byRank[candidate.rank()] = DetectionDecision.of(candidate, leftOut.get());
      } else if (!(box.width() >= minSide && box.height() >= minSide)) {
        // Asked this way round, NaN is too small.
        byRank[candidate.rank()] = DetectionDecision.of(candidate, DetectionFate.TOO_SMALL);
      } else {
        fit.add(candidate);
      }
    }
    return fit;
  }

  private static Collection<List<Detection>> byClass(List<Detection> detections) {
    return detections.stream().collect(Collectors.groupingBy(Detection::label)).values();
  }

  /** How far the boxes of a class are moved for each class before it; 0 if they stay in place. */
  private static float apart(List<Detection> detections) {
    if (detections.size() > MOST_MOVED) {
      return 0;
    }
    float largest = 0;
    for (Detection detection : detections) {
      largest = Math.max(largest, Math.max(detection.box().x2(), detection.box().y2()));
    }
    return largest + 1;
  }

  /** Decides on boxes of one class, best first, that a better one suppresses. */
  private static void suppress(
      List<Detection> sameClass, float apart, double threshold, DetectionDecision[] byRank) {
    float[] scores = new float[sameClass.size()];
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      Detection detection = sameClass.get(i);
      scores[i] = detection.score();
      float by = detection.label() * apart;
      boxes.add(detection.box().moved(by, by));
    }
    Nms nms = Nms.greedy(boxes, scores, threshold);
    for (int i = 0; i < scores.length; i++) {
      if (!nms.isKept(i)) {
        Detection detection = sameClass.get(i);
        byRank[detection.rank()] =
            DetectionDecision.suppressed(detection, sameClass.get(nms.suppressor(i)), nms.iou(i));
      }
    }
  }
}
