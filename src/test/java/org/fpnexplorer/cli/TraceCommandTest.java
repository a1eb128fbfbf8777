package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {
  @TempDir Path folder;

  private record Recorded(int[] shape, int[] indices, float[] values) {}

  private record Case(long seed, int height, int width, Map<String, Recorded> tensors) {}

  /** The header of a safetensors file, and the values behind it. */
  private record Traced(JsonObject header, ByteBuffer values) {
    static Traced read(Path file) throws IOException {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      byte[] header = new byte[Math.toIntExact(bytes.getLong())];
      bytes.get(header);
      return new Traced(
          JsonParser.parseString(new String(header, StandardCharsets.UTF_8)).getAsJsonObject(),
          bytes.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    String shape(String name) {
      return header.getAsJsonObject(name).get("shape").toString();
    }

    float value(String name, int index) {
      JsonArray offsets = header.getAsJsonObject(name).getAsJsonArray("data_offsets");
      return values.getFloat(offsets.get(0).getAsInt() + 4 * index);
    }
  }

  @Test
  void noiseIsPyTorchsSeedForSeed() throws IOException {
    Case expected = cases()[1];
    Path file = folder.resolve("t.safetensors");
    String noise = "noise:" + expected.height() + "x" + expected.width();
    Cli trace = Cli.run("trace", noise, "--seed", expected.seed(), "--out", file);

    assertThat(trace).isEqualTo(new Cli(0, "", ""));
    Traced traced = Traced.read(file);
    expected
        .tensors()
        .forEach(
            (name, recorded) -> {
              assertThat(traced.shape(name)).isEqualTo(new Gson().toJson(recorded.shape()));
              for (int i = 0; i < recorded.indices().length; i++) {
                assertThat(traced.value(name, recorded.indices()[i]))
                    .as(name)
                    .isCloseTo(recorded.values()[i], within(1e-4f));
              }
            });
  }

  private static Case[] cases() throws IOException {
    try (Reader reader =
        new InputStreamReader(
            TraceCommandTest.class.getResourceAsStream("/engine/article.json"),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, Case[].class);
    }
  }

  @Test
  void everyNamedTensorInTheOrderOfComputationThenTheProposals() throws IOException {
    Path file = folder.resolve("t.npz");
    Cli.run("trace", "noise:64x64", "--out", file);

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName).map(name -> name.replace(".npy", "")))
          .startsWith("input", "c2", "c3", "c4", "c5", "m5", "p5", "m4", "p4")
          .endsWith("p5_objectness", "p5_bbox", "proposals", "proposal_scores", "proposal_levels")
          .hasSize(24);
    }
  }

  @Test
  void proposalsAreBoxesInTheInputBestFirst() throws IOException {
    Path file = folder.resolve("t.safetensors");
    Cli.run(
        "trace",
        "noise:64x96",
        "--only",
        "proposal_levels,proposals,proposal_scores",
        "--out",
        file);
    Traced traced = Traced.read(file);
    int count =
        traced.header().getAsJsonObject("proposals").getAsJsonArray("shape").get(0).getAsInt();

    assertThat(traced.header().keySet())
        .containsExactly("__metadata__", "proposals", "proposal_scores", "proposal_levels");
    assertThat(count).isBetween(10, 1000);
    assertThat(traced.shape("proposals")).isEqualTo("[" + count + ",4]");
    assertThat(traced.shape("proposal_scores")).isEqualTo("[" + count + "]");
    for (int i = 0; i < count; i++) {
      assertThat(traced.value("proposals", 4 * i))
          .isNotNegative()
          .isLessThan(traced.value("proposals", 4 * i + 2));
      assertThat(traced.value("proposals", 4 * i + 2)).isLessThanOrEqualTo(96);
      assertThat(traced.value("proposals", 4 * i + 3)).isLessThanOrEqualTo(64);
      assertThat(traced.value("proposal_levels", i)).isIn(2f, 3f, 4f, 5f);
      if (i > 0) {
        assertThat(traced.value("proposal_scores", i))
            .isLessThanOrEqualTo(traced.value("proposal_scores", i - 1));
      }
    }
  }

  @Test
  void onlyWhatIsNamedIsWrittenInnerNodesToo() throws IOException {
    Path out = folder.resolve("arrays");
    Cli.run("trace", "noise:64x64", "--only", "upsample_m5,lateral_c4,m4,m4", "--out", out);

    assertThat(out)
        .isDirectoryContaining(file -> file.endsWith("lateral_c4.npy"))
        .isDirectoryContaining(file -> file.endsWith("m4.npy"))
        .isDirectoryContaining(file -> file.endsWith("upsample_m5.npy"));
    try (var files = Files.list(out)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void aFileSaysWhatItWasComputedFrom() throws IOException {
    Path image = Path.of("src/test/resources/image/rgb8.png");
    Path file = folder.resolve("t.safetensors");
    Cli trace =
        Cli.run(
            "trace", image, "--size", "64x96", "--seed", "-4", "--only", "input", "--out", file);
    Traced traced = Traced.read(file);

    assertThat(trace.code()).isZero();
    assertThat(traced.shape("input")).isEqualTo("[1,3,64,96]");
    Map<?, ?> metadata = new Gson().fromJson(traced.header().get("__metadata__"), Map.class);
    assertThat(metadata.remove("program").toString()).startsWith("fpn-explorer ");
    assertThat(metadata)
        .isEqualTo(
            Map.of(
                "model", "article",
                "conventions", "article",
                "seed", "-4",
                "weights", "none",
                "untrained", "cnn fpn rpn",
                "trained", "false",
                "input", image.toString(),
                "size", "64x96"));
  }

  @Test
  void aFileThatIsThereIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("t.npz"), "old");
    Cli.run("trace", "noise:32x32", "--only", "c5", "--out", file);

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getEntry("c5.npy")).isNotNull();
    }
  }

  @Test
  void threadsReachTheEngine() {
    List<Integer> asked = new ArrayList<>();
    Cli trace =
        Cli.run(
            threads -> {
              asked.add(threads);
              throw new UnsupportedOperationException("no engine here");
            },
            "trace",
            "noise:32x32",
            "--threads",
            "3",
            "--out",
            folder.resolve("t.npz"));

    assertThat(asked).containsExactly(3);
    assertThat(trace.code()).isEqualTo(1);
    assertThat(trace.err()).contains("no engine here", "please report");
  }
}
