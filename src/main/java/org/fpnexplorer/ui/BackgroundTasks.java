package org.fpnexplorer.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Tasks on a daemon thread a lane, results by {@link Platform#runLater}. */
public final class BackgroundTasks implements Tasks {
  private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
  private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();

  /** A thread a lane, idle until it has work. */
  public BackgroundTasks() {
    for (Lane lane : Lane.values()) {
      lanes.put(lane, Executors.newSingleThreadExecutor(loop -> daemon(loop, lane)));
    }
  }

  private static Thread daemon(Runnable loop, Lane lane) {
    Thread thread = new Thread(loop, "lane-" + lane);
    // Closing the window ends the program, whatever is still being computed.
    thread.setDaemon(true);
    return thread;
  }

  /** How many pieces of work are under way or waiting. */
  ReadOnlyIntegerProperty pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  @Override
  public <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    pending.set(pending.get() + 1);
    lanes
        .get(lane)
        .execute(
            () -> {
              try {
                T result = work.call();
                finish(() -> done.accept(result));
              } catch (Exception e) {
                finish(() -> failed.accept(e));
              } catch (OutOfMemoryError e) {
                finish(() -> failed.accept(new Exception(Messages.get("error.memory"), e)));
              } catch (Error e) {
                // Unsaid, it would leave whoever waits for the result waiting for ever.
                finish(() -> failed.accept(new Exception(e.toString(), e)));
              }
            });
  }

  private void finish(Runnable handOver) {
    later(
        () -> {
          try {
            handOver.run();
          } finally {
            pending.set(pending.get() - 1);
          }
        });
  }

  @Override
  public void later(Runnable update) {
    Platform.runLater(update);
  }
}
