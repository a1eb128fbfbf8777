package org.fpnexplorer.training;

import java.util.List;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.engine.Weights;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.image.Preprocessing;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.SceneObject;

/** How many objects of a few scenes that are not trained on are found, whatever their class. */
public final class RecallMeter {
  /** Of each scene's proposals so many are looked at. */
  public static final int BOXES = 100;

  private final Proposer proposer;
  private final List<Scene> scenes;
  private final List<NetworkInput> inputs;

  /**
   * What was measured, each from 0 to 1.
   *
   * @param average COCO's AR@100: the share of objects found, averaged over IoU thresholds from 0.5
   *     to 0.95
   * @param atHalf the share of objects that one of the best 100 proposals overlaps by half at least
   */
  public record Recall(double average, double atHalf) {}

  /**
   * A meter for one network.
   *
   * @param spec how the network expects its input
   * @param scenes of the network's input size
   * @throws IllegalArgumentException if no scene has an object
   */
  public RecallMeter(Proposer proposer, InputSpec spec, List<Scene> scenes) {
    if (scenes.stream().allMatch(scene -> scene.objects().isEmpty())) {
      throw new IllegalArgumentException("without an object there is nothing to be found");
    }
    this.proposer = proposer;
    this.scenes = List.copyOf(scenes);
    this.inputs = scenes.stream().map(scene -> input(scene, spec)).toList();
  }

  /** A scene as a network receives it that takes it as it is. */
  public static NetworkInput input(Scene scene, InputSpec spec) {
    Resize asItIs = new Resize.Into(scene.pixels().height(), scene.pixels().width());
    return Preprocessing.prepare(new Picture("", scene.pixels()), spec, asItIs);
  }

  /** Runs every scene through the network. */
  public Recall measure(Weights weights) {
    CocoEvaluation evaluation = CocoEvaluation.classAgnostic();
    int objects = 0;
    int found = 0;
    for (int i = 0; i < inputs.size(); i++) {
      List<Candidate> all = proposer.propose(weights, inputs.get(i));
      List<Candidate> best = all.subList(0, Math.min(BOXES, all.size()));
      List<SceneObject> truths = scenes.get(i).objects();
      evaluation.add(
          truths.stream().map(object -> new GroundTruth(object.box(), object.area(), 0)).toList(),
          best.stream().map(box -> new ScoredBox(box.box(), box.score(), 0)).toList());
      List<Box> boxes = truths.stream().map(SceneObject::box).toList();
      objects += boxes.size();
      found += FoundObjects.of(boxes, best).count();
    }
    return new Recall(evaluation.figures().arAt100().orElseThrow(), (double) found / objects);
  }
}
