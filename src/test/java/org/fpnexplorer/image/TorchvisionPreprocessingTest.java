package org.fpnexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.InputSpec;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what torchvision_fixture.py got from torchvision's own GeneralizedRCNNTransform. */
class TorchvisionPreprocessingTest {
  private static final JsonObject FIXTURE = Fixtures.json("torchvision.json");
  private static final InputSpec SPEC = Models.byName("resnet50-fpn").input();

  @ParameterizedTest(name = "{0}x{1}, {2}")
  @MethodSource("cases")
  void preparesAsTorchvisionDoes(int height, int width, Resize resize, JsonObject expected) {
    Picture picture = new Picture("formula", formula(height, width));
    NetworkInput input = Preprocessing.prepare(picture, SPEC, resize);

    int[] sizes = ints(expected.getAsJsonArray("frame"));
    assertThat(input.frame()).isEqualTo(new PaddedInput(sizes[0], sizes[1], sizes[2], sizes[3]));
    assertThat(Preprocessing.frame(picture, SPEC, resize)).isEqualTo(input.frame());
    assertThat(input.originalHeight()).isEqualTo(height);
    assertThat(input.originalWidth()).isEqualTo(width);
    assertThat(input.tensor().shape()).isEqualTo(Shape.of(1, 3, sizes[0], sizes[1]));

    float[] data = input.tensor().data();
    int at = 0;
    for (JsonElement sample : expected.getAsJsonArray("samples")) {
      assertThat(data[at]).as("value %d", at).isCloseTo(sample.getAsFloat(), within(2e-6f));
      at += expected.get("stride").getAsInt();
    }
    int plane = sizes[0] * sizes[1];
    for (int c = 0; c < 3; c++) {
      double sum = 0;
      for (int i = c * plane; i < (c + 1) * plane; i++) {
        sum += data[i];
      }
      double expectedSum = expected.getAsJsonArray("sums").get(c).getAsDouble();
      assertThat(sum / plane).isCloseTo(expectedSum / plane, within(1e-7));
    }
  }

  @Test
  void boxesGoBackAsTorchvisionScalesThem() {
    for (JsonElement element : FIXTURE.getAsJsonArray("boxes")) {
      JsonObject expected = element.getAsJsonObject();
      int[] original = ints(expected.getAsJsonArray("original"));
      int[] content = ints(expected.getAsJsonArray("content"));
      Tensor tensor =
          new Tensor(
              Shape.of(1, 3, content[0], content[1]), new float[3 * content[0] * content[1]]);
      NetworkInput input =
          new NetworkInput(tensor, content[0], content[1], original[0], original[1]);
      JsonArray before = expected.getAsJsonArray("before");
      JsonArray after = expected.getAsJsonArray("after");
      for (int i = 0; i < before.size(); i++) {
        assertThat(input.toOriginal(box(before.get(i)))).isEqualTo(box(after.get(i)));
      }
    }
  }

  @Test
  void thePictureOfTheInputIsThePictureWhenNothingIsResized() {
    Pixels pixels = formula(48, 40);
    NetworkInput input =
        Preprocessing.prepare(new Picture("formula", pixels), SPEC, new Resize.Into(48, 64));
    Pixels seen = Preprocessing.picture(input, SPEC);
    assertThat(seen.width()).isEqualTo(40);
    assertThat(seen.argb()).isEqualTo(pixels.argb());
  }

  @Test
  void aSideNeverVanishes() {
    Picture thin = new Picture("formula", formula(8, 256));
    assertThat(Preprocessing.frame(thin, SPEC, new Resize.ShortestSide(8, 16)))
        .isEqualTo(new PaddedInput(32, 32, 1, 16));
  }

  private static Stream<Arguments> cases() {
    return StreamSupport.stream(FIXTURE.getAsJsonArray("cases").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(
            c -> Arguments.of(c.get("height").getAsInt(), c.get("width").getAsInt(), resize(c), c));
  }

  private static Resize resize(JsonObject c) {
    return c.has("shortest")
        ? new Resize.ShortestSide(c.get("shortest").getAsInt(), c.get("longest").getAsInt())
        : new Resize.Into(c.get("intoHeight").getAsInt(), c.get("intoWidth").getAsInt());
  }

  /** The same formula as in torchvision_fixture.py. */
  private static Pixels formula(int height, int width) {
    int[] argb = new int[height * width];
    for (int i = 0; i < argb.length; i++) {
      int y = i / width;
      int x = i % width;
      int rgb = 0xFF;
      for (int c = 0; c < 3; c++) {
        int value = 31 * x + 17 * y + 101 * c + 13 * (x * y % 97) + (x * x + 3 * y * y) / 7;
        rgb = rgb << 8 | value & 0xFF;
      }
      argb[i] = rgb;
    }
    return new Pixels(width, height, argb);
  }

  private static Box box(JsonElement element) {
    JsonArray sides = element.getAsJsonArray();
    return new Box(
        sides.get(0).getAsFloat(),
        sides.get(1).getAsFloat(),
        sides.get(2).getAsFloat(),
        sides.get(3).getAsFloat());
  }

  private static int[] ints(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToInt(JsonElement::getAsInt)
        .toArray();
  }
}
