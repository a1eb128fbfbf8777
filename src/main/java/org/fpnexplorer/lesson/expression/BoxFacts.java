package org.fpnexplorer.lesson.expression;

import java.util.List;
import java.util.OptionalDouble;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Decision;
import org.fpnexplorer.anchors.Fate;
import org.fpnexplorer.anchors.Proposals;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.lesson.expression.NotComputable.Reason;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.training.AreaRange;
import org.fpnexplorer.training.FoundObjects;

/**
 * What proposals and labelled objects say. Selected as the network's makers do it, unless told
 * otherwise; not as the student has set the sliders.
 */
final class BoxFacts {
  private BoxFacts() {}

  static double proposals(Arguments given, Facts facts) throws NotComputable {
    return kept(given, facts).size();
  }

  /** Mean of the square roots of the boxes' areas. */
  static double side(Arguments given, Facts facts) throws NotComputable {
    OptionalDouble mean =
        kept(given, facts).stream().mapToDouble(c -> Math.sqrt(c.box().area())).average();
    return mean.orElseThrow(() -> new NotComputable(Reason.NO_NUMBER, "side"));
  }

  static double best(Arguments given, Facts facts) throws NotComputable {
    OptionalDouble best = kept(given, facts).stream().mapToDouble(Candidate::score).max();
    return best.orElseThrow(() -> new NotComputable(Reason.NO_NUMBER, "best"));
  }

  private static List<Candidate> kept(Arguments given, Facts facts) throws NotComputable {
    List<Candidate> kept = select(given, facts).kept();
    if (!given.sums().containsKey("level")) {
      return kept;
    }
    int level = given.whole("level", facts);
    facts.objectness(level);
    return kept.stream().filter(candidate -> candidate.level() == level).toList();
  }

  static double suppressed(Arguments given, Facts facts) throws NotComputable {
    List<Decision> decisions = select(given, facts).decisions();
    boolean hasLevel = given.sums().containsKey("level");
    int level = hasLevel ? given.whole("level", facts) : 0;
    if (hasLevel) {
      facts.objectness(level);
    }
    return decisions.stream()
        .filter(decision -> !hasLevel || decision.candidate().level() == level)
        .filter(decision -> decision.fate() == Fate.SUPPRESSED)
        .count();
  }

  private static Proposals select(Arguments given, Facts facts) throws NotComputable {
    if (facts.graph().of(Role.PROPOSALS).isEmpty()) {
      throw new NotComputable(Reason.NO_TENSOR, "proposals");
    }
    SelectionSettings usual = facts.session().usualSelection();
    int top = given.sums().containsKey("top") ? given.whole("top", facts) : usual.topInAll();
    if (top < 0) {
      throw new NotComputable(Reason.OUTSIDE, "top " + top);
    }
    return facts.select(
        new SelectionSettings(
            usual.topPerLevel(),
            top,
            given.given("nms", facts).orElse(usual.nmsThreshold()),
            given.given("score", facts).orElse(usual.minScore()),
            usual.minSide(),
            usual.levelsOff()));
  }

  static double objects(Arguments given, Facts facts) throws NotComputable {
    return objects(given.size("size"), facts).size();
  }

  /** How many objects some proposal overlaps by half at least. */
  static double found(Arguments given, Facts facts) throws NotComputable {
    List<Candidate> kept = select(given, facts).kept();
    return FoundObjects.of(objects(given.size("size"), facts), kept).count();
  }

  /** By their area in the picture's own pixels, in pixels of the network's input. */
  private static List<Box> objects(AreaRange size, Facts facts) throws NotComputable {
    NetworkInput input = facts.session().input();
    float across = (float) (1 / input.scaleX());
    float down = (float) (1 / input.scaleY());
    return facts.objects().stream()
        .filter(object -> size.contains(object.area()))
        .map(SceneObject::box)
        .map(box -> box.scaled(across, down))
        .toList();
  }

  static double roiLevel(Arguments given, Facts facts) throws NotComputable {
    float width = (float) given.number("width", facts);
    float height = (float) given.number("height", facts);
    return RoiLevels.PAPER.of(new Box(0, 0, width, height));
  }
}
