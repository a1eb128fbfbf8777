package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.fpnexplorer.export.TensorFiles;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --weights}: what is used, what is said about it, and what is refused. */
class WeightsOptionTest {
  private static final String MODEL = "resnet18-fpn";

  @TempDir static Path folder;
  private static Path whole;
  private static Path backbone;

  @BeforeAll
  static void writeCheckpoints() throws IOException {
    whole = folder.resolve("whole.safetensors");
    write(whole, name -> true, "roi_heads.box_head.fc6.bias");
    backbone = folder.resolve("backbone.safetensors");
    write(backbone, name -> name.startsWith("backbone.body."), "fc.bias");
  }

  /** Small values by a formula, and one tensor that the model does not use. */
  private static void write(Path file, Predicate<String> wanted, String unused) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Parameter parameter : Models.byName(MODEL).graph(64, 64).parameters()) {
      if (wanted.test(parameter.name())) {
        float[] values = new float[(int) parameter.shape().size()];
        boolean variance = parameter.name().endsWith("running_var");
        for (int i = 0; i < values.length; i++) {
          values[i] = variance ? 1 : ((i * 37 + 11) % 101 - 50) / 1000f;
        }
        tensors.put(parameter.name(), new Tensor(parameter.shape(), values));
      }
    }
    tensors.put(unused, new Tensor(Shape.of(2), new float[2]));
    TensorFiles.write(file, tensors, Map.of());
  }

  private static Map<String, String> metadata(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    String header = new String(bytes.array(), 8, (int) bytes.getLong(), StandardCharsets.UTF_8);
    JsonObject about =
        new Gson().fromJson(header, JsonObject.class).getAsJsonObject("__metadata__");
    Map<String, String> texts = new LinkedHashMap<>();
    about.entrySet().forEach(entry -> texts.put(entry.getKey(), entry.getValue().getAsString()));
    return texts;
  }

  private static Cli trace(Path weights, Path out, String... more) {
    Object[] usual = {
      "trace",
      "noise:64x64",
      "--model",
      MODEL,
      "--only",
      "c2,p3,proposals",
      "--weights",
      weights,
      "--out",
      out
    };
    Object[] all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return Cli.run(all);
  }

  @Test
  void aWholeCheckpointIsUsedAndWhatIsLeftOverIsNamed() throws IOException {
    Path out = folder.resolve("whole-out.safetensors");
    Cli trace = trace(whole, out);

    assertThat(trace.code()).isZero();
    assertThat(trace.err().lines())
        .containsExactly(
            "fpn: "
                + whole
                + " has a tensor that the model does not use: roi_heads.box_head.fc6.bias");
    assertThat(metadata(out))
        .containsEntry("weights", whole.toString())
        .containsEntry("trained", "true")
        .containsEntry("untrained", "");
  }

  @Test
  void ofABackboneAloneTheRestIsDrawnAndSaidToBe() throws IOException {
    Path out = folder.resolve("backbone-out.safetensors");
    Cli trace = trace(backbone, out, "--seed", "7");

    assertThat(trace.code()).isZero();
    assertThat(trace.err().lines())
        .containsExactly(
            "fpn: " + backbone + " has nothing for backbone.fpn, rpn; drawn from seed 7, untrained",
            "fpn: " + backbone + " has a tensor that the model does not use: fc.bias");
    assertThat(metadata(out))
        .containsEntry("trained", "false")
        .containsEntry("untrained", "backbone.fpn rpn");
  }

  @Test
  void theSeedDrawsTheNoiseAndNotTheLoadedWeights() throws IOException {
    Path one = folder.resolve("seed1.npz");
    Path same = folder.resolve("seed1-again.npz");
    Path other = folder.resolve("seed2.npz");
    trace(whole, one, "--seed", "1");
    trace(whole, same, "--seed", "1");
    trace(whole, other, "--seed", "2");

    assertThat(one).hasSameBinaryContentAs(same);
    assertThat(Files.mismatch(one, other)).isNotEqualTo(-1);
  }

  @Test
  void aChosenConventionThatNeedsOtherShapesNamesTheTensor() {
    refuses(
        whole,
        "these weights do not fit the model: rpn.head.cls_logits.weight is 3x256x1x1, not"
            + " 6x256x1x1",
        "--conventions",
        "scoring=softmax");
  }

  @Test
  void aCheckpointOfAnotherModelIsRefusedBeforePyTorchStarts() {
    Path out = folder.resolve("other.npz");
    Cli trace =
        Cli.runWithoutEngine(
            "trace", "noise:64x64", "--model", "vgg16-fpn", "--weights", whole, "--out", out);

    assertThat(trace.code()).isEqualTo(1);
    assertThat(trace.err().lines()).hasSize(1);
    assertThat(trace.err())
        .startsWith("fpn: error: " + whole + ": these weights do not fit the model: ")
        .contains("they fit resnet18-fpn");
    assertThat(out).doesNotExist();
  }

  @Test
  void notANumberIsRefusedByName() throws IOException {
    Path file = folder.resolve("nan.safetensors");
    byte[] bytes = Files.readAllBytes(backbone);
    ByteBuffer values = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    values.putFloat(8 + (int) values.getLong(0), Float.NaN);
    Files.write(file, bytes);

    refuses(file, "backbone.body.conv1.weight");
  }

  @Test
  void noSuchFile() {
    refuses(folder.resolve("none.pth"), "there is no such file");
  }

  private void refuses(Path weights, String message, String... more) {
    Path out = folder.resolve("refused.npz");
    Cli trace = trace(weights, out, more);

    assertThat(trace.code()).isEqualTo(1);
    assertThat(trace.err().lines()).hasSize(1);
    assertThat(trace.err()).startsWith("fpn: error: " + weights + ": ").contains(message);
    assertThat(out).doesNotExist();
  }
}
