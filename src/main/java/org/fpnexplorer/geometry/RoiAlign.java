package org.fpnexplorer.geometry;

import java.util.List;
import java.util.stream.IntStream;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * RoIAlign (Mask R-CNN, arXiv 1703.06870, section 3): a box is divided into bins and a bin is the
 * mean of a few points of the map, each interpolated between four cells. Same arithmetic, float by
 * float, as torchvision's roi_align with aligned=False: cell 0 has its value at coordinate 0.
 *
 * @param bins along each side of a box
 * @param samples along each side of a bin
 */
public record RoiAlign(int bins, int samples) {
  /** Faster R-CNN's with FPN: 7×7 bins of 2×2 samples. */
  public static final RoiAlign FASTER_RCNN = new RoiAlign(7, 2);

  /**
   * Cells of a map for a pixel of the input, as torchvision's MultiScaleRoIAlign infers it: the
   * nearest power of two, in octaves, to the height of the map over the height of the image. The
   * padding belongs to the map, but not to the image.
   *
   * @param mapHeight in cells
   */
  public static float scale(int mapHeight, PaddedInput input) {
    float ratio = (float) ((double) mapHeight / input.imageHeight());
    return (float) Math.pow(2, Math.rint((float) (Math.log(ratio) / Math.log(2))));
  }

  /**
   * Pools boxes from one map.
   *
   * @param map 1 × C × H × W, at least one cell
   * @param scale cells for an input pixel
   * @param boxes N, in input pixels; they may reach outside of the map
   * @return N × C × bins × bins
   */
  public Tensor align(Tensor map, float scale, List<Box> boxes) {
    RoiLevels only = new RoiLevels(0, 0, 0, 1);
    return align(List.of(map), List.of(scale), only, boxes);
  }

  /**
   * Pools each box from the map of its level.
   *
   * @param maps 1 × C × H × W each, with the same C; finest level first
   * @param scales cells for an input pixel, one a map
   * @param boxes N, in input pixels; they may reach outside of the map
   * @return N × C × bins × bins, in the order of the boxes, whatever their levels
   * @throws IllegalArgumentException if there are not as many maps and scales as levels
   */
  public Tensor align(List<Tensor> maps, List<Float> scales, RoiLevels levels, List<Box> boxes) {
    if (maps.size() != levels.count() || scales.size() != levels.count()) {
      throw new IllegalArgumentException(
          maps.size() + " maps and " + scales.size() + " scales for " + levels.count() + " levels");
    }
    int channels = maps.get(0).shape().channels();
    Shape shape = Shape.of(boxes.size(), channels, bins, bins);
    float[] pooled = new float[Math.toIntExact(shape.size())];
    int perBox = channels * bins * bins;
    // Every box has its own part of the result, so it does not matter which thread fills it when.
    IntStream.range(0, boxes.size())
        .parallel()
        .forEach(
            i -> {
              int index = levels.of(boxes.get(i)) - levels.finest();
              Tensor map = maps.get(index);
              new RoiSamples(this, boxes.get(i), scales.get(index), map.shape())
                  .pool(map, pooled, i * perBox);
            });
    return new Tensor(shape, pooled);
  }
}
