package org.fpnexplorer.training;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fpnexplorer.text.Texts;

/** Makes the next step's batch aside, while this one's is learned from. */
final class Prefetch implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(Prefetch.class);

  private final Batches batches;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(Prefetch::newThread);
  private int nextStep = -1;
  private Future<Batch> next;

  Prefetch(Batches batches) {
    this.batches = batches;
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "scenes");
    thread.setDaemon(true);
    return thread;
  }

  /** The batch of a step. */
  Batch get(int step) {
    Future<Batch> wanted = step == nextStep ? next : worker.submit(() -> batches.of(step));
    nextStep = step + 1;
    next = worker.submit(() -> batches.of(step + 1));
    try {
      return wanted.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(TEXTS.get("interrupted"), e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(TEXTS.get("scenes"), e.getCause());
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
