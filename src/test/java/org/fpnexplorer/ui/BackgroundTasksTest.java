package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Whatever work throws is handed over, and the lane goes on. */
@ExtendWith(ApplicationExtension.class)
class BackgroundTasksTest {
  private final BackgroundTasks tasks = new BackgroundTasks();

  private CompletableFuture<Exception> failureOf(Callable<String> work) {
    CompletableFuture<Exception> failure = new CompletableFuture<>();
    Platform.runLater(() -> tasks.run(Tasks.Lane.RENDER, work, done -> {}, failure::complete));
    return failure;
  }

  private static Exception within30Seconds(CompletableFuture<Exception> failure)
      throws InterruptedException, ExecutionException, TimeoutException {
    return failure.get(30, TimeUnit.SECONDS);
  }

  private int pending() throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<Integer> pending = new CompletableFuture<>();
    Platform.runLater(() -> pending.complete(tasks.pendingProperty().get()));
    return pending.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aLibraryThatDoesNotLoadIsAFailureAndTheWorkIsOver() throws Exception {
    Exception failure =
        within30Seconds(
            failureOf(
                () -> {
                  throw new NoClassDefFoundError("some/Part");
                }));

    assertThat(failure).hasMessageContaining("some/Part");
    assertThat(pending()).isZero();
  }

  @Test
  void memoryThatRunsOutIsAFailureInPlainWords() throws Exception {
    Exception failure =
        within30Seconds(
            failureOf(
                () -> {
                  throw new OutOfMemoryError("Java heap space");
                }));

    assertThat(failure).hasMessageContaining("memory").hasMessageNotContaining("heap");
    assertThat(pending()).isZero();
  }

  /** Hands work in as the window does, and says what is under way from then on. */
  private CompletableFuture<Void> underWayWith(Callable<String> work) throws Exception {
    CompletableFuture<CompletableFuture<Void>> under = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          tasks.run(Tasks.Lane.EXPORT, work, done -> {}, failure -> {});
          under.complete(tasks.underWay(Tasks.Lane.EXPORT));
        });
    return under.get(30, TimeUnit.SECONDS);
  }

  @Test
  void whatIsBeingWrittenCanBeWaitedFor() throws Exception {
    CountDownLatch disk = new CountDownLatch(1);
    AtomicBoolean isWritten = new AtomicBoolean();
    CompletableFuture<Void> under =
        underWayWith(
            () -> {
              disk.await();
              isWritten.set(true);
              return "file";
            });
    assertThat(under).isNotDone();
    assertThat(tasks.underWay(Tasks.Lane.RENDER)).isDone();
    disk.countDown();
    under.get(30, TimeUnit.SECONDS);
    assertThat(isWritten).isTrue();
  }

  @Test
  void whatCannotBeWrittenIsSaidOnlyOfWhatIsStillUnderWay() throws Exception {
    CountDownLatch disk = new CountDownLatch(1);
    CompletableFuture<Void> failing =
        underWayWith(
            () -> {
              disk.await();
              throw new IOException("no space");
            });
    disk.countDown();
    assertThatThrownBy(() -> failing.get(30, TimeUnit.SECONDS)).hasMessageContaining("no space");

    assertThat(underWayWith(() -> "another file").get(30, TimeUnit.SECONDS)).isNull();
  }
}
