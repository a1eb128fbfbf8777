package org.fpnexplorer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.DType;
import org.fpnexplorer.checkpoint.Fit;
import org.fpnexplorer.checkpoint.TrainingNote;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  @TempDir Path folder;

  @Test
  void aTrainingThatWasPutAsideGoesOnAsIfItHadNeverStopped() throws IOException {
    TrainingPlan plan = Plans.tiny(5);
    Path aside = folder.resolve("a.training");
    Map<String, Tensor> straight;
    List<StepReport> history;
    try (Trainer trainer = Trainer.start(Engines.shared(), plan)) {
      finish(trainer);
      straight = trainer.weights().tensors();
      history = trainer.history();
    }
    try (Trainer trainer = Trainer.start(Engines.shared(), plan)) {
      trainer.step();
      trainer.step();
      trainer.save(aside);
    }
    try (Trainer trainer = Trainer.resume(Engines.shared(), aside)) {
      assertThat(trainer.plan()).isEqualTo(plan);
      assertThat(trainer.history()).isEqualTo(history.subList(0, 2));
      finish(trainer);
      assertThat(trainer.history()).isEqualTo(history);
      Map<String, Tensor> resumed = trainer.weights().tensors();
      assertThat(resumed.keySet()).isEqualTo(straight.keySet());
      resumed.forEach(
          (name, tensor) ->
              assertThat(tensor.data()).as(name).isEqualTo(straight.get(name).data()));
    }
  }

  /** One logit or two, one map or many, the article's p5 that is m5. */
  @ParameterizedTest
  @ValueSource(strings = {"scenes-c4", "scenes-no-lateral", "scenes-p2", "article"})
  void everyModelThatProposesLearns(String name) {
    try (Trainer trainer =
        Trainer.start(Engines.shared(), Plans.of(Models.byName(name), 8, 1e-3, false))) {
      finish(trainer);
      List<StepReport> history = trainer.history();
      assertThat(history.get(7).loss()).isLessThan(0.9f * history.get(0).loss());
      assertThat(trainer.isAtEnd()).isTrue();
      assertThatThrownBy(trainer::step).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void theWeightsSayHowTheyCameToBe() throws IOException {
    Path file = folder.resolve("w.safetensors");
    Graph graph;
    try (Trainer trainer = Trainer.start(Engines.shared(), Plans.tiny(2))) {
      trainer.step();
      trainer.writeWeights(file, Map.of("program", "a test"));
      graph = trainer.graph();
    }
    try (Checkpoint checkpoint = Checkpoint.open(file)) {
      assertThat(Fit.require(checkpoint, graph).isWhole()).isTrue();
      assertThat(checkpoint.entries()).allMatch(entry -> entry.type() == DType.F16);
      assertThat(TrainingNote.of(checkpoint.metadata()))
          .contains(new TrainingNote("scenes-fpn", "scenes", 1, "1000000000:3"));
      assertThat(checkpoint.metadata())
          .containsEntry("program", "a test")
          .containsEntry("learning_rate", "0.002")
          .containsEntry("seed", "3");
    }
  }

  @Test
  void aLossThatIsNoNumberLeavesTheWeights() {
    TrainingPlan plan = Plans.of(Models.byName("scenes-fpn"), 9, 1e30, false);
    try (Trainer trainer = Trainer.start(Engines.shared(), plan)) {
      assertThatThrownBy(() -> finish(trainer))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("is not a number; a lower learning rate");
      assertThat(trainer.history()).isNotEmpty().hasSizeLessThan(9);
    }
  }

  @Test
  void examplesWithoutObjectsTeachBackgroundOnly() {
    TrainingPlan plan = Plans.tiny(1);
    Graph graph = plan.model().graph(plan.height(), plan.width());
    Batches batches = new Batches(plan, graph);
    Batch scenes = batches.of(0);
    ImageTargets empty = batches.targets(List.of(), 1);
    List<ImageTargets> images = List.of(empty, empty);
    try (Learner learner = Learner.start(Engines.shared(), plan, graph)) {
      StepReport report =
          learner.learn(
              0, new Batch(scenes.examples(), scenes.input(), images, batches.levels(images)));
      assertThat(empty.sample().positives()).isEmpty();
      assertThat(empty.sample().negatives()).hasSize(256);
      assertThat(report.boxes()).isZero();
      // Untrained, every score is about one half.
      assertThat(report.objectness()).isBetween(0.6f, 0.8f);
      assertThat(report.gradientNorm()).isPositive();
    }
  }

  @Test
  void anObjectWithoutAreaIsNobodys() {
    TrainingPlan plan = Plans.tiny(1);
    Batches batches = new Batches(plan, plan.model().graph(plan.height(), plan.width()));

    ImageTargets targets = batches.targets(List.of(new Box(20, 20, 20, 40)), 1);

    assertThat(targets.sample().positives()).isEmpty();
  }

  @Test
  void nativeMemoryStaysFlat() {
    try (Trainer trainer = Trainer.start(Engines.shared(), Plans.tiny(12))) {
      trainer.step();
      trainer.step();
      int arrays = trainer.live();
      for (int i = 0; i < 8; i++) {
        trainer.step();
        assertThat(trainer.live()).isEqualTo(arrays);
      }
    }
  }

  @Test
  void aFullDiskLeavesTheTrainingThatWasPutAside() throws IOException {
    Path aside = folder.resolve("a.training");
    try (Trainer trainer = Trainer.start(Engines.shared(), Plans.tiny(3))) {
      trainer.step();
      trainer.save(aside);
      byte[] before = Files.readAllBytes(aside);
      trainer.step();
      Path full = Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"));
      assertThatThrownBy(() -> trainer.save(full)).isInstanceOf(IOException.class);
      assertThat(Files.readAllBytes(aside)).isEqualTo(before);
      trainer.save(aside);
      assertThat(Files.readAllBytes(aside)).isNotEqualTo(before);
    }
    try (Trainer resumed = Trainer.resume(Engines.shared(), aside)) {
      assertThat(resumed.history()).hasSize(2);
    }
  }

  @Test
  void otherFilesAreNotTakenUp() throws IOException {
    Path weights = folder.resolve("w.safetensors");
    Path aside = folder.resolve("a.training");
    try (Trainer trainer = Trainer.start(Engines.shared(), Plans.tiny(2))) {
      trainer.step();
      trainer.writeWeights(weights, Map.of());
      trainer.save(aside);
    }
    assertThatThrownBy(() -> Trainer.resume(Engines.shared(), weights))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no training that was put aside");

    byte[] bytes = Files.readAllBytes(aside);
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> Trainer.resume(Engines.shared(), cut)).isInstanceOf(IOException.class);

    assertDamaged(bytes, "\"mean/rpn.head.conv.0.0.bias\"", "is missing");
    assertDamaged(bytes, "\"history\"", "its history does not fit its plan");
    assertDamaged(bytes, "\"scenes-fpn\"", "no model is called");
    assertDamaged(bytes, "\"learning_rate\"", "learning_rate is missing");
  }

  /** The same file, but for one letter of its header. */
  private void assertDamaged(byte[] bytes, String text, String message) throws IOException {
    ByteBuffer wanted = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    int at = 0;
    while (!ByteBuffer.wrap(bytes, at, wanted.capacity()).equals(wanted)) {
      at++;
    }
    byte[] changed = bytes.clone();
    changed[at + 1] = 'X';
    Path file = Files.write(folder.resolve("damaged"), changed);
    assertThatThrownBy(() -> Trainer.resume(Engines.shared(), file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  @Test
  void twoLogitsAnAnchorAreTrainedAsOneDifference() {
    Model one = Models.byName("scenes-fpn");
    Model two = one.with(ConventionText.parse("scoring=softmax", one.conventions()));
    try (Trainer trainer = Trainer.start(Engines.shared(), Plans.of(two, 8, 1e-3, false))) {
      finish(trainer);
      assertThat(trainer.history().get(7).loss())
          .isLessThan(0.9f * trainer.history().get(0).loss());
    }
  }

  private static void finish(Trainer trainer) {
    while (!trainer.isAtEnd()) {
      trainer.step();
    }
  }
}
