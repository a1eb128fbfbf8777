package org.fpnexplorer.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Tasks that wait until a test lets them run, so that it can do something in between. */
public final class QueuedTasks implements Tasks {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    waiting.add(() -> new CurrentThreadTasks().run(lane, work, done, failed));
  }

  @Override
  public void later(Runnable update) {
    waiting.add(update);
  }

  /** How many pieces of work and updates wait. */
  public int waiting() {
    return waiting.size();
  }

  /** Runs the first. */
  public void runOne() {
    waiting.remove().run();
  }

  /** Runs them all, and what they ask for. */
  public void runAll() {
    while (!waiting.isEmpty()) {
      runOne();
    }
  }
}
