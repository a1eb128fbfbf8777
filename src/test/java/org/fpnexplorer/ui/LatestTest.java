package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The newest request wins, the others are dropped. */
class LatestTest {
  private final QueuedTasks tasks = new QueuedTasks();
  private final Latest latest = new Latest(tasks, Tasks.Lane.RENDER);
  private final List<String> worked = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();

  private void ask(String what) {
    latest.run(
        () -> {
          worked.add(what);
          return what;
        },
        shown::add,
        error -> shown.add("failed"));
  }

  @Test
  void requestsInBetweenAreNeverWorkedOn() {
    ask("a");
    ask("b");
    ask("c");
    tasks.runAll();

    assertThat(worked).containsExactly("a", "c");
    assertThat(shown).containsExactly("c");
  }

  @Test
  void requestsThatDoNotOverlapAreAllShown() {
    ask("a");
    tasks.runAll();
    ask("b");
    tasks.runAll();

    assertThat(shown).containsExactly("a", "b");
  }

  @Test
  void aCancelledResultIsDropped() {
    ask("a");
    latest.cancel();
    tasks.runAll();
    assertThat(shown).isEmpty();

    ask("b");
    tasks.runAll();
    assertThat(shown).containsExactly("b");
  }

  @Test
  void aFailureIsHandedOverAndTheNextRequestStillRuns() {
    latest.run(
        () -> {
          throw new IllegalStateException("no");
        },
        result -> shown.add("result"),
        error -> shown.add(error.getMessage()));
    tasks.runAll();
    ask("b");
    tasks.runAll();

    assertThat(shown).containsExactly("no", "b");
  }
}
