package org.fpnexplorer.lesson;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fpnexplorer.lesson.Action.Opening;
import org.fpnexplorer.lesson.Action.PickCell;
import org.fpnexplorer.lesson.Action.ShowView;
import org.fpnexplorer.lesson.Action.StepTo;
import org.fpnexplorer.lesson.expression.Expression;
import org.fpnexplorer.lesson.expression.Expression.Call;
import org.fpnexplorer.lesson.expression.Expression.Kept;
import org.fpnexplorer.lesson.expression.Function;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.session.Gallery;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.WeightsSource;
import org.fpnexplorer.text.Texts;

/**
 * Where a lesson has got to, as it is read: which network is open, and what has been measured. Only
 * names are checked; sizes depend on the picture.
 */
final class LessonPlace {
  private static final Texts TEXTS = Texts.of(LessonPlace.class);

  private final Set<String> views;
  private final Set<String> kept = new HashSet<>();
  private Request request = usual();
  private Graph graph = request.graph();

  LessonPlace(Set<String> views) {
    this.views = views;
  }

  /** What is open if a lesson does not say: the first scene in the best model. */
  static Request usual() {
    return new Request(Gallery.first(), Models.best(), 0).with(WeightsSource.usual(Models.best()));
  }

  /**
   * Does an action.
   *
   * @return why it cannot be done, if so
   */
  Optional<String> follow(Action action) {
    if (action instanceof Opening opening) {
      try {
        Request next = opening.apply(request);
        graph = next.graph();
        request = next;
      } catch (IllegalArgumentException e) {
        return Optional.of(e.getMessage());
      }
    }
    if (action instanceof ShowView show && !views.contains(show.view())) {
      return Optional.of(
          TEXTS.get(
              "place.view", show.view(), String.join(", ", views.stream().sorted().toList())));
    }
    if (action instanceof StepTo step && !step.suits(graph)) {
      return Optional.of(missing(step.node()));
    }
    if (action instanceof PickCell cell && !graph.has(cell.node())) {
      return Optional.of(missing(cell.node()));
    }
    return Optional.empty();
  }

  private String missing(String node) {
    return TEXTS.get("place.tensor", request.model().name(), node);
  }

  /** From here on a value of that name is kept. */
  void keep(String name) {
    kept.add(name);
  }

  /** Why an expression cannot be computed here, if that is certain. */
  Optional<String> fault(Expression expression) {
    return expression.all().map(this::faultOfOne).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> faultOfOne(Expression one) {
    if (one instanceof Kept name && !kept.contains(name.name())) {
      return Optional.of(TEXTS.get("place.kept", name.name()));
    }
    if (one instanceof Call call && call.function() != Function.HAS) {
      return call.arguments().tensors().stream()
          .filter(name -> !graph.has(name))
          .findFirst()
          .map(this::missing);
    }
    return Optional.empty();
  }
}
