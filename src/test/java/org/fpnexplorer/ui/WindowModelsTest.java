package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageIO;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's models, without a toolkit: opening, stepping, drawing, selecting, exporting. */
class WindowModelsTest {
  private static final Request NOISE =
      new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64));

  @TempDir private Path folder;

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionWorker worker = new SessionWorker(Engines.shared());
  private final SessionModel session = new SessionModel(tasks, worker, notices);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private final ProposalModel proposals = new ProposalModel(session, tasks, notices);
  private final ExportModel export = new ExportModel(session, maps, tasks, notices);

  @BeforeEach
  void open() {
    session.open(NOISE);
  }

  @AfterEach
  void close() {
    worker.close();
  }

  private Node node(String name) {
    return session.sessionProperty().get().graph().node(name);
  }

  @Test
  void openingComputesEveryStepAndDrawsEveryMap() {
    assertThat(session.positionProperty().get()).isEqualTo(session.nodes().size());
    assertThat(session.busyProperty().get()).isFalse();
    assertThat(session.steps()).hasSameSizeAs(session.nodes());
    assertThat(maps.pictures())
        .containsKeys(node("input"), node("c2"), node("m5"), node("p2"), node("p5_objectness"))
        .doesNotContainKey(node("proposals"));
    assertThat(proposals.proposalsProperty().get().kept())
        .hasSizeBetween(1, proposals.topProperty().get());
  }

  @Test
  void steppingBackEmptiesAndSteppingForwardComputesAnew() {
    float[] before = session.tensors().get(node("p3")).data();
    session.seek(node("m3").index() + 1);

    assertThat(session.currentProperty().get().node()).isEqualTo(node("m3"));
    assertThat(session.tensors()).containsKey(node("m3")).doesNotContainKey(node("p3"));
    assertThat(maps.pictures()).containsKey(node("m3")).doesNotContainKey(node("p3"));
    assertThat(proposals.proposalsProperty().get()).isNull();

    session.forward();
    assertThat(session.currentProperty().get().node()).isEqualTo(node("p3"));
    assertThat(session.tensors().get(node("p3")).data()).isEqualTo(before).isNotSameAs(before);
  }

  @Test
  void firstLeavesTheInputAloneAndBackStopsThere() {
    session.first();
    session.back();

    assertThat(session.positionProperty().get()).isEqualTo(1);
    assertThat(session.tensors()).containsOnlyKeys(node("input"));
    assertThat(maps.pictures()).containsOnlyKeys(node("input"));
  }

  @Test
  void anInnerStepShowsItsOwnTensor() {
    session.seek(node("lateral_c3").index() + 1);
    assertThat(session.currentTensorProperty().get().shape()).isEqualTo(node("lateral_c3").shape());

    session.back();
    assertThat(session.currentTensorProperty().get().shape())
        .isEqualTo(node("upsample_m4").shape());
  }

  @Test
  void whatCannotBeOpenedLeavesEverythingAsItWas() {
    var before = session.sessionProperty().get();
    session.open(NOISE.with(new Source.ImageFile(folder.resolve("nothing.png"))));

    assertThat(session.sessionProperty().get()).isSameAs(before);
    assertThat(session.busyProperty().get()).isFalse();
    assertThat(notices.newestProperty().get().kind()).isEqualTo(NoticeModel.Kind.FAILED);
    assertThat(notices.newestProperty().get().text()).contains("nothing.png");
    session.back();
    session.forward();
    assertThat(session.tensors()).containsKey(node("p2"));
  }

  @Test
  void anotherSeedGivesOtherValuesAndTheSameSeedTheSame() {
    float[] first = session.tensors().get(node("p5")).data();
    session.open(NOISE.with(6));
    assertThat(session.tensors().get(node("p5")).data()).isNotEqualTo(first);
    session.open(NOISE);
    assertThat(session.tensors().get(node("p5")).data()).isEqualTo(first);
  }

  @Test
  void theStyleRedrawsAndAChannelThatIsMissingHasNoPicture() {
    int[] viridis = maps.pictures().get(node("c2")).pixels().argb();
    maps.colormapProperty().set(Colormap.MAGMA);
    assertThat(maps.pictures().get(node("c2")).pixels().argb()).isNotEqualTo(viridis);

    maps.modeProperty().set(ChannelMode.channel(300));
    assertThat(maps.pictures()).containsKey(node("c3")).doesNotContainKey(node("c2"));
    maps.modeProperty().set(ChannelMode.MEAN);
    assertThat(maps.pictures()).containsKey(node("c2"));
  }

  @Test
  void settingsSelectAnew() {
    proposals.topProperty().set(5);
    assertThat(proposals.proposalsProperty().get().kept()).hasSize(5);

    proposals.levelsOff().addAll(Set.of(2, 3, 4));
    assertThat(proposals.proposalsProperty().get().kept())
        .isNotEmpty()
        .allMatch(box -> box.level() == 5);

    proposals.minScoreProperty().set(1);
    assertThat(proposals.proposalsProperty().get().kept()).isEmpty();
  }

  @Test
  void anExportedMapIsTheMapTheWindowShows() throws IOException {
    Path file = folder.resolve("p2.png");
    export.exportMap(node("p2"), file);

    assertThat(notices.newestProperty().get().kind()).isEqualTo(NoticeModel.Kind.DONE);
    BufferedImage png = ImageIO.read(file.toFile());
    Pixels shown = maps.pictures().get(node("p2")).pixels();
    assertThat(png.getWidth()).isEqualTo(shown.width() * ExportModel.SCALE);
    assertThat(png.getHeight()).isEqualTo(shown.height() * ExportModel.SCALE);
    for (int y = 0; y < png.getHeight(); y++) {
      for (int x = 0; x < png.getWidth(); x++) {
        assertThat(png.getRGB(x, y))
            .isEqualTo(shown.at(x / ExportModel.SCALE, y / ExportModel.SCALE));
      }
    }
  }

  @Test
  void allMapsAreExportedOneFileEach() {
    export.exportAll(folder.resolve("maps"));

    assertThat(folder.resolve("maps").toFile().list())
        .hasSize(maps.pictures().size() - 1)
        .contains("c2-energy.png", "m4-energy.png", "p5_bbox-energy.png");
    assertThat(export.runningProperty().get()).isFalse();
    assertThat(export.progressProperty().get()).isEqualTo(1);
  }

  @Test
  void aTargetThatCannotBeWrittenIsSaidAndNothingIsLeft() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "in the way");
    export.exportMap(node("p2"), blocked.resolve("p2.png"));

    assertThat(notices.newestProperty().get().kind()).isEqualTo(NoticeModel.Kind.FAILED);
    assertThat(notices.newestProperty().get().text()).contains("p2.png");
    assertThat(Arrays.asList(folder.toFile().list())).containsExactly("file");
    assertThat(export.runningProperty().get()).isFalse();
  }

  @Test
  void stylesGoRoundAndComeBackToTheSameChannel() {
    maps.modeProperty().set(ChannelMode.channel(7));
    maps.nextMode();
    assertThat(maps.modeProperty().get()).isEqualTo(ChannelMode.SHEET);
    maps.nextMode();
    assertThat(maps.modeProperty().get()).isEqualTo(ChannelMode.MEAN);
    for (int i = 0; i < 4; i++) {
      maps.nextMode();
    }
    assertThat(maps.modeProperty().get()).isEqualTo(ChannelMode.channel(7));

    maps.colormapProperty().set(Colormap.COOLWARM);
    maps.nextColormap();
    assertThat(maps.colormapProperty().get()).isEqualTo(Colormap.VIRIDIS);
    maps.scopeProperty().set(RangeScope.CHANNEL);
    maps.nextScope();
    assertThat(maps.scopeProperty().get()).isEqualTo(RangeScope.SHARED);
    // C5 has most.
    assertThat(maps.channels()).isEqualTo(2048);
  }

  @Test
  void settingsOfTheProposalsGoInStepsAndStopAtTheEnds() {
    proposals.more();
    assertThat(proposals.topProperty().get()).isEqualTo(50);
    proposals.topProperty().set(1);
    proposals.fewer();
    assertThat(proposals.topProperty().get()).isEqualTo(1);
    // From between two round numbers to the next one.
    proposals.topProperty().set(37);
    proposals.fewer();
    assertThat(proposals.topProperty().get()).isEqualTo(30);

    proposals.minScoreBy(-0.05);
    assertThat(proposals.minScoreProperty().get()).isZero();
    proposals.nmsThresholdBy(0.05);
    proposals.nmsThresholdBy(0.05);
    proposals.nmsThresholdBy(0.05);
    assertThat(proposals.nmsThresholdProperty().get()).isEqualTo(0.85);

    proposals.toggleLevel(3);
    assertThat(proposals.levelsOff()).containsExactly(3);
    proposals.toggleLevel(3);
    assertThat(proposals.levelsOff()).isEmpty();
  }

  @Test
  void whatIsShownIsTheLastMapThatIsComputed() {
    assertThat(export.shownNodeProperty().get().name()).endsWith("_bbox");
    // conv1: computed, but no map of the paper.
    session.seek(2);
    assertThat(export.shownNodeProperty().get()).isNull();
  }
}
