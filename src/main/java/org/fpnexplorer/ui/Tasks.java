package org.fpnexplorer.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work beside the window. What is handed in runs on a thread of its own lane, in order; its result
 * comes back on the window's thread.
 */
public interface Tasks {
  /** Work of one lane waits for work of the same lane only. */
  enum Lane {
    /** The session and its engine. */
    SESSION,
    /** Pictures and selections, quick and often. */
    RENDER,
    /** Exports, long and seldom. */
    EXPORT,
    /** Downloads, as slow as the network. */
    DOWNLOAD,
    /** Training, step by step, and whatever is done with what is trained. */
    TRAINING
  }

  /**
   * Runs work aside.
   *
   * @param done takes the result, on the window's thread
   * @param failed takes what the work threw, on the window's thread
   */
  <T> void run(Lane lane, Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

  /** Calls back on the window's thread, soon, from any thread. */
  void later(Runnable update);
}
