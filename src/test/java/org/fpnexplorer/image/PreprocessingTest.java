package org.fpnexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreprocessingTest {
  private static final InputSpec SPEC = Models.ARTICLE.input();

  @ParameterizedTest
  @CsvSource({"7, 9", "5, 23", "19, 4", "1, 1", "25, 30"})
  void resamplesAsTorchDoes(int height, int width) {
    JsonObject fixture = Fixtures.json("resampling.json");
    JsonArray plane = fixture.getAsJsonArray("plane");
    int[] argb = new int[plane.size()];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xFF000000 | plane.get(i).getAsInt() << 8;
    }
    Pixels pixels = new Pixels(23, 19, argb);
    float[] green =
        Preprocessing.resample(
            pixels, 1, TriangleFilter.between(23, width), TriangleFilter.between(19, height));

    JsonArray expected = fixture.getAsJsonObject("cases").getAsJsonArray(height + "x" + width);
    assertThat(green).hasSize(expected.size());
    for (int i = 0; i < green.length; i++) {
      assertThat(green[i] / 255).isCloseTo(expected.get(i).getAsFloat() / 255, within(1e-6f));
    }
  }

  @Test
  void aWidePictureIsPaddedBelow() {
    NetworkInput input =
        Preprocessing.prepare(plain(100, 50, 0xFF336699), SPEC, new Resize.Into(64, 96));
    assertThat(input.tensor().shape()).isEqualTo(Shape.of(1, 3, 64, 96));
    assertThat(input.contentWidth()).isEqualTo(96);
    assertThat(input.contentHeight()).isEqualTo(48);
    assertThat(input.originalWidth()).isEqualTo(100);
    assertThat(input.originalHeight()).isEqualTo(50);
    // 0x33 is 51, a fifth of 255: (0.2 - 0.485) / 0.229; then (0.4 - 0.456) / 0.224 and
    // (0.6 - 0.406) / 0.225.
    assertThat(input.tensor().at(0, 47, 95)).isCloseTo(-1.244541f, within(1e-5f));
    assertThat(input.tensor().at(1, 0, 0)).isCloseTo(-0.25f, within(1e-5f));
    assertThat(input.tensor().at(2, 47, 0)).isCloseTo(0.862222f, within(1e-5f));
    for (int c = 0; c < 3; c++) {
      assertThat(input.tensor().at(c, 48, 0)).isZero();
      assertThat(input.tensor().at(c, 63, 95)).isZero();
    }
  }

  @Test
  void aTallPictureIsPaddedOnTheRight() {
    NetworkInput input =
        Preprocessing.prepare(plain(50, 100, 0xFFFFFFFF), SPEC, new Resize.Into(64, 96));
    assertThat(input.contentWidth()).isEqualTo(32);
    assertThat(input.contentHeight()).isEqualTo(64);
    assertThat(input.tensor().at(0, 63, 31)).isNotZero();
    assertThat(input.tensor().at(0, 0, 32)).isZero();
  }

  @Test
  void theThinnestPictureKeepsOnePixel() {
    NetworkInput input =
        Preprocessing.prepare(plain(8, 256, 0xFFFFFFFF), SPEC, new Resize.Into(32, 32));
    assertThat(input.contentWidth()).isEqualTo(1);
    assertThat(input.contentHeight()).isEqualTo(32);
  }

  @Test
  void scaleLeadsBackToPixelsOfTheOriginal() {
    NetworkInput input =
        Preprocessing.prepare(plain(100, 50, 0xFF000000), SPEC, new Resize.Into(64, 96));
    assertThat(input.scaleX()).isEqualTo(100 / 96.0);
    assertThat(input.scaleY()).isEqualTo(50 / 48.0);
  }

  @Test
  void thePictureOfTheInputIsThePictureWhenNothingIsResized() throws IOException {
    Picture picture = ImageReader.read(Fixtures.file("rgb8.png"));
    NetworkInput input = Preprocessing.prepare(picture, SPEC, new Resize.Into(32, 24));
    Pixels seen = Preprocessing.picture(input, SPEC);
    assertThat(seen.width()).isEqualTo(24);
    assertThat(seen.height()).isEqualTo(16);
    assertThat(seen.argb()).isEqualTo(picture.pixels().argb());
  }

  @Test
  void noiseIsAllContentAndClamped() {
    float[] values = new float[3 * 32 * 64];
    values[0] = 100;
    values[1] = -100;
    NetworkInput noise = NetworkInput.of(new Tensor(Shape.of(1, 3, 32, 64), values));
    assertThat(noise.contentWidth()).isEqualTo(64);
    assertThat(noise.originalHeight()).isEqualTo(32);
    assertThat(noise.scaleX()).isEqualTo(1);
    // Zero is the mean: 0.485, 0.456 and 0.406 of 255.
    assertThat(Preprocessing.picture(noise, SPEC).argb())
        .startsWith(0xFFFF7468, 0xFF007468, 0xFF7C7468);
  }

  private static Picture plain(int width, int height, int argb) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, argb);
    return new Picture("plain", new Pixels(width, height, pixels));
  }
}
