package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.DType;
import org.fpnexplorer.checkpoint.ShippedFixture;
import org.fpnexplorer.checkpoint.WeightsFile;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Weights that come with the program are used like any others, and known from them. */
class ShippedWeightsTest {
  private static ShippedFixture fixture;
  private static Model resnet;
  private static Request untrained;
  private static Request shipped;

  @BeforeAll
  static void ship() throws IOException {
    fixture = ShippedFixture.of(Models.byName("resnet18-fpn"));
    resnet = fixture.model();
    untrained = new Request(new Source.Noise(), resnet, 5).with(new Resize.Into(64, 64));
    shipped = untrained.with(new WeightsSource.Shipped());
  }

  @AfterAll
  static void takeBack() throws IOException {
    fixture.close();
  }

  @Test
  void aModelUsuallyHasThem() {
    assertThat(WeightsSource.usual(resnet)).isEqualTo(new WeightsSource.Shipped());
    assertThat(WeightsSource.usual(Models.byName("vgg16-fpn")))
        .isEqualTo(new WeightsSource.Untrained());
    Request vgg = new Request(new Source.Noise(), Models.byName("vgg16-fpn"), 5);
    assertThat(vgg.with(resnet).weights()).isEqualTo(new WeightsSource.Shipped());
    assertThat(shipped.with(vgg.model()).weights()).isEqualTo(new WeightsSource.Untrained());
  }

  @Test
  void theyAreReadWholeAndSayHowTheyWereTrained() throws IOException {
    try (SessionFactory sessions = new SessionFactory(Engines.shared());
        Session session = sessions.open(shipped)) {
      WeightsOrigin origin = session.weights();
      assertThat(origin.isWhole()).isTrue();
      assertThat(origin.isUntrained()).isFalse();
      assertThat(origin.training()).contains(ShippedFixture.NOTE);
      assertThat(origin.onDrawings()).isTrue();
      assertThat(session.tensor(session.graph().node("p2")).data()).containsOnly(0);

      Map<String, String> texts = Provenance.of(session, "noise:64x64");
      assertThat(texts)
          .containsEntry("weights", "shipped")
          .containsEntry("trained", "true")
          .containsEntry("trained_on", "scenes");
      assertThat(texts.get("weights_sha256")).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void theChecksumIsThatOfTheFile() throws IOException {
    try (Checkpoint ours = Checkpoint.openShipped(resnet);
        Checkpoint file = Checkpoint.open(fixture.file())) {
      assertThat(ours.sha256()).isEqualTo(file.sha256());
      assertThat(ours.entries()).isEqualTo(file.entries());
    }
  }

  /** So that noise is the same with and without them. */
  @Test
  void noiseStaysThatOfItsSeed() throws IOException {
    try (SessionFactory sessions = new SessionFactory(Engines.shared());
        Session trained = sessions.open(shipped);
        Session drawn = sessions.open(untrained)) {
      assertThat(trained.input().tensor().data()).isEqualTo(drawn.input().tensor().data());
      assertThat(drawn.weights().isUntrained()).isTrue();
      assertThat(drawn.tensor(drawn.graph().node("p2")).data()[0]).isNotZero();
    }
  }

  @Test
  void conventionsThatNeedOtherShapesAreRefused() {
    Model softmax = resnet.with(ConventionText.with(resnet.conventions(), "scoring", "softmax"));
    try (SessionFactory sessions = new SessionFactory(Engines.shared())) {
      assertThatThrownBy(() -> sessions.open(shipped.withConventionsOf(softmax)))
          .isInstanceOfSatisfying(
              WeightsException.class,
              e -> assertThat(e.checkpoint()).isEqualTo("the shipped weights of shipped-fixture"))
          .hasMessageContaining("rpn.head.cls_logits.weight is 3x256x1x1, not 6x256x1x1");
    }
  }

  @Test
  void whatIsDamagedIsRefusedLikeAnyFile() throws IOException {
    byte[] content = Files.readAllBytes(fixture.file());
    try {
      refuseDamaged(Arrays.copyOf(content, content.length - 2));
    } finally {
      Files.write(fixture.file(), content);
    }
  }

  private static void refuseDamaged(byte[] content) throws IOException {
    Files.write(fixture.file(), content);
    assertThatThrownBy(() -> Checkpoint.openShipped(resnet))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut off or damaged");

    WeightsFile.write(fixture.file(), Map.of(), Map.of(), DType.F16);
    try (SessionFactory sessions = new SessionFactory(Engines.shared())) {
      assertThatThrownBy(() -> sessions.open(shipped))
          .isInstanceOf(WeightsException.class)
          .hasMessageContaining("backbone.body.conv1.weight is missing");
    }
  }

  @Test
  void aModelWithoutThemHasNone() {
    assertThatThrownBy(() -> Checkpoint.openShipped(Models.byName("vgg16-fpn")))
        .isInstanceOf(IOException.class)
        .hasMessage("the program comes without weights for vgg16-fpn");
  }
}
