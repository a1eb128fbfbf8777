package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known before anything is computed: models, shapes, cost. */
class ListingCommandsTest {
  @Test
  void shapesAreTheArticles() {
    Cli shapes = Cli.runWithoutEngine("shapes");

    assertThat(shapes.code()).isZero();
    assertThat(shapes.err()).isEmpty();
    assertThat(shapes.out())
        .isEqualToNormalizingNewlines(
            """
            input\t1x3x224x224
            c2\t1x256x56x56
            c3\t1x512x28x28
            c4\t1x1024x14x14
            c5\t1x2048x7x7
            m5\t1x256x7x7
            p5\t1x256x7x7
            m4\t1x256x14x14
            p4\t1x256x14x14
            m3\t1x256x28x28
            p3\t1x256x28x28
            m2\t1x256x56x56
            p2\t1x256x56x56
            p2_objectness\t1x6x56x56
            p2_bbox\t1x12x56x56
            p3_objectness\t1x6x28x28
            p3_bbox\t1x12x28x28
            p4_objectness\t1x6x14x14
            p4_bbox\t1x12x14x14
            p5_objectness\t1x6x7x7
            p5_bbox\t1x12x7x7
            """);
  }

  @Test
  void shapesOfAllNodesAtAnotherSize() {
    Cli shapes = Cli.runWithoutEngine("shapes", "--all", "--size", "64x96", "--model", "article");

    assertThat(shapes.out().lines())
        .contains("conv1\t1x64x64x96", "upsample_m5\t1x256x4x6", "p2\t1x256x16x24")
        .noneMatch(line -> line.startsWith("proposals"));
  }

  @Test
  void costAddsUp() {
    Cli cost = Cli.runWithoutEngine("cost", "--json");
    JsonObject report = JsonParser.parseString(cost.out()).getAsJsonObject();
    JsonObject total = report.getAsJsonObject("total");

    assertThat(cost.code()).isZero();
    assertThat(total.get("parameters").getAsLong()).isEqualTo(28_274_706);
    // 3 · (56² + 28² + 14² + 7²)
    assertThat(total.get("anchors").getAsLong()).isEqualTo(12_495);
    for (String figure : new String[] {"parameters", "macs", "bytes"}) {
      assertThat(sum(report.getAsJsonArray("nodes"), figure))
          .as(figure)
          .isEqualTo(total.get(figure).getAsLong())
          .isEqualTo(sum(report.getAsJsonObject("parts").asMap().values(), figure));
    }
  }

  private static long sum(Iterable<JsonElement> entries, String figure) {
    return StreamSupport.stream(entries.spliterator(), false)
        .mapToLong(entry -> entry.getAsJsonObject().get(figure).getAsLong())
        .sum();
  }

  @Test
  void costOfOneNode() {
    JsonObject report =
        JsonParser.parseString(Cli.runWithoutEngine("cost", "--json").out()).getAsJsonObject();
    JsonObject p3 = node(report, "p3_objectness");

    assertThat(p3.get("op").getAsString()).isEqualTo("Conv2d");
    assertThat(p3.get("part").getAsString()).isEqualTo("head");
    assertThat(p3.get("level").getAsInt()).isEqualTo(3);
    assertThat(p3.get("inputs")).hasToString("[\"p3_rpn\"]");
    assertThat(p3.get("shape")).hasToString("[1,6,28,28]");
    // The head is p2's: 256 · 6 weights and 6 biases, counted there.
    assertThat(p3.get("parameters").getAsLong()).isZero();
    assertThat(p3.get("sharedParameters").getAsLong()).isEqualTo(1542);
    assertThat(p3.get("macs").getAsLong()).isEqualTo(28 * 28 * 256 * 6);
    assertThat(p3.get("bytes").getAsLong()).isEqualTo(4 * 6 * 28 * 28);
    assertThat(p3.get("stride").getAsInt()).isEqualTo(8);
    // conv1 3, pool 5, conv2 9, pool 13.
    assertThat(node(report, "c2").get("receptiveField").getAsInt()).isEqualTo(13);
  }

  private static JsonObject node(JsonObject report, String name) {
    return StreamSupport.stream(report.getAsJsonArray("nodes").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(node -> node.get("name").getAsString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void costForPeople() {
    Cli cost = Cli.runWithoutEngine("cost", "--size", "64x64");

    assertThat(cost.out())
        .containsPattern("node +operation +part +output +parameters +shared +MACs +bytes")
        .containsPattern("(?m)^c2 +MaxPool +backbone +1x256x16x16 +0 +0 +0 +262,144 +13 +4$")
        .containsPattern("(?m)^total +28,274,706 ")
        .contains("article at 64x64: 28,274,706 parameters, 1.496 GMAC, 1,020 anchors");
  }

  @Test
  void modelsForPeopleAndForPrograms() {
    assertThat(Cli.runWithoutEngine("models").out())
        .containsPattern("(?m)^article +plain CNN +.* 28,274,706 +18\\.323 +224x224 +none$");

    JsonObject article =
        JsonParser.parseString(Cli.runWithoutEngine("models", "--json").out())
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject();
    assertThat(article.keySet())
        .containsExactly(
            "name", "backbone", "neck", "head", "parameters", "gmac", "height", "width", "trained");
    assertThat(article.get("gmac").getAsDouble()).isEqualTo(18.323397120);
    assertThat(article.get("trained").getAsBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"models", "shapes", "cost", "trace", "export", "detect", "bench", "weights"})
  void everyCommandHasHelpAndVersion(String command) {
    Cli help = Cli.runWithoutEngine(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).startsWith("Usage: fpn " + command).contains("--stacktrace");

    Cli version = Cli.runWithoutEngine(command, "--version");
    assertThat(version.code()).isZero();
    assertThat(version.out()).startsWith("fpn-explorer ");
  }
}
