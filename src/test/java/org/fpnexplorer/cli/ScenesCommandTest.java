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
import org.fpnexplorer.image.ImageReader;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.SceneClass;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenesCommandTest {
  @TempDir Path folder;

  @Test
  void picturesAndAnnotations() throws IOException {
    Path out = folder.resolve("made/scenes");
    Cli run =
        Cli.runWithoutEngine(
            "scenes", "--seed", 40, "--count", 2, "--size", "160x224", "--out", out);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().strip()).isEqualTo(out.resolve("annotations.json").toString());
    JsonObject coco =
        JsonParser.parseString(Files.readString(out.resolve("annotations.json"))).getAsJsonObject();
    assertThat(coco.getAsJsonArray("categories")).hasSize(SceneClass.values().length);
    assertThat(coco.getAsJsonArray("images")).hasSize(2);
    int annotations = 0;
    for (JsonElement element : coco.getAsJsonArray("images")) {
      JsonObject image = element.getAsJsonObject();
      Scene scene = Scenes.draw(image.get("seed").getAsLong(), 160, 224);
      Path file = out.resolve(image.get("file_name").getAsString());
      assertThat(file.getFileName()).hasToString("scene-" + scene.seed() + ".png");
      assertThat(ImageReader.read(file).pixels().argb()).isEqualTo(scene.pixels().argb());
      check(scene, annotationsOf(coco, image.get("id").getAsInt()));
      annotations += scene.objects().size();
    }
    assertThat(coco.getAsJsonArray("annotations")).hasSize(annotations);
  }

  private static List<JsonObject> annotationsOf(JsonObject coco, int image) {
    return StreamSupport.stream(coco.getAsJsonArray("annotations").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(annotation -> annotation.get("image_id").getAsInt() == image)
        .toList();
  }

  private static void check(Scene scene, List<JsonObject> annotations) {
    assertThat(annotations).hasSameSizeAs(scene.objects());
    for (int i = 0; i < annotations.size(); i++) {
      SceneObject object = scene.objects().get(i);
      JsonObject annotation = annotations.get(i);
      assertThat(annotation.get("category_id").getAsInt()).isEqualTo(object.kind().ordinal() + 1);
      assertThat(annotation.get("area").getAsInt()).isEqualTo(object.area());
      assertThat(annotation.get("iscrowd").getAsInt()).isZero();
      JsonArray box = annotation.getAsJsonArray("bbox");
      assertThat(box.get(0).getAsFloat()).isEqualTo(object.box().x1());
      assertThat(box.get(1).getAsFloat()).isEqualTo(object.box().y1());
      assertThat(box.get(2).getAsFloat()).isEqualTo(object.box().width());
      assertThat(box.get(3).getAsFloat()).isEqualTo(object.box().height());
      JsonArray runs = annotation.getAsJsonObject("segmentation").getAsJsonArray("counts");
      int set = 0;
      int all = 0;
      for (int k = 0; k < runs.size(); k++) {
        all += runs.get(k).getAsInt();
        set += k % 2 == 1 ? runs.get(k).getAsInt() : 0;
      }
      assertThat(set).isEqualTo(object.area());
      assertThat(all).isEqualTo(160 * 224);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--seed 1                                   | --count",
        "--seed 1 --count 0                         | '0' is no whole number from 1",
        "--seed 1 --count 100001                    | --count: 100001 is too many; draw at most 100000",
        "--seed x --count 1                         | 'x' is no whole number of 64 bits",
        "--seed 9223372036854775807 --count 1       | leaves no room for 1 seeds",
        "--seed 1 --count 1 --size 32x448           | --size: no scene is 32x448; sides start at 64",
        "--seed 1 --count 1 --size 4096x4096        | all pixels are at most 2048x2048",
        "--seed 1 --count 1 --size big              | 'big' is no size",
      })
  void wrongUsage(String options, String message) {
    String[] words = ("scenes --out " + folder.resolve("out") + " " + options).split(" +");
    Cli run = Cli.runWithoutEngine((Object[]) words);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.firstError()).contains(message);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileInTheFoldersPlace() throws IOException {
    Path out = Files.writeString(folder.resolve("file"), "kept");
    fails(out, out, "is a file, not a folder; choose another place");
    assertThat(out).hasContent("kept");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fullDisk() throws IOException {
    for (String name : List.of("scene-1.png", "annotations.json")) {
      Path full = Files.createSymbolicLink(folder.resolve(name), Path.of("/dev/full"));
      fails(folder, full, "No space left on device; free some space");
      Files.delete(full);
    }
  }

  private static void fails(Path out, Path named, String reason) {
    Cli run =
        Cli.runWithoutEngine("scenes", "--seed", 1, "--count", 1, "--size", "64x64", "--out", out);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("fpn: error: " + named + ": ")
        .contains(reason)
        .hasLineCount(1);
  }
}
