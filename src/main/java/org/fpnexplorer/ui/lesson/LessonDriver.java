package org.fpnexplorer.ui.lesson;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fpnexplorer.lesson.Action;
import org.fpnexplorer.lesson.Action.DrawMaps;
import org.fpnexplorer.lesson.Action.MinScore;
import org.fpnexplorer.lesson.Action.NmsThreshold;
import org.fpnexplorer.lesson.Action.Opening;
import org.fpnexplorer.lesson.Action.PickAnchor;
import org.fpnexplorer.lesson.Action.PickCell;
import org.fpnexplorer.lesson.Action.ShowLevels;
import org.fpnexplorer.lesson.Action.ShowTop;
import org.fpnexplorer.lesson.Action.ShowView;
import org.fpnexplorer.lesson.Action.StepBy;
import org.fpnexplorer.lesson.Action.StepTo;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.View;

/** Does in the window what a lesson says, and asks what is open. For the window's thread. */
public final class LessonDriver {
  private final SessionModel session;
  private final MapsModel maps;
  private final ProposalModel proposals;
  private final PickModel picks;
  private final LessonWindow window;
  private final Queue<Runnable> whenIdle = new ArrayDeque<>();

  /** Drives one window. */
  public LessonDriver(
      SessionModel session,
      MapsModel maps,
      ProposalModel proposals,
      PickModel picks,
      LessonWindow window) {
    this.session = session;
    this.maps = maps;
    this.proposals = proposals;
    this.picks = picks;
    this.window = window;
    session.busyProperty().addListener(change -> runWaiting());
  }

  /** The names of the views, for lessons to be checked against. */
  static Set<String> views() {
    return Arrays.stream(View.values()).map(View::id).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What the student had before a lesson began.
   *
   * @param request null if nothing was open
   */
  record Before(
      Request request,
      int position,
      View view,
      ChannelMode mode,
      int top,
      double minScore,
      double nms,
      Set<Integer> levelsOff) {}

  /** What there is now. */
  Before remember() {
    return new Before(
        session.requestProperty().get(),
        session.busyProperty().get() ? Integer.MAX_VALUE : session.positionProperty().get(),
        window.shown(),
        maps.modeProperty().get(),
        proposals.topProperty().get(),
        proposals.minScoreProperty().get(),
        proposals.nmsThresholdProperty().get(),
        Set.copyOf(proposals.levelsOff()));
  }

  /** Brings back what there was. */
  void restore(Before before) {
    whenIdle.clear();
    if (before.request() != null) {
      window.open(before.request(), before.position());
    }
    maps.modeProperty().set(before.mode());
    proposals.topProperty().set(before.top());
    proposals.minScoreProperty().set(before.minScore());
    proposals.nmsThresholdProperty().set(before.nms());
    setLevelsOff(before.levelsOff());
    window.show(before.view());
  }

  /**
   * Does what a lesson says; what is not said stays as the student has it.
   *
   * @param then runs when all is open and computed, unless something else is done meanwhile
   */
  void act(List<Action> actions, Runnable then) {
    whenIdle.clear();
    open(actions);
    Collection<Action> others = lastOfEachKind(actions);
    others.forEach(this::set);
    whenIdle(
        () -> {
          others.forEach(this::pick);
          then.run();
        });
  }

  /** Opens once, however many actions say what; a step said before another picture is not meant. */
  private void open(List<Action> actions) {
    Request asked = session.requestProperty().get();
    if (asked == null) {
      return;
    }
    Request request = asked;
    StepTo goal = null;
    boolean opens = false;
    for (Action action : actions) {
      if (action instanceof Opening opening) {
        request = opening.apply(request);
        goal = null;
        opens = true;
      } else if (action instanceof StepTo step) {
        goal = step;
      }
    }
    if (opens || goal != null) {
      int end = opens ? Integer.MAX_VALUE : session.positionProperty().get();
      window.open(request, goal == null ? end : position(goal, request).orElse(end));
    }
  }

  /** Where a step lies; empty if the network has none of that name, or cannot be opened so. */
  private static OptionalInt position(StepTo goal, Request request) {
    try {
      Graph graph = request.graph();
      return goal.suits(graph) ? OptionalInt.of(goal.position(graph)) : OptionalInt.empty();
    } catch (IllegalArgumentException e) {
      // It has no such part to switch off, for instance: opening it says what is missing.
      return OptionalInt.empty();
    }
  }

  private static Collection<Action> lastOfEachKind(List<Action> actions) {
    Map<Class<?>, Action> last = new LinkedHashMap<>();
    for (Action action : actions) {
      last.remove(action.getClass());
      last.put(action.getClass(), action);
    }
    return last.values();
  }

  private void set(Action action) {
    if (action instanceof ShowView show) {
      Arrays.stream(View.values())
          .filter(view -> view.id().equals(show.view()))
          .findFirst()
          .ifPresent(window::show);
    } else if (action instanceof DrawMaps draw) {
      maps.modeProperty().set(draw.mode());
    } else if (action instanceof StepBy by) {
      session.granularityProperty().set(by.granularity());
    } else if (action instanceof ShowTop show) {
      proposals.topProperty().set(show.boxes());
    } else if (action instanceof MinScore least) {
      proposals.minScoreProperty().set(least.score());
    } else if (action instanceof NmsThreshold nms) {
      proposals.nmsThresholdProperty().set(nms.iou());
    }
  }

  /** What depends on the network's size. */
  private void pick(Action action) {
    Session open = session.sessionProperty().get();
    if (open == null) {
      return;
    }
    Graph graph = open.graph();
    if (action instanceof ShowLevels show) {
      setLevelsOff(
          graph.of(Role.OBJECTNESS).stream()
              .map(map -> map.level())
              .filter(level -> !show.levels().isEmpty() && !show.levels().contains(level))
              .collect(Collectors.toUnmodifiableSet()));
    } else if (action instanceof PickCell cell && graph.has(cell.node())) {
      PickedCell picked =
          new PickedCell(graph.node(cell.node()), cell.channel(), cell.row(), cell.column());
      picks.cellProperty().set(picked.exists() ? picked : null);
    } else if (action instanceof PickAnchor anchor) {
      picks
          .anchorProperty()
          .set(new PickedAnchor(anchor.level(), anchor.row(), anchor.column(), anchor.anchor()));
    }
  }

  private void setLevelsOff(Set<Integer> levels) {
    proposals.levelsOff().retainAll(levels);
    proposals.levelsOff().addAll(levels);
  }

  /** Asks what is open, once nothing is on its way any more. */
  <T> void ask(Function<Session, T> question, Consumer<T> answer, Consumer<Exception> failed) {
    whenIdle(() -> session.ask(question, answer, failed));
  }

  private void whenIdle(Runnable action) {
    whenIdle.add(action);
    runWaiting();
  }

  private void runWaiting() {
    while (!session.busyProperty().get() && !whenIdle.isEmpty()) {
      whenIdle.remove().run();
    }
  }
}
