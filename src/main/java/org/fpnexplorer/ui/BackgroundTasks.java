package org.fpnexplorer.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Tasks on a daemon thread a lane, results by {@link Platform#runLater}. */
public final class BackgroundTasks implements Tasks {
  private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
  private final Map<Lane, Set<CompletableFuture<?>>> underWay = new EnumMap<>(Lane.class);
  private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();

  /** A thread a lane, idle until it has work. */
  public BackgroundTasks() {
    for (Lane lane : Lane.values()) {
      underWay.put(lane, ConcurrentHashMap.newKeySet());
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

  /**
   * The work of a lane that is not done by now. Unlike results, which the window's thread hands
   * over, its end can be waited for when there is no window any more.
   *
   * @return done once all of it is; fails if some of it does
   */
  CompletableFuture<Void> underWay(Lane lane) {
    return CompletableFuture.allOf(
        underWay.get(lane).stream()
            .filter(work -> !work.isDone())
            .toArray(CompletableFuture[]::new));
  }

  @Override
  public <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    pending.set(pending.get() + 1);
    CompletableFuture<Void> end = new CompletableFuture<>();
    underWay.get(lane).add(end);
    lanes
        .get(lane)
        .execute(
            () -> {
              try {
                T result = work.call();
                finish(() -> done.accept(result));
                end.complete(null);
              } catch (Exception e) {
                finish(() -> failed.accept(e));
                end.completeExceptionally(e);
              } catch (OutOfMemoryError e) {
                finish(() -> failed.accept(new Exception(Messages.get("error.memory"), e)));
                end.completeExceptionally(e);
              } catch (Error e) {
                // Unsaid, it would leave whoever waits for the result waiting for ever.
                finish(() -> failed.accept(new Exception(e.toString(), e)));
                end.completeExceptionally(e);
              } finally {
                underWay.get(lane).remove(end);
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
