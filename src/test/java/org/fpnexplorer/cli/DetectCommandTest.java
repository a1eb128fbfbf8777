package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectCommandTest {
  @TempDir Path folder;

  private record Detected(float[] box, float score, String level) {}

  private static Detected[] parse(String json) {
    return new Gson().fromJson(json, Detected[].class);
  }

  /** 200 across, 120 down; in an input of 64x64 it is 64 across, 38 down. */
  private Path image() throws IOException {
    BufferedImage image = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 200; x++) {
      for (int y = 0; y < 120; y++) {
        image.setRGB(x, y, x * 40503 ^ y * 60493);
      }
    }
    Path file = folder.resolve("image.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void boxesAreInTheOriginalsPixelsBestFirst() throws IOException {
    Cli detect = Cli.run("detect", image(), "--model", "article", "--size", "64x64");
    Detected[] boxes = parse(detect.out());

    assertThat(detect.code()).isZero();
    assertThat(detect.err().lines()).hasSize(1).first().asString().contains("untrained");
    assertThat(boxes).hasSizeGreaterThan(20);
    float right = 0;
    float bottom = 0;
    for (int i = 0; i < boxes.length; i++) {
      float[] box = boxes[i].box();
      assertThat(box).hasSize(4);
      assertThat(box[0]).isNotNegative().isLessThan(box[2]);
      assertThat(box[1]).isNotNegative().isLessThan(box[3]);
      right = Math.max(right, box[2]);
      bottom = Math.max(bottom, box[3]);
      assertThat(boxes[i].score()).isBetween(0f, 1f);
      assertThat(boxes[i].level()).matches("p[2-5]");
      assertThat(i == 0 || boxes[i].score() <= boxes[i - 1].score()).isTrue();
    }
    // Clipped boxes end exactly where the picture does.
    assertThat(right).isEqualTo(200);
    assertThat(bottom).isEqualTo(120);
  }

  @Test
  void topNmsAndMinScore() throws IOException {
    Path image = image();
    Detected[] usual =
        parse(Cli.run("detect", image, "--model", "article", "--size", "64x64").out());
    Detected[] top =
        parse(
            Cli.run("detect", image, "--model", "article", "--size", "64x64", "--top", "5").out());
    assertThat(top).usingRecursiveComparison().isEqualTo(Arrays.copyOf(usual, 5));

    Detected[] thinned =
        parse(
            Cli.run("detect", image, "--model", "article", "--size", "64x64", "--nms", "0.2")
                .out());
    assertThat(thinned.length).isLessThan(usual.length).isPositive();

    float tenth = usual[10].score();
    Detected[] good =
        parse(
            Cli.run("detect", image, "--model", "article", "--size", "64x64", "--min-score", tenth)
                .out());
    assertThat(good).hasSizeGreaterThan(10).allMatch(box -> box.score() >= tenth);
    assertThat(
            parse(
                Cli.run(
                        "detect",
                        image,
                        "--model",
                        "article",
                        "--size",
                        "64x64",
                        "--min-score",
                        "1")
                    .out()))
        .isEmpty();
  }

  @Test
  void filesInsteadOfStandardOutput() throws IOException {
    Path json = folder.resolve("boxes.json");
    Path overlay = folder.resolve("overlay.png");
    Path image = image();
    Cli detect =
        Cli.run(
            "detect", image, "--model", "article", "--size", "64x64", "--top", "1", "--out",
            overlay, "--json", json);

    assertThat(detect.code()).isZero();
    assertThat(detect.out()).isEmpty();
    Detected[] boxes = parse(Files.readString(json));
    assertThat(boxes).hasSize(1);
    BufferedImage before = ImageIO.read(image.toFile());
    BufferedImage after = ImageIO.read(overlay.toFile());
    assertThat(after.getWidth()).isEqualTo(200);
    assertThat(after.getHeight()).isEqualTo(120);
    int changed = 0;
    for (int i = 0; i < 200 * 120; i++) {
      changed += before.getRGB(i % 200, i / 200) != after.getRGB(i % 200, i / 200) ? 1 : 0;
    }
    float[] box = boxes[0].box();
    float outline = 2 * (box[2] - box[0] + box[3] - box[1]);
    // The line is one pixel thick; where it lies between two, both change.
    assertThat(changed).isBetween((int) (outline / 3), (int) (2 * outline) + 8);
  }

  @Test
  void noiseIsDrawnOn() {
    Path overlay = folder.resolve("overlay.png");
    Cli detect =
        Cli.run("detect", "noise:64x96", "--model", "article", "--seed", "3", "--out", overlay);

    assertThat(detect.code()).isZero();
    assertThat(parse(detect.out())).isNotEmpty();
    assertThat(overlay).isNotEmptyFile();
  }

  @Test
  void numbersAreTheSameInEveryLocale() {
    String usual = Cli.run("detect", "noise:64x64", "--model", "article", "--top", "3").out();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Cli.run("detect", "noise:64x64", "--model", "article", "--top", "3").out())
          .isEqualTo(usual);
      assertThat(Cli.run("shapes").out()).contains("c2\t1x256x56x56");
      assertThat(Cli.run("cost").out()).contains("28,274,706 parameters, 18.323 GMAC");
    } finally {
      Locale.setDefault(before);
    }
  }
}
