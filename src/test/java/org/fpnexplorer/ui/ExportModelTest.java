package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that meet: a second one while the first is under way, and a cancel for both. */
class ExportModelTest {
  @TempDir private Path folder;

  private final QueuedTasks tasks = new QueuedTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionWorker worker = new SessionWorker(Engines.shared());
  private final SessionModel session = new SessionModel(tasks, worker, notices);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private final ExportModel export = new ExportModel(session, maps, tasks, notices);

  @BeforeEach
  void open() {
    session.open(new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64)));
    tasks.runAll();
  }

  @AfterEach
  void close() {
    worker.close();
  }

  private Node node(String name) {
    return session.sessionProperty().get().graph().node(name);
  }

  @Test
  void anExportIsRunningUntilTheLastOneIsDone() {
    export.exportMap(node("p5"), folder.resolve("p5.png"));
    export.exportMap(node("p4"), folder.resolve("p4.png"));
    tasks.runOne();
    assertThat(export.runningProperty().get()).isTrue();

    tasks.runAll();
    assertThat(export.runningProperty().get()).isFalse();
    assertThat(folder)
        .isDirectoryContaining("glob:**/p5.png")
        .isDirectoryContaining("glob:**/p4.png");
  }

  @Test
  void cancellingStopsAllOfThem() {
    export.exportAll(folder.resolve("first"));
    export.exportAll(folder.resolve("second"));
    export.cancel();
    tasks.runAll();

    assertThat(folder.resolve("first")).doesNotExist();
    assertThat(folder.resolve("second")).doesNotExist();
    assertThat(export.runningProperty().get()).isFalse();
  }
}
