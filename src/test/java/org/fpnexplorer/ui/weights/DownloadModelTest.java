package org.fpnexplorer.ui.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.checkpoint.OfficialWeights;
import org.fpnexplorer.checkpoint.WeightsServer;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.QueuedTasks;
import org.fpnexplorer.ui.Tasks;
import org.fpnexplorer.ui.weights.DownloadModel.Presence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads as the window asks for them, without a window. */
class DownloadModelTest {
  @TempDir private Path folder;
  private final NoticeModel notices = new NoticeModel();
  private final QueuedTasks queue = new QueuedTasks();
  private WeightsServer server;
  private OfficialWeights weights;

  @BeforeEach
  void start() throws IOException {
    server = new WeightsServer();
    weights = server.weights();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private DownloadModel model(Tasks tasks) {
    return new DownloadModel(
        tasks, notices, folder, List.of(weights, OfficialWeights.byName("resnet18")));
  }

  @Test
  void nothingIsFetchedUnlessItIsConfirmed() {
    DownloadModel model = model(new CurrentThreadTasks());
    model.refresh();
    model.confirm();
    model.ask();
    assertThat(model.askingProperty().get()).isTrue();
    model.decline();
    model.confirm();
    model.ask();
    // The question was about other weights.
    model.selectedProperty().set(model.catalogue().get(1));
    model.confirm();

    assertThat(server.requests()).isEmpty();
    assertThat(folder).isEmptyDirectory();
    assertThat(model.presence()).containsEntry(weights, Presence.ABSENT);
  }

  @Test
  void aConfirmedDownloadIsFetchedWithProgress() {
    DownloadModel model = model(new CurrentThreadTasks());
    List<Double> fractions = new ArrayList<>();
    model.progressProperty().addListener((property, before, now) -> fractions.add(now.fraction()));
    model.ask();
    model.confirm();

    assertThat(model.file(weights)).hasSize(300_000);
    assertThat(model.presence()).containsEntry(weights, Presence.PRESENT);
    assertThat(model.fetchingProperty().get()).isNull();
    assertThat(fractions).isSorted().endsWith(1.0);
    assertThat(notices.newestProperty().get().text())
        .isEqualTo("tiny is fetched and verified: " + model.file(weights));
  }

  @Test
  void whileItRunsNoOtherCanBeAskedFor() {
    DownloadModel model = model(queue);
    model.ask();
    model.confirm();
    assertThat(model.fetchingProperty().get()).isEqualTo(weights);
    model.selectedProperty().set(model.catalogue().get(1));
    model.ask();

    assertThat(model.askingProperty().get()).isFalse();
    queue.runAll();
    assertThat(model.fetchingProperty().get()).isNull();
  }

  @Test
  void updatesDoNotPileUpBeforeASlowWindow() {
    DownloadModel model = model(queue);
    model.ask();
    model.confirm();
    queue.runOne();

    // One update of the progress, and the look into the folder that follows the download.
    assertThat(queue.waiting()).isEqualTo(2);
  }

  @Test
  void cancellingKeepsWhatIsThereAndGoesOnLater() throws IOException {
    Files.write(folder.resolve(weights.fileName() + ".part"), new byte[10]);
    DownloadModel model = model(queue);
    model.ask();
    model.confirm();
    model.cancel();
    queue.runAll();

    assertThat(model.presence()).containsEntry(weights, Presence.PART);
    assertThat(notices.newestProperty().get().text()).contains("cancelled");
    assertThat(model.failures()).isEmpty();
  }

  @Test
  void aFailureIsKeptUntilTheNextTry() {
    server.status = 500;
    DownloadModel model = model(new CurrentThreadTasks());
    model.ask();
    model.confirm();
    assertThat(model.failures().get(weights)).contains("status 500");
    assertThat(notices.newestProperty().get().kind()).isEqualTo(NoticeModel.Kind.FAILED);

    server.status = 200;
    model.ask();
    model.confirm();
    assertThat(model.failures()).isEmpty();
    assertThat(model.presence()).containsEntry(weights, Presence.PRESENT);
  }
}
