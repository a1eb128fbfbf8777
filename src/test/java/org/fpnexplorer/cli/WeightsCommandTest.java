package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fpnexplorer.checkpoint.StateDicts;
import org.fpnexplorer.network.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a checkpoint is said to be. */
class WeightsCommandTest {
  private static final Path FIXTURES = Path.of("src/test/resources/checkpoint");

  @TempDir Path folder;

  @Test
  void whatIsInAFile() {
    Cli run = Cli.runWithoutEngine("weights", FIXTURES.resolve("training.pth"));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .contains(
            "PyTorch, 7 tensors, 70 values, 284 bytes",
            "epoch: 3",
            "optimizer: a dict of 2, not read",
            "0.weight               F32   3x2x3x3",
            "1.num_batches_tracked  I64   scalar")
        .anyMatch(line -> line.matches("article +no +cnn\\.conv1\\.weight is missing"));
  }

  @Test
  void aBackboneOnly() throws IOException {
    JsonObject report =
        report(
            StateDicts.write(
                folder.resolve("resnet18.safetensors"),
                StateDicts.classifier(Models.byName("resnet18-fpn").graph())));

    assertThat(fits(report, "resnet18-fpn")).isEqualTo("backbone only");
    assertThat(fits(report, "resnet34-fpn")).isEqualTo("no");
    JsonObject best = report.getAsJsonObject("best");
    assertThat(best.get("model").getAsString()).isEqualTo("resnet18-fpn");
    assertThat(strings(best.getAsJsonArray("leftOver"))).containsExactly("fc.weight");
    assertThat(strings(best.getAsJsonArray("missing")))
        .contains("backbone.fpn.inner_blocks.0.0.weight", "rpn.head.cls_logits.bias")
        .noneMatch(name -> name.startsWith("backbone.body."));
  }

  @Test
  void whatIsWrongIsSaidInOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pth"), "nothing");
    Cli run = Cli.runWithoutEngine("weights", file);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "fpn: error: "
                + file
                + ": this is no checkpoint: neither safetensors nor PyTorch's .pth");
  }

  @Test
  void theFileHasToBeNamed() {
    Cli run = Cli.runWithoutEngine("weights");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.firstError()).isEqualTo("fpn: error: name a checkpoint: fpn weights FILE");
  }

  private static JsonObject report(Path file) {
    Cli run = Cli.runWithoutEngine("weights", file, "--json");
    assertThat(run.code()).as(run.err()).isZero();
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  private static String fits(JsonObject report, String model) {
    return StreamSupport.stream(report.getAsJsonArray("models").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(fit -> fit.get("model").getAsString().equals(model))
        .findFirst()
        .orElseThrow()
        .get("fits")
        .getAsString();
  }

  private static List<String> strings(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString).toList();
  }
}
