package org.fpnexplorer.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Tasks without threads: all work is done at once, where it is asked for. */
public final class CurrentThreadTasks implements Tasks {
  @Override
  public <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    T result;
    try {
      result = work.call();
    } catch (Exception e) {
      failed.accept(e);
      return;
    }
    done.accept(result);
  }

  @Override
  public void later(Runnable update) {
    update.run();
  }
}
