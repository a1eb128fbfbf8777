package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.training.Trainer;
import org.fpnexplorer.training.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir Path folder;

  @Test
  void trainsAndWritesWeightsThatFit() {
    Path out = folder.resolve("w.safetensors");
    Cli run = train("--model", "scenes-c4", "--steps", 2, "--out", out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().strip()).isEqualTo(out.toString());
    assertThat(run.err()).contains("2 of 2 steps, loss ").contains("0:00 left");
    assertThat(folder)
        .isDirectoryContaining("glob:**/w.safetensors")
        .isDirectoryNotContaining("glob:**.training");

    Cli weights = Cli.runWithoutEngine("weights", out);
    assertThat(weights.out()).contains("scenes-c4");
  }

  @Test
  void aTrainingIsTakenUpByItsOwnPlanOnly() throws IOException {
    Path aside = aside();
    Path out = folder.resolve("w.safetensors");

    Cli other = Cli.run("train", "--resume", aside, "--model", "scenes-fpn", "--out", out);
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err())
        .isEqualTo(
            "fpn: error: " + aside + ": this is a training of scenes-c4; name that --model\n");

    Cli steps = Cli.run("train", "--resume", aside, "--steps", 9, "--out", out);
    assertThat(steps.code()).isEqualTo(2);
    assertThat(steps.err()).contains("--steps cannot be changed");

    Cli run = Cli.run("train", "--resume", aside, "--model", "scenes-c4", "--out", out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("3 of 3 steps");
    assertThat(out).exists();
  }

  @Test
  void aTrainingThatIsPutAsideIsNotOverwritten() throws IOException {
    Path out = folder.resolve("w.safetensors");
    Path aside = Files.move(aside(), folder.resolve("w.safetensors.training"));
    Cli run = train("--steps", 2, "--out", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(aside + ": a training is put aside here; take it up");
  }

  @Test
  void whatCannotBeIsRefusedBeforeItBegins() {
    Path out = folder.resolve("w.safetensors");
    assertUsage("no scene is 16x96", "train", "--size", "16x96", "--out", out);
    assertUsage("box head", "train", "--model", "fasterrcnn-resnet50-fpn", "--out", out);
    assertUsage("names no scenes", "train", "--scenes", "many", "--out", out);
    assertUsage("learning rate", "train", "--learning-rate", "-1", "--out", out);
    assertUsage("--out", "train", "--steps", 2);

    Cli nowhere = Cli.runWithoutEngine("train", "--out", folder.resolve("no/such/w.safetensors"));
    assertThat(nowhere.code()).isEqualTo(1);
    Cli nothing = Cli.run("train", "--resume", folder.resolve("no"), "--out", out);
    assertThat(nothing.code()).isEqualTo(1);
    assertThat(nothing.err()).contains("there is no such file");
  }

  private static void assertUsage(String message, Object... args) {
    Cli run = Cli.runWithoutEngine(args);
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  private Path aside() throws IOException {
    Path aside = folder.resolve("other.training");
    TrainingPlan plan =
        new TrainingPlan(Models.byName("scenes-c4"), 64, 96, 1, 3, 1e-3, 0, 0, 0, 1, 5, 2, true);
    try (Trainer trainer = Trainer.start(Engines.shared(), plan)) {
      trainer.step();
      trainer.save(aside);
    }
    return aside;
  }

  /** At a size that takes seconds. */
  private static Cli train(Object... args) {
    Object[] all = new Object[args.length + 7];
    System.arraycopy(
        new Object[] {"train", "--size", "64x96", "--batch", 1, "--scenes", "5:2"}, 0, all, 0, 7);
    System.arraycopy(args, 0, all, 7, args.length);
    return Cli.run(all);
  }
}
