package org.fpnexplorer.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.AnchorLabels;
import org.fpnexplorer.anchors.AnchorMatcher;
import org.fpnexplorer.anchors.AnchorSampler;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectProposals;

/**
 * Makes each step's batch: scenes, changed, every anchor labelled. What it makes depends on the
 * plan and the step alone, so that a training that is resumed sees what it would have seen.
 */
final class Batches {
  private static final int CHANNELS = 3;

  private final TrainingPlan plan;
  private final SceneSet scenes;
  private final AnchorMatcher matcher;
  private final List<AnchorGrid> grids;
  private final int logitsPerAnchor;

  Batches(TrainingPlan plan, Graph graph) {
    this.plan = plan;
    this.scenes = new SceneSet(plan);
    AnchorSpec anchors = anchors(graph);
    this.logitsPerAnchor = anchors.scoring().logitsPerAnchor();
    this.grids = grids(anchors, graph);
    this.matcher = new AnchorMatcher(grids);
  }

  private static AnchorSpec anchors(Graph graph) {
    return ((SelectProposals) graph.of(Role.PROPOSALS).get(0).op()).anchors();
  }

  private static List<AnchorGrid> grids(AnchorSpec anchors, Graph graph) {
    int height = graph.input().shape().height();
    int width = graph.input().shape().width();
    PaddedInput input = new PaddedInput(height, width, height, width);
    List<Node> maps = graph.of(Role.OBJECTNESS);
    List<AnchorGrid> grids = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      Node map = maps.get(i);
      grids.add(AnchorGrid.of(anchors, i, map.shape().height(), map.shape().width(), input));
    }
    return grids;
  }

  /** The anchors of all levels. */
  AnchorMatcher matcher() {
    return matcher;
  }

  /** The batch of a step, the first being 0. */
  Batch of(int step) {
    List<Example> examples = new ArrayList<>();
    List<ImageTargets> images = new ArrayList<>();
    for (int i = 0; i < plan.batch(); i++) {
      long number = (long) step * plan.batch() + i;
      Example example = scenes.example(number);
      if (plan.augment()) {
        example = Augmentation.change(example, Seeds.mix(plan.seed(), Seeds.AUGMENTATION, number));
      }
      examples.add(example);
      AnchorLabels labels = matcher.match(example.boxes());
      long seed = Seeds.mix(plan.seed(), Seeds.SAMPLING, number);
      AnchorSampler.Sample sample = AnchorSampler.PAPER.sample(labels, new SplittableRandom(seed));
      images.add(new ImageTargets(example.boxes(), labels, sample));
    }
    return new Batch(examples, input(examples), images, levels(images));
  }

  /** Where the head is compared with what. */
  List<LevelTargets> levels(List<ImageTargets> images) {
    List<LevelTargets> levels = new ArrayList<>();
    int first = 0;
    for (AnchorGrid grid : grids) {
      levels.add(LevelTargets.of(matcher, grid, first, logitsPerAnchor, images));
      first += grid.size();
    }
    return levels;
  }

  /** N, 3, H, W: (RGB / 255 − mean) / deviation. */
  private float[] input(List<Example> examples) {
    int cells = plan.height() * plan.width();
    float[] data = new float[examples.size() * CHANNELS * cells];
    int at = 0;
    for (Example example : examples) {
      for (int c = 0; c < CHANNELS; c++) {
        float[] values = normalised(c);
        int shift = 8 * (CHANNELS - 1 - c);
        for (int pixel : example.pixels().argb()) {
          data[at++] = values[pixel >> shift & 0xFF];
        }
      }
    }
    return data;
  }

  /** What becomes of each of a channel's 256 values, in Preprocessing's arithmetic. */
  private float[] normalised(int channel) {
    InputSpec spec = plan.model().input();
    float[] values = new float[256];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i / 255f - spec.mean().get(channel)) / spec.deviation().get(channel);
    }
    return values;
  }
}
