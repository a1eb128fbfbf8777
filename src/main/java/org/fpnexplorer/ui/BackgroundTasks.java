package org.fpnexplorer.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Tasks on a daemon thread a lane, results by {@link Platform#runLater}. */
public final class BackgroundTasks implements Tasks {
  private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);

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

  @Override
  public <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    lanes
        .get(lane)
        .execute(
            () -> {
              try {
                T result = work.call();
                later(() -> done.accept(result));
              } catch (Exception e) {
                later(() -> failed.accept(e));
              } catch (OutOfMemoryError e) {
                later(() -> failed.accept(new Exception(Messages.get("error.memory"), e)));
              }
            });
  }

  @Override
  public void later(Runnable update) {
    Platform.runLater(update);
  }
}
