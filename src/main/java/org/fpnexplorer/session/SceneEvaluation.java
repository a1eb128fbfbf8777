package org.fpnexplorer.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.anchors.DetectionSettings;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.SceneClass;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.training.CocoEvaluation;
import org.fpnexplorer.training.Figures;
import org.fpnexplorer.training.GroundTruth;
import org.fpnexplorer.training.ScoredBox;

/**
 * How well a network finds the objects of drawn scenes. Each scene goes the way of every picture,
 * and boxes are compared in the scene's own pixels. A category is a scene class's ordinal.
 */
public final class SceneEvaluation {
  /** Hears after every scene how far the evaluation has come. */
  @FunctionalInterface
  public interface Progress {
    /** Returns whether to go on. */
    boolean advance(int done, int total);
  }

  /**
   * What came out.
   *
   * @param proposals of all classes, as many as the network proposes
   * @param detections by class, of networks that go on from proposals to classes
   * @param classes those that scenes and the detections have in common; objects of no other count
   *     for the detections
   * @param weights the network had
   */
  public record Outcome(
      Figures proposals,
      Optional<Figures> detections,
      List<SceneClass> classes,
      WeightsOrigin weights) {}

  private final SessionFactory sessions;
  private final CocoEvaluation proposals = CocoEvaluation.classAgnostic();
  private final CocoEvaluation detections = CocoEvaluation.byCategory();
  private Request request;
  private List<SceneClass> classes = List.of();
  private WeightsOrigin weights;
  private boolean detects;

  private SceneEvaluation(SessionFactory sessions, Request request) {
    this.sessions = sessions;
    this.request = request;
  }

  /**
   * Draws scenes, finds boxes in each and compares.
   *
   * @param request the network, its weights and to which size it brings a scene; its source is not
   *     read
   * @param size of the scenes
   * @return nothing, if the progress did not want to go on
   * @throws WeightsException if the checkpoint cannot be used
   * @throws IllegalArgumentException if no scene has that size, or the network does not take it
   */
  public static Optional<Outcome> run(
      SessionFactory sessions, Request request, SceneSeeds seeds, InputSize size, Progress progress)
      throws IOException {
    SceneEvaluation evaluation = new SceneEvaluation(sessions, request);
    for (int i = 0; i < seeds.count(); i++) {
      evaluation.add(Scenes.draw(seeds.seed(i), size.height(), size.width()));
      if (!progress.advance(i + 1, seeds.count())) {
        return Optional.empty();
      }
    }
    return Optional.of(evaluation.outcome());
  }

  private void add(Scene scene) throws IOException {
    Picture picture = new Picture("scene " + scene.seed(), scene.pixels());
    try (Session session = sessions.open(request.with(new Source.InMemory(picture)))) {
      if (weights == null) {
        begin(session);
      }
      proposals.add(truths(scene.objects()), proposals(session));
      if (detects) {
        List<SceneObject> shared =
            scene.objects().stream().filter(object -> classes.contains(object.kind())).toList();
        detections.add(truths(shared), detections(session));
      }
    }
  }

  private void begin(Session session) {
    weights = session.weights();
    detects = session.detects();
    if (detects) {
      List<String> labels = session.detectionSpec().labels();
      classes = Arrays.stream(SceneClass.values()).filter(c -> labels.contains(c.label())).toList();
    }
    // From here on chosen, so that an official checkpoint is not hashed again for every scene.
    request = request.withConventionsOf(request.model().with(session.conventions()));
  }

  private static List<GroundTruth> truths(List<SceneObject> objects) {
    return objects.stream()
        .map(object -> new GroundTruth(object.box(), object.area(), object.kind().ordinal()))
        .toList();
  }

  private static List<ScoredBox> proposals(Session session) {
    return session.proposals().select(session.usualSelection()).kept().stream()
        .map(found -> new ScoredBox(session.input().toOriginal(found.box()), found.score(), 0))
        .toList();
  }

  private List<ScoredBox> detections(Session session) {
    DetectionSpec spec = session.detectionSpec();
    List<ScoredBox> found = new ArrayList<>();
    for (Detection detection : session.detections().select(DetectionSettings.of(spec)).kept()) {
      String label = spec.labels().get(detection.label());
      Box box = session.input().toOriginal(detection.box());
      classes.stream()
          .filter(kind -> kind.label().equals(label))
          .map(kind -> new ScoredBox(box, detection.score(), kind.ordinal()))
          .forEach(found::add);
    }
    return found;
  }

  private Outcome outcome() {
    return new Outcome(
        proposals.figures(),
        detects ? Optional.of(detections.figures()) : Optional.empty(),
        classes,
        weights);
  }
}
