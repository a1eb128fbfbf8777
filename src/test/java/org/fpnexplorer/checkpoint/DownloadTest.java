package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fpnexplorer.checkpoint.Download.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads from a server of our own, good and bad. */
class DownloadTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  @TempDir private Path temp;
  private WeightsServer server;
  private Path folder;
  private Download download;

  @BeforeEach
  void start() throws IOException {
    server = new WeightsServer();
    folder = temp.resolve("fpn-explorer/weights");
    download = new Download(server.weights(), folder, PATIENCE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Outcome run() throws IOException {
    return download.run((bytes, total) -> true);
  }

  private void leavePart(byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    Files.write(download.part(), bytes);
  }

  private void assertFetched() {
    assertThat(download.file()).hasBinaryContent(server.content());
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aFileIsFetchedWholeIntoAFolderThatIsMade() throws IOException {
    List<Long> seen = new ArrayList<>();
    Outcome outcome =
        download.run(
            (bytes, total) -> {
              assertThat(total).isEqualTo(300_000);
              return seen.add(bytes);
            });

    assertThat(outcome).isEqualTo(Outcome.FETCHED);
    assertFetched();
    assertThat(seen).isSorted().startsWith(0L).endsWith(300_000L);
  }

  @Test
  void nothingIsAskedOfTheServerBeforeItRuns() {
    assertThat(new Download(server.weights(), folder).url().getHost()).isEqualTo("127.0.0.1");
    assertThat(folder).doesNotExist();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aFileThatIsThereIsVerifiedAndNotFetched() throws IOException {
    run();
    assertThat(run()).isEqualTo(Outcome.ALREADY_THERE);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aWrongFileThatIsThereStaysAsItIs() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(download.file(), "mine");

    // SHA-256 of "mine", by sha256sum.
    assertThatThrownBy(this::run)
        .hasMessageContaining("its SHA-256 begins with 3fd30542")
        .hasMessageContaining("move it away");
    assertThat(download.file()).hasContent("mine");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aCutConnectionIsGoneOnWith() throws IOException {
    server.cutAfter = 100_000;
    assertThatThrownBy(this::run)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the connection to 127.0.0.1 broke off")
        .hasMessageContaining("of 0.3 MB; run it again: it goes on where it stopped");
    assertThat(download.file()).doesNotExist();
    long kept = Files.size(download.part());
    assertThat(kept).isBetween(1L, 100_000L);

    server.cutAfter = Integer.MAX_VALUE;
    assertThat(run()).isEqualTo(Outcome.FETCHED);
    assertFetched();
    assertThat(server.requests()).containsExactly("", "bytes=" + kept + "-");
  }

  @Test
  void anotherVersionOnTheServerIsFetchedFromItsBeginning() throws IOException {
    leavePart(new byte[1000]);
    Files.writeString(folder.resolve(download.part().getFileName() + ".etag"), "\"v0\"");

    assertThat(run()).isEqualTo(Outcome.FETCHED);
    assertFetched();
    assertThat(server.requests()).containsExactly("bytes=1000-");
  }

  @Test
  void aFileThatHasMovedIsFollowed() throws IOException {
    server.moved = true;
    leavePart(Arrays.copyOf(server.content(), 1000));

    assertThat(run()).isEqualTo(Outcome.FETCHED);
    assertFetched();
    assertThat(server.requests()).containsExactly("bytes=1000-", "bytes=1000-");
  }

  @Test
  void aServerWithoutRangesBeginsAnew() throws IOException {
    server.ranges = false;
    server.tag = null;
    leavePart(new byte[1000]);

    assertThat(run()).isEqualTo(Outcome.FETCHED);
    assertFetched();
  }

  @Test
  void aPartLongerThanTheFileIsThrownAway() throws IOException {
    leavePart(new byte[400_000]);

    assertThat(run()).isEqualTo(Outcome.FETCHED);
    assertFetched();
    assertThat(server.requests()).containsExactly("bytes=400000-", "");
  }

  @Test
  void aPartThatOnlyLacksItsNameGetsIt() throws IOException {
    leavePart(server.content());

    assertThat(run()).isEqualTo(Outcome.FETCHED);
    assertFetched();
    assertThat(server.requests()).containsExactly("bytes=300000-");
  }

  @Test
  void whatIsNotTheOfficialFileIsDeletedAndNamed() throws IOException {
    server.spoil();

    assertThatThrownBy(this::run)
        .hasMessageContaining("not the official file: its SHA-256 begins with")
        .hasMessageContaining("not with " + server.weights().sha256Prefix());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPartOfAnotherFileIsFoundOutAtTheEnd() throws IOException {
    server.tag = null;
    leavePart(Arrays.copyOf(new byte[] {1, 2, 3}, 1000));

    assertThatThrownBy(this::run).hasMessageContaining("not the official file");
    assertThat(folder).isEmptyDirectory();
    assertThat(run()).isEqualTo(Outcome.FETCHED);
  }

  @Test
  void aFileOfAnotherSizeIsNotEvenBegun() {
    OfficialWeights large =
        new OfficialWeights(
            "tiny",
            server.weights().fileName(),
            FileSize.about(150),
            "Tiny_Weights.TEST",
            TrainingData.COCO,
            true,
            List.of(),
            server.weights().batchNormEpsilon());

    assertThatThrownBy(() -> new Download(large, folder).run((bytes, total) -> true))
        .hasMessageContaining("has 300000 bytes, but the official file has about 157286400");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 500, 503})
  void aServerThatRefusesIsQuoted(int status) throws IOException {
    server.status = status;

    assertThatThrownBy(this::run).hasMessageContaining("127.0.0.1 answers with status " + status);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aServerInTroubleDoesNotCostThePart() throws IOException {
    leavePart(new byte[1000]);
    server.status = 503;

    assertThatThrownBy(this::run).hasMessageContaining("it goes on where it stopped");
    assertThat(download.part()).hasSize(1000);
  }

  @Test
  void aServerThatCannotBeReachedIsNamed() {
    server.close();
    System.setProperty("fpn.weights.url", "http://127.0.0.1:1/models/");
    try {
      assertThatThrownBy(this::run)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("127.0.0.1 cannot be reached")
          .hasMessageContaining("check the connection");
    } finally {
      System.clearProperty("fpn.weights.url");
    }
  }

  @Test
  void aServerThatFallsSilentIsNotWaitedForForEver() {
    server.silentAfter = 1000;

    assertThatThrownBy(this::run).hasMessageContaining("fell silent after 0.0 MB of 0.3 MB");
    assertThat(download.part()).hasSize(1000);
  }

  @Test
  void cancellingKeepsThePartToGoOnWith() throws IOException {
    server.silentAfter = 1000;
    Outcome outcome = download.run((bytes, total) -> bytes < 1000);

    assertThat(outcome).isEqualTo(Outcome.CANCELLED);
    assertThat(download.part()).hasSize(1000);

    server.silentAfter = Integer.MAX_VALUE;
    assertThat(run()).isEqualTo(Outcome.FETCHED);
    assertFetched();
  }

  @Test
  void interruptingCancelsAsWell() throws IOException {
    Thread.currentThread().interrupt();

    assertThat(run()).isEqualTo(Outcome.CANCELLED);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(download.file()).doesNotExist();
  }

  @Test
  void twoDownloadsDoNotWriteTheSamePart() throws IOException {
    Files.createDirectories(folder);
    try (PartFile other = PartFile.open(download.part())) {
      assertThat(other.size()).isZero();
      assertThatThrownBy(this::run).hasMessageContaining("is already being fetched");
    }
    assertThat(run()).isEqualTo(Outcome.FETCHED);
  }

  @Test
  void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "no folder");

    assertThatThrownBy(this::run)
        .hasMessageContaining("the folder cannot be made, the file " + folder + " is in the way")
        .hasMessageContaining("choose another folder");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderWhereNoneCanBeMadeIsNamed() {
    Download nowhere = new Download(server.weights(), Path.of("/proc/weights"), PATIENCE);

    assertThatThrownBy(() -> nowhere.run((bytes, total) -> true))
        .hasMessageContaining("the folder /proc/weights cannot be made")
        .hasMessageContaining("choose another folder");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsNamed() throws IOException {
    Files.createDirectories(folder);
    Files.createSymbolicLink(download.part(), Path.of("/dev/full"));

    assertThatThrownBy(this::run)
        .hasMessageContaining("No space left on device; free some space and run it again");
    assertThat(download.file()).doesNotExist();
  }
}
