package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which weights a command uses that names none, and what it says of them. */
class ShippedWeightsOptionTest {
  private static final String MODEL = "scenes-fpn";
  private static final Path SHIPPED = Path.of("assets/weights/scenes-fpn.safetensors");
  private static final Path SAMPLE = Path.of("assets/samples/street.png");
  private static final String ON_DRAWINGS = ": trained on drawn scenes, not on photographs;";

  @TempDir static Path folder;

  /** The weights that a trace says it was made with. */
  private static String weightsOf(String name, Object... options) throws IOException {
    Path out = folder.resolve(name + ".safetensors");
    Object[] all = new Object[options.length + 8];
    Object[] usual = {"trace", "noise:64x64", "--model", MODEL, "--only", "p5", "--out", out};
    System.arraycopy(usual, 0, all, 0, usual.length);
    System.arraycopy(options, 0, all, usual.length, options.length);
    Cli trace = Cli.run(all);
    assertThat(trace).isEqualTo(new Cli(0, "", ""));
    try (Checkpoint written = Checkpoint.open(out)) {
      return written.metadata().get("weights");
    }
  }

  @Test
  void theShippedOnesUnlessAFileOrASeedIsNamed() throws IOException {
    assertThat(weightsOf("usual")).isEqualTo("shipped");
    assertThat(weightsOf("seed", "--seed", "0")).isEqualTo("none");
    assertThat(weightsOf("file", "--weights", SHIPPED)).isEqualTo(SHIPPED.toString());
    assertThat(weightsOf("both", "--weights", SHIPPED, "--seed", "3"))
        .isEqualTo(SHIPPED.toString());
  }

  @Test
  void modelsSaysWhichAreShipped() {
    assertThat(Cli.runWithoutEngine("models").out().lines())
        .anyMatch(line -> line.startsWith(MODEL + " ") && line.endsWith("shipped"))
        .anyMatch(line -> line.startsWith("vgg16-fpn ") && line.endsWith("none"));
  }

  @Test
  void ofAPhotographItIsSaidThatTheyKnowDrawingsOnly() {
    Cli detect = Cli.run("detect", SAMPLE, "--model", MODEL, "--size", "64x64");
    assertThat(detect.code()).isZero();
    assertThat(detect.err().lines()).hasSize(1);
    assertThat(detect.err())
        .startsWith("fpn: the shipped weights of scenes-fpn" + ON_DRAWINGS)
        .contains("fpn weights get fasterrcnn_resnet50_fpn_coco", "--weights FILE");

    Cli untrained = Cli.run("detect", SAMPLE, "--model", MODEL, "--size", "64x64", "--seed", "0");
    assertThat(untrained.err().strip())
        .isEqualTo("fpn: the weights are untrained; so are these boxes");
  }

  @Test
  void ofASceneThereIsNothingToSay() {
    Cli detect = Cli.run("detect", "scene:5:64x96", "--model", MODEL, "--size", "64x96");
    assertThat(detect.code()).isZero();
    assertThat(detect.err()).isEmpty();
  }

  @Test
  void weightsOfOnesOwnTrainingAreKnownByTheirFile() throws IOException {
    Path own = folder.resolve("own.safetensors");
    Files.copy(SHIPPED, own);
    Cli detect = Cli.run("detect", SAMPLE, "--model", MODEL, "--size", "64x64", "--weights", own);
    assertThat(detect.code()).isZero();
    assertThat(detect.err()).startsWith("fpn: " + own + ON_DRAWINGS);
  }

  @Test
  void conventionsTheyDoNotFitAreRefusedBeforePyTorchStarts() {
    Path out = folder.resolve("none.npz");
    Cli trace =
        Cli.runWithoutEngine(
            "trace",
            "noise:64x64",
            "--model",
            MODEL,
            "--conventions",
            "scoring=softmax",
            "--out",
            out);
    assertThat(trace.code()).isEqualTo(1);
    assertThat(trace.err().lines()).hasSize(1);
    assertThat(trace.err())
        .startsWith("fpn: error: the shipped weights of scenes-fpn: these weights do not fit")
        .contains("rpn.head.cls_logits.weight is 3x64x1x1, not 6x64x1x1")
        .contains("; --seed N draws untrained ones");
    assertThat(Files.exists(out)).isFalse();
  }
}
