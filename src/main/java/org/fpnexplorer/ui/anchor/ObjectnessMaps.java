package org.fpnexplorer.ui.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Scoring;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.MapRenderer;
import org.fpnexplorer.render.Plane;
import org.fpnexplorer.render.ValueRange;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.proposals.HeadLevels;

/**
 * The maps of every level and every anchor of a cell, all in one range.
 *
 * @param maps level by level, finest first, in each anchor by anchor; levels that are not computed
 *     are missing
 * @param range the values that the colours stand for
 * @param colormap the colours
 */
public record ObjectnessMaps(List<ObjectnessMap> maps, ValueRange range, Colormap colormap) {
  /**
   * Draws the maps.
   *
   * @param tensors the logits, 1, k·l, H, W, of the maps that are computed
   * @param asScores whether a cell shows its score, 0 to 1, or its logit
   */
  static ObjectnessMaps of(
      HeadLevels levels,
      Map<Node, Tensor> tensors,
      PaddedInput input,
      boolean asScores,
      Colormap colormap) {
    record Place(int level, int anchor, Plane plane) {}
    List<Place> planes = new ArrayList<>();
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    for (Node map : levels.maps()) {
      Tensor tensor = tensors.get(map);
      for (int a = 0; tensor != null && a < levels.anchors().perCell(); a++) {
        Plane plane = plane(tensor, a, levels.anchors().scoring(), asScores);
        ValueRange range = ValueRange.of(plane, input);
        min = Math.min(min, range.min());
        max = Math.max(max, range.max());
        planes.add(new Place(map.level(), a, plane));
      }
    }
    ValueRange common = planes.isEmpty() ? new ValueRange(0, 0) : new ValueRange(min, max);
    ValueRange shown = colormap.isDiverging() ? common.symmetric() : common;
    List<ObjectnessMap> maps =
        planes.stream()
            .map(
                place ->
                    new ObjectnessMap(
                        place.level(),
                        place.anchor(),
                        MapRenderer.render(place.plane(), shown, colormap, input, 1)))
            .toList();
    return new ObjectnessMaps(maps, shown, colormap);
  }

  /** The logits of one anchor of every cell, or its scores. */
  private static Plane plane(Tensor tensor, int anchor, Scoring scoring, boolean asScores) {
    int height = tensor.shape().height();
    int width = tensor.shape().width();
    float[] values = new float[height * width];
    for (int i = 0; i < values.length; i++) {
      int y = i / width;
      int x = i % width;
      float logit =
          switch (scoring) {
            case SIGMOID -> tensor.at(anchor, y, x);
            case SOFTMAX_PAIR -> tensor.at(2 * anchor, y, x) - tensor.at(2 * anchor + 1, y, x);
          };
      values[i] = asScores ? (float) (1 / (1 + Math.exp(-logit))) : logit;
    }
    return new Plane(height, width, values);
  }
}
