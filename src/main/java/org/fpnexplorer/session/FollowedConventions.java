package org.fpnexplorer.session;

import java.util.List;
import java.util.Map;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Model;

/**
 * How far an open session can follow other conventions with the weights it has. A point that needs
 * layers of another shape, or one more of them, is left as it is.
 *
 * @param points in which the two differ
 */
public record FollowedConventions(Conventions from, Conventions wanted, List<Point> points) {
  /**
   * A point of {@link ConventionText}.
   *
   * @param before what is chosen now
   * @param after what the others choose
   * @param isFollowed whether the weights fit it
   */
  public record Point(String name, String before, String after, boolean isFollowed) {}

  /** Looks at every point in which others differ from what a session follows. */
  public static FollowedConventions of(Session open, Conventions wanted) {
    Model model = open.request().model();
    Map<String, String> now = ConventionText.points(model.conventions());
    Map<String, String> others = ConventionText.points(wanted);
    List<Point> points =
        now.keySet().stream()
            .filter(name -> !now.get(name).equals(others.get(name)))
            .map(
                name ->
                    new Point(
                        name,
                        now.get(name),
                        others.get(name),
                        open.hasWeightsFor(
                            model.with(
                                ConventionText.with(model.conventions(), name, others.get(name))))))
            .toList();
    return new FollowedConventions(model.conventions(), wanted, points);
  }

  /** The conventions with all points changed that the weights fit. */
  public Conventions all() {
    Conventions changed = from;
    for (Point point : points) {
      if (point.isFollowed()) {
        changed = ConventionText.with(changed, point.name(), point.after());
      }
    }
    return changed;
  }

  /** The conventions with one point changed. */
  public Conventions only(Point point) {
    return ConventionText.with(from, point.name(), point.after());
  }
}
