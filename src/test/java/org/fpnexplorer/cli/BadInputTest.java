package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The input is at fault: one line that names it, exit 1, nothing written, PyTorch not started. */
class BadInputTest {
  private static final Path FIXTURES = Path.of("src/test/resources/image");

  @TempDir Path folder;

  @Test
  void empty() throws IOException {
    refuses(Files.createFile(folder.resolve("empty.png")), "this file is empty");
  }

  @Test
  void truncated() throws IOException {
    byte[] whole = Files.readAllBytes(FIXTURES.resolve("noise.jpg"));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    refuses(Files.write(folder.resolve("half.jpg"), half), "cut off or damaged");
  }

  @Test
  void mislabelled() throws IOException {
    Path file = Files.copy(FIXTURES.resolve("baseline.jpg"), folder.resolve("really.png"));
    refuses(file, "the content is JPEG, not what the ending .png says");
  }

  @Test
  void random() throws IOException {
    byte[] bytes = new byte[4000];
    new Random(3).nextBytes(bytes);
    refuses(Files.write(folder.resolve("random.png"), bytes), "this is no picture");
  }

  @Test
  void onePixel() throws IOException {
    refuses(picture(1, 1), "1x1 pixels are too small");
  }

  @Test
  void tooLongAndThin() throws IOException {
    refuses(picture(20000, 10), "20000x10 pixels are too long and thin");
  }

  private Path picture(int width, int height) throws IOException {
    Path file = folder.resolve("picture.png");
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void hugeHeader() {
    refuses(FIXTURES.resolve("huge.png"), "40000x40000 pixels are too large");
  }

  @Test
  void aFolder() {
    refuses(folder, "this is a folder");
  }

  @Test
  void missing() {
    refuses(folder.resolve("none.png"), "there is no such file");
  }

  @Test
  void aNameThatNoFileCanHave() {
    refuses("a\0b.png", "this is no file name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise:100x64", "noise:0x0", "noise:32x33"})
  void noiseOfNoMultipleOf32(String noise) {
    refuses(noise, "article takes sizes that are multiples of 32, not " + noise.substring(6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise:", "noise:64", "noise:64x", "noise:axb", "noise:9999999x32"})
  void noiseOfNoSize(String noise) {
    refuses(noise, "is no size; write height x width in pixels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scene:", "scene:x", "scene:1.5", "scene:99999999999999999999"})
  void scenesOfNoSeed(String scene) {
    refuses(scene, "'" + scene.substring(6) + "' is no seed of a scene");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scene:1:8x8", "scene:1:0x0", "scene:1:9000x9000"})
  void scenesOfASizeThatIsNotDrawn(String scene) {
    refuses(scene, "no scene is " + scene.substring(8));
  }

  @Test
  void noiseBeyondMemory() {
    refuses("noise:40000x40000", "40000x40000 is too large");
  }

  private void refuses(Object input, String reason) {
    Path out = folder.resolve("out");
    for (Object[] command :
        new Object[][] {
          {"trace", input, "--model", "article", "--out", out},
          {"export", input, "--model", "article", "--out", out},
          {"detect", input, "--model", "article"}
        }) {
      Cli run = Cli.runWithoutEngine(command);

      assertThat(run.code()).as(run.err()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("fpn: error: " + input + ": ")
          .contains(reason)
          .hasLineCount(1);
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void theStackTraceIsShownWhenAskedFor() {
    Cli run = Cli.runWithoutEngine("detect", folder, "--stacktrace");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("\tat org.fpnexplorer.image.ImageReader");
    assertThat(run.err().lines()).last().asString().startsWith("fpn: error: " + folder);
  }
}
