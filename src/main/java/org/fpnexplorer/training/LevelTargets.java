package org.fpnexplorer.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.AnchorMatcher;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;
import org.fpnexplorer.geometry.Deltas;

/**
 * What the head should have said about the chosen anchors of one level, over a whole batch, and
 * where in the head's two outputs they stand. Places count the floats of an N, C, H, W tensor from
 * its first, row by row.
 *
 * @param logits places of the chosen anchors' logits; with two an anchor, that of object
 * @param labels 1 for object and 0 for background, one a place in logits
 * @param deltas places of the positive anchors' deltas, dx, dy, dw, dh after one another
 * @param wanted what the deltas should be, one a place in deltas
 * @param background with two logits an anchor the places of those of background; else empty
 */
record LevelTargets(
    long[] logits, float[] labels, long[] deltas, float[] wanted, long[] background) {
  private static final int DELTAS = 4;

  /**
   * The targets of a level.
   *
   * @param first number of the level's first anchor
   * @param logitsPerAnchor 1, or 2 of which the second is that of background
   */
  static LevelTargets of(
      AnchorMatcher matcher,
      AnchorGrid grid,
      int first,
      int logitsPerAnchor,
      List<ImageTargets> images) {
    Builder builder = new Builder(grid, logitsPerAnchor);
    for (int n = 0; n < images.size(); n++) {
      ImageTargets image = images.get(n);
      for (int anchor : within(image.sample().positives(), first, grid.size())) {
        Box object = image.boxes().get(image.labels().objects()[anchor]);
        builder.positive(n, anchor - first, BoxCoder.RPN.encode(object, matcher.anchor(anchor)));
      }
      for (int anchor : within(image.sample().negatives(), first, grid.size())) {
        builder.logit(n, anchor - first, 0);
      }
    }
    return builder.build();
  }

  private static int[] within(int[] anchors, int first, int count) {
    return Arrays.stream(anchors).filter(a -> a >= first && a < first + count).toArray();
  }

  /** Collects places and targets, anchor by anchor. */
  private static final class Builder {
    private final AnchorGrid grid;
    private final int logitsPerAnchor;
    private final LongStream.Builder logits = LongStream.builder();
    private final LongStream.Builder background = LongStream.builder();
    private final LongStream.Builder deltas = LongStream.builder();
    private final List<Float> labels = new ArrayList<>();
    private final List<Float> wanted = new ArrayList<>();

    Builder(AnchorGrid grid, int logitsPerAnchor) {
      this.grid = grid;
      this.logitsPerAnchor = logitsPerAnchor;
    }

    void positive(int image, int anchor, Deltas deltas) {
      logit(image, anchor, 1);
      float[] values = {deltas.dx(), deltas.dy(), deltas.dw(), deltas.dh()};
      for (int i = 0; i < DELTAS; i++) {
        this.deltas.add(place(image, anchor, DELTAS, i));
        wanted.add(values[i]);
      }
    }

    void logit(int image, int anchor, float label) {
      logits.add(place(image, anchor, logitsPerAnchor, 0));
      labels.add(label);
      if (logitsPerAnchor > 1) {
        background.add(place(image, anchor, logitsPerAnchor, 1));
      }
    }

    /** Of an anchor's i-th of so many channels. */
    private long place(int image, int anchor, int channelsPerAnchor, int i) {
      int cell = anchor / grid.perCell();
      long channel = (long) (anchor % grid.perCell()) * channelsPerAnchor + i;
      long channels = (long) grid.perCell() * channelsPerAnchor;
      return (image * channels + channel) * grid.height() * grid.width() + cell;
    }

    LevelTargets build() {
      return new LevelTargets(
          logits.build().toArray(),
          floats(labels),
          deltas.build().toArray(),
          floats(wanted),
          background.build().toArray());
    }

    private static float[] floats(List<Float> values) {
      float[] result = new float[values.size()];
      IntStream.range(0, result.length).forEach(i -> result[i] = values.get(i));
      return result;
    }
  }
}
