package org.fpnexplorer.lesson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.lesson.Action.Opening;
import org.fpnexplorer.lesson.Action.StepTo;
import org.fpnexplorer.lesson.LessonStep.Measure;
import org.fpnexplorer.lesson.expression.Facts;
import org.fpnexplorer.lesson.expression.NotComputable;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;

/**
 * A lesson from start to end without a window: pictures are opened, networks computed, questions
 * answered. A lecturer sees what students will be told, and what cannot be computed.
 */
public final class Rehearsal implements AutoCloseable {
  /**
   * What a question comes to.
   *
   * @param step it is asked in
   * @param solution what is right; empty if that cannot be computed
   * @param failure why not
   */
  public record Answered(
      LessonStep step, Question question, Optional<Solution> solution, Optional<String> failure) {}

  private final SessionFactory sessions;
  private final Lesson lesson;
  private final Map<String, Double> kept = new HashMap<>();
  private Session session;

  private Rehearsal(SessionFactory sessions, Lesson lesson) {
    this.sessions = sessions;
    this.lesson = lesson;
  }

  /**
   * Goes through a lesson.
   *
   * @throws IOException if a picture cannot be read
   */
  public static List<Answered> of(Lesson lesson, SessionFactory sessions) throws IOException {
    try (Rehearsal rehearsal = new Rehearsal(sessions, lesson)) {
      List<Answered> answered = new ArrayList<>();
      for (LessonStep step : lesson.steps()) {
        rehearsal.act(step.actions());
        rehearsal.measure(step.measures());
        step.questions().forEach(question -> answered.add(rehearsal.answer(step, question)));
      }
      return answered;
    }
  }

  private void act(List<Action> actions) throws IOException {
    Request before = session == null ? LessonPlace.usual() : session.request();
    Request request = before;
    Optional<StepTo> goal = Optional.empty();
    for (Action action : actions) {
      if (action instanceof Opening opening) {
        request = opening.apply(request);
        goal = Optional.empty();
      } else if (action instanceof StepTo step) {
        goal = Optional.of(step);
      }
    }
    boolean opens = session == null || !request.equals(before);
    if (opens) {
      Session next = sessions.open(request);
      close();
      session = next;
    }
    if (goal.isPresent() || opens) {
      seek(goal.orElse(new StepTo("end")).position(session.graph()));
    }
  }

  private void seek(int position) {
    while (session.position() < position) {
      session.forward();
    }
    while (session.position() > position) {
      session.back();
    }
  }

  private void measure(List<Measure> measures) {
    for (Measure measure : measures) {
      try {
        kept.put(measure.name(), measure.value().value(facts()));
      } catch (NotComputable e) {
        // Whatever asks for it says so.
        kept.remove(measure.name());
      }
    }
  }

  private Answered answer(LessonStep step, Question question) {
    try {
      Solution solution = Solution.of(question, facts());
      return new Answered(step, question, Optional.of(solution), Optional.empty());
    } catch (NotComputable e) {
      return new Answered(step, question, Optional.empty(), Optional.of(e.getMessage()));
    }
  }

  private Facts facts() {
    return new Facts(session, kept);
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
