package org.fpnexplorer.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Requests of which only the newest matters. While one runs, later ones replace each other; a
 * result that is out of date is dropped. For the window's thread only.
 */
public final class Latest {
  private final Tasks tasks;
  private final Tasks.Lane lane;
  private Runnable waiting;
  private boolean busy;
  private int request;

  /** A line of requests on the given lane. */
  public Latest(Tasks tasks, Tasks.Lane lane) {
    this.tasks = tasks;
    this.lane = lane;
  }

  /** Asks for work; its result is handed over unless something newer has been asked for. */
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    int number = ++request;
    Runnable start =
        () -> {
          busy = true;
          tasks.run(
              lane,
              work,
              result -> finish(number, () -> done.accept(result)),
              error -> finish(number, () -> failed.accept(error)));
        };
    if (busy) {
      waiting = start;
    } else {
      start.run();
    }
  }

  /** Drops what is under way: its result will not be handed over. */
  public void cancel() {
    request++;
    waiting = null;
  }

  private void finish(int number, Runnable handOver) {
    busy = false;
    if (number == request) {
      handOver.run();
    }
    if (waiting != null && !busy) {
      Runnable next = waiting;
      waiting = null;
      next.run();
    }
  }
}
