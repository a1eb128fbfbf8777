package org.fpnexplorer.geometry;

import java.util.List;
import java.util.stream.IntStream;

/**
 * RoIAlign (Mask R-CNN, arXiv 1703.06870, section 3): a box is divided into bins and a bin is the
 * mean of a few points of the map, each interpolated between four cells. Same arithmetic, float by
 * float, as torchvision's roi_align with aligned=False: cell 0 has its value at coordinate 0.
 *
 * @param bins along each side of a box
 * @param samples along each side of a bin
 */
public record RoiAligner(int bins, int samples) {
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
   * Pools each box from the map of its level.
   *
   * @param maps with the same C, at least one cell each; finest level first
   * @param boxes N, in input pixels; they may reach outside of the map
   * @return N × C × bins × bins, in the order of the boxes, whatever their levels
   * @throws IllegalArgumentException if there are not as many maps as levels
   */
  public float[] align(List<RoiMap> maps, RoiLevels levels, List<Box> boxes) {
    if (maps.size() != levels.count()) {
      throw new IllegalArgumentException(maps.size() + " maps for " + levels.count() + " levels");
    }
    List<RoiSamples> sampled =
        boxes.parallelStream()
            .map(box -> new RoiSamples(this, box, maps.get(levels.of(box) - levels.finest())))
            .toList();
    int channels = maps.get(0).channels();
    int perBox = channels * bins * bins;
    float[] pooled = new float[Math.multiplyExact(boxes.size(), perBox)];
    // One channel of the maps fits into a core's cache, all of them do not: so every box is pooled
    // from one channel before the next channel's turn. Each value is written by one thread only.
    IntStream.range(0, channels)
        .parallel()
        .forEach(
            channel -> {
              for (int i = 0; i < boxes.size(); i++) {
                sampled.get(i).pool(channel, pooled, i * perBox + channel * bins * bins);
              }
            });
    return pooled;
  }

  /**
   * What one bin of a box is pooled from: four cells for every sample, sample by sample; a cell may
   * be there more than once, and those of a sample off the map have weight 0.
   *
   * @param box in input pixels
   */
  public List<RoiPoint> points(RoiMap map, Box box, int row, int column) {
    return new RoiSamples(this, box, map).points(row * bins + column);
  }
}
