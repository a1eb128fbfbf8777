package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fpnexplorer.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
  private static final Object[] SMALL = {
    "evaluate", "--model", "scenes-fpn", "--scenes", "3:2", "--size", "64x96", "--seed", 0
  };

  private static Object[] small(Object... more) {
    return Stream.concat(Stream.of(SMALL), Stream.of(more)).toArray();
  }

  @Test
  void aTableHasARowForEachFigure() {
    Cli evaluate = Cli.run(small());

    assertThat(evaluate.code()).isZero();
    List<String> lines = evaluate.out().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo("scenes-fpn, weights: none; 2 scenes of 64x96, 3:2");
    assertThat(lines.get(1)).matches(" +all +small +medium +large");
    assertThat(lines.get(2)).matches("objects +\\d+ +\\d+ +\\d+ +\\d+");
    assertThat(lines.get(3)).matches("AR@100( +(\\d\\.\\d{3}|-)){4}");
    assertThat(lines.get(4)).matches("AR@1000( +(\\d\\.\\d{3}|-)){4}");
    assertThat(evaluate.err())
        .contains("2 of 2 scenes, 0:00 left")
        .contains("fpn: the weights are untrained");
  }

  @Test
  void anObjectHasTheFiguresByName() {
    Cli evaluate = Cli.run(small("--json"));

    assertThat(evaluate.code()).isZero();
    JsonObject report = new Gson().fromJson(evaluate.out(), JsonObject.class);
    assertThat(report.get("model").getAsString()).isEqualTo("scenes-fpn");
    assertThat(report.get("weights").getAsString()).isEqualTo("none");
    assertThat(report.get("trained").getAsBoolean()).isFalse();
    assertThat(report.get("scenes").getAsString()).isEqualTo("3:2");
    assertThat(report.get("size").getAsString()).isEqualTo("64x96");
    assertThat(report.get("images").getAsInt()).isEqualTo(2);
    int objects =
        LongStream.of(3, 4).mapToInt(seed -> Scenes.draw(seed, 64, 96).objects().size()).sum();
    assertThat(report.getAsJsonObject("objects").get("all").getAsInt()).isEqualTo(objects);
    for (String figure : List.of("ar100", "ar1000")) {
      assertThat(report.get(figure).getAsDouble()).isBetween(0.0, 1.0);
      assertThat(report.get(figure + "_small").getAsDouble()).isBetween(0.0, 1.0);
      // The whole picture has fewer pixels than a large object.
      assertThat(report.get(figure + "_large").getAsDouble()).isEqualTo(-1);
    }
    assertThat(report.has("ap")).isFalse();
  }

  @Test
  void aDetectorHasAveragePrecisionToo() {
    Cli evaluate =
        Cli.run(
            "evaluate",
            "--model",
            "fasterrcnn-resnet50-fpn",
            "--scenes",
            "1:1",
            "--size",
            "96x128");

    assertThat(evaluate.code()).isZero();
    assertThat(evaluate.out())
        .containsPattern("objects of the classes +\\d+")
        .containsPattern("AP +\\d\\.\\d{3}")
        .containsPattern("AP50 +\\d\\.\\d{3}\\R")
        .containsPattern("classes that scenes and detections share: person, car, ");
  }

  @ParameterizedTest
  @CsvSource({
    "5, '5' names no scenes",
    "1:0, 0 scenes; ask for 1 to 100000",
    "1:200000, 200000 scenes; ask for 1 to 100000",
    "9223372036854775807:2, 64 bits"
  })
  void scenesThatAreNoneAreWrongUsage(String scenes, String why) {
    Cli evaluate = Cli.runWithoutEngine("evaluate", "--scenes", scenes);

    assertThat(evaluate.code()).isEqualTo(2);
    assertThat(evaluate.firstError()).startsWith("fpn: error: ").contains("--scenes", why);
  }

  @Test
  void theScenesHaveToBeNamed() {
    Cli evaluate = Cli.runWithoutEngine("evaluate");

    assertThat(evaluate.code()).isEqualTo(2);
    assertThat(evaluate.firstError()).contains("--scenes");
  }

  @ParameterizedTest
  @CsvSource({
    "scenes-fpn, 16x16, no scene is 16x16",
    "scenes-fpn, 4096x4096, no scene is 4096x4096",
    "article, 100x100, 'multiples of 32, not 100x100'"
  })
  void aSizeThatIsNoneIsWrongUsage(String model, String size, String why) {
    Cli evaluate =
        Cli.runWithoutEngine("evaluate", "--model", model, "--scenes", "1:1", "--size", size);

    assertThat(evaluate.code()).isEqualTo(2);
    assertThat(evaluate.firstError()).startsWith("fpn: error: --size: ").contains(why);
  }

  @Test
  void aCheckpointThatIsMissingIsNamed(@TempDir Path folder) {
    Path missing = folder.resolve("none.safetensors");

    Cli evaluate = Cli.run(small("--weights", missing));

    assertThat(evaluate.code()).isEqualTo(1);
    assertThat(evaluate.firstError()).startsWith("fpn: error: " + missing + ": ");
    assertThat(evaluate.out()).isEmpty();
  }
}
