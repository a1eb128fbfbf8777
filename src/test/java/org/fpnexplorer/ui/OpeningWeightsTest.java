package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.export.TensorFiles;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsSource;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints in the window, without a toolkit: what fits, what is refused, and what stays. */
class OpeningWeightsTest {
  private static final Model RESNET = Models.byName("resnet18-fpn");
  private static final Request NOISE =
      new Request(new Source.Noise(), RESNET, 5).with(new Resize.Into(64, 64));
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  @TempDir private static Path folder;
  private static Path whole;
  private static Path backbone;

  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(new CurrentThreadTasks(), WORKER, notices);

  @BeforeAll
  static void write() throws IOException {
    whole = write("whole.safetensors", "", 0);
    backbone = write("backbone.safetensors", "backbone.body.", 0);
  }

  /** One value everywhere, for every parameter whose name begins so. */
  private static Path write(String name, String prefix, float value) throws IOException {
    Map<String, Tensor> values = new LinkedHashMap<>();
    for (Parameter parameter : RESNET.graph().parameters()) {
      if (parameter.name().startsWith(prefix)) {
        float[] filled = new float[(int) parameter.shape().size()];
        Arrays.fill(filled, value);
        values.put(parameter.name(), new Tensor(parameter.shape(), filled));
      }
    }
    Path file = folder.resolve(name);
    TensorFiles.write(file, values, Map.of());
    return file;
  }

  @AfterAll
  static void close() {
    WORKER.close();
  }

  @BeforeEach
  void open() {
    session.open(NOISE.with(new WeightsSource.InFile(whole)), 1);
  }

  private Session opened() {
    return session.sessionProperty().get();
  }

  private NoticeModel.Notice notice() {
    return notices.newestProperty().get();
  }

  @Test
  void aWholeCheckpointIsOpenedAndLeftAgain() {
    assertThat(notice()).isNull();
    assertThat(WeightsBadge.of(opened()).text()).isEqualTo("Weights from whole.safetensors");

    session.open(session.requestProperty().get().with(new WeightsSource.Untrained()), 1);
    assertThat(WeightsBadge.of(opened()).text()).isEqualTo("Untrained weights, seed 5");
  }

  @Test
  void ofABackboneTheRestIsSaidToBeUntrained() {
    session.open(NOISE.with(new WeightsSource.InFile(backbone)), 1);
    assertThat(WeightsBadge.of(opened()).text())
        .isEqualTo("Backbone from backbone.safetensors; neck and RPN untrained, seed 5");
  }

  @Test
  void weightsOfAnotherModelAreRefusedAndTheirModelIsOffered() {
    Session before = opened();
    Request refused =
        new Request(new Source.Noise(), Models.ARTICLE, 5).with(new WeightsSource.InFile(backbone));
    session.open(refused, 1);

    assertThat(opened()).isSameAs(before);
    assertThat(session.requestProperty().get()).isEqualTo(before.request());
    assertThat(notice().text())
        .startsWith(backbone + ": ")
        .contains("cnn.conv1.weight is missing", "they fit resnet18-fpn");
    NoticeModel.Offer offer = notice().offer().orElseThrow();
    assertThat(offer.title()).isEqualTo("Open it in resnet18-fpn");
  }

  @Test
  void conventionsThatTheWeightsDoNotFitAreRefusedWithTheTensorsName() {
    Request before = session.requestProperty().get();
    Model softmax = RESNET.with(ConventionText.with(RESNET.conventions(), "scoring", "softmax"));
    session.open(before.withConventionsOf(softmax), 1);

    assertThat(opened().request()).isEqualTo(before);
    assertThat(session.requestProperty().get()).isEqualTo(before);
    assertThat(notice().text())
        .startsWith(whole + ": ")
        .contains("rpn.head.cls_logits.weight is 3x256x1x1, not 6x256x1x1")
        .endsWith("they fit resnet18-fpn in their own conventions");
    // What is offered would be what is open.
    assertThat(notice().offer()).isEmpty();
  }

  @Test
  void conventionsThatNeedNoOtherTensorKeepTheWeights() {
    Model noRelu = RESNET.with(ConventionText.with(RESNET.conventions(), "head-relu", "no"));
    session.open(session.requestProperty().get().withConventionsOf(noRelu), 1);

    assertThat(opened().conventions().headRelu()).isFalse();
    assertThat(opened().weights().file()).contains(whole);
  }

  @Test
  void shippedWeightsAreTheUsualOnesOfTheirModel() {
    session.open(new Request(new Source.Noise(), Models.ARTICLE, 5).with(Models.best()), 1);
    assertThat(WeightsBadge.of(opened()).text()).isEqualTo("Shipped weights, trained on drawings");
  }

  @Test
  void conventionsThatShippedWeightsDoNotFitOfferUntrainedOnes() {
    Model scenes = Models.best();
    session.open(NOISE.with(scenes).with(new WeightsSource.Shipped()), 1);
    Session before = opened();
    Model softmax = scenes.with(ConventionText.with(scenes.conventions(), "scoring", "softmax"));
    session.open(before.request().withConventionsOf(softmax), 1);

    assertThat(opened()).isSameAs(before);
    assertThat(notice().text())
        .startsWith("the shipped weights of scenes-fpn: these weights do not fit the model");
    assertThat(notice().offer().orElseThrow().title()).isEqualTo("Open it with untrained weights");
  }

  @Test
  void aDamagedFileIsNamedAndNothingIsOffered() throws IOException {
    Session before = opened();
    Path damaged = Files.writeString(folder.resolve("damaged.pth"), "no checkpoint at all");
    session.open(NOISE.with(new WeightsSource.InFile(damaged)), 1);

    assertThat(opened()).isSameAs(before);
    assertThat(notice().text()).startsWith(damaged + ": ");
    assertThat(notice().offer()).isEmpty();
  }

  @Test
  void weightsThatNoModelCanUseAreNotOfferedToTheirOwn() throws IOException {
    Path broken = write("broken.safetensors", "", Float.NaN);
    session.open(NOISE.with(new WeightsSource.InFile(broken)), 1);

    assertThat(notice().text()).startsWith(broken + ": ").contains("NaN or infinite");
    assertThat(notice().offer()).isEmpty();
  }

  @Test
  void officialWeightsOpenInTheModelTheyFit() throws BackingStoreException {
    Preferences store = Preferences.userRoot().node("org/fpnexplorer/weightstest");
    Settings settings = new Settings(store);
    Request article =
        new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64));
    session.open(article, 1);
    Opener opener = new Opener(session, notices, settings, article);
    WeightsOpener weights =
        new WeightsOpener(session, opener, settings, new CurrentThreadTasks(), notices);

    weights.openFitting(backbone);
    assertThat(notice()).isNull();
    assertThat(opened().request().model()).isEqualTo(RESNET);
    assertThat(opened().weights().file()).contains(backbone);
    assertThat(settings.weights().files()).containsExactly(backbone);

    weights.open(new WeightsSource.Untrained());
    assertThat(opened().request().model()).isEqualTo(RESNET);
    assertThat(opened().weights().isUntrained()).isTrue();
    store.removeNode();
  }

  @Test
  void namesTellCheckpointsFromImages() {
    assertThat(WeightsOpener.isCheckpoint(Path.of("a", "R50.PTH"))).isTrue();
    assertThat(WeightsOpener.isCheckpoint(Path.of("a.safetensors"))).isTrue();
    assertThat(WeightsOpener.isCheckpoint(Path.of("pth", "a.png"))).isFalse();
  }
}
