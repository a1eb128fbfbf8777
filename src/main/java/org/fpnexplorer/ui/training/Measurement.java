package org.fpnexplorer.ui.training;

import java.util.List;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.training.FoundObjects;

/**
 * How well the network proposes after so many steps.
 *
 * @param recall on scenes that it is not trained on
 * @param finding in the fixed image
 */
public record Measurement(RecallPoint recall, Finding finding) {
  /**
   * Recall after so many steps.
   *
   * @param average AR@100, 0 to 1
   * @param atHalf of 100 proposals at IoU 0.5, 0 to 1
   */
  public record RecallPoint(int step, double average, double atHalf) {}

  /**
   * The best proposals of the fixed image.
   *
   * @param step after so many
   * @param proposals best first
   */
  public record Finding(int step, List<Candidate> proposals, FoundObjects found) {
    /** So many are shown, and are looked for objects in. */
    public static final int SHOWN = 50;

    static Finding of(int step, Scene scene, List<Candidate> all) {
      List<Candidate> best = List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
      List<Box> objects = scene.objects().stream().map(SceneObject::box).toList();
      return new Finding(step, best, FoundObjects.of(objects, best));
    }
  }
}
