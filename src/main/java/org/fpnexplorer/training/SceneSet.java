package org.fpnexplorer.training;

import java.util.List;
import java.util.SplittableRandom;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.tensor.Pixels;

/**
 * The scenes of a training, in an order drawn from its seed: every one comes once before any comes
 * again, and then in another order. As many as memory allows are kept once they are drawn.
 */
final class SceneSet {
  private static final int BYTES = 3;

  /** Of the memory that Java may take: the rest is for batches, and for the window. */
  private static final double KEPT_SHARE = 0.4;

  private final TrainingPlan plan;
  private final Stored[] kept;
  private int[] order;
  private long round = -1;

  /** A scene with three bytes a pixel. */
  private record Stored(byte[] rgb, List<Box> boxes) {}

  SceneSet(TrainingPlan plan) {
    this.plan = plan;
    long bytes = (long) BYTES * plan.height() * plan.width();
    long room = (long) (KEPT_SHARE * Runtime.getRuntime().maxMemory()) / bytes;
    this.kept = new Stored[(int) Math.min(plan.scenes(), room)];
  }

  /** The example of that number, from 0 up without end, as it was drawn. */
  Example example(long number) {
    if (number / plan.scenes() != round) {
      round = number / plan.scenes();
      order = shuffled(new SplittableRandom(Seeds.mix(plan.seed(), Seeds.ORDER, round)));
    }
    int index = order[(int) (number % plan.scenes())];
    if (index >= kept.length) {
      return example(draw(index));
    }
    if (kept[index] == null) {
      kept[index] = store(draw(index));
    }
    return example(kept[index]);
  }

  private int[] shuffled(SplittableRandom random) {
    int[] result = new int[plan.scenes()];
    for (int i = 0; i < result.length; i++) {
      int j = random.nextInt(i + 1);
      result[i] = result[j];
      result[j] = i;
    }
    return result;
  }

  private Scene draw(int index) {
    return Scenes.draw(plan.firstScene() + index, plan.height(), plan.width());
  }

  private static Example example(Scene scene) {
    return new Example(scene.pixels(), boxes(scene));
  }

  private static List<Box> boxes(Scene scene) {
    return scene.objects().stream().map(SceneObject::box).toList();
  }

  private Example example(Stored stored) {
    int[] argb = new int[plan.height() * plan.width()];
    for (int i = 0; i < argb.length; i++) {
      int red = stored.rgb()[BYTES * i] & 0xFF;
      int green = stored.rgb()[BYTES * i + 1] & 0xFF;
      int blue = stored.rgb()[BYTES * i + 2] & 0xFF;
      argb[i] = 0xFF000000 | red << 16 | green << 8 | blue;
    }
    return new Example(new Pixels(plan.width(), plan.height(), argb), stored.boxes());
  }

  private static Stored store(Scene scene) {
    int[] argb = scene.pixels().argb();
    byte[] rgb = new byte[BYTES * argb.length];
    for (int i = 0; i < argb.length; i++) {
      rgb[BYTES * i] = (byte) (argb[i] >> 16);
      rgb[BYTES * i + 1] = (byte) (argb[i] >> 8);
      rgb[BYTES * i + 2] = (byte) argb[i];
    }
    return new Stored(rgb, boxes(scene));
  }
}
