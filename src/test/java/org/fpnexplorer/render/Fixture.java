package org.fpnexplorer.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** Reads what make_golden.py wrote, and makes tensors. */
public final class Fixture {
  /** No padding, whatever the size of the map. */
  public static final PaddedInput UNPADDED = PaddedInput.unpadded(1, 1);

  private Fixture() {}

  /** From the name at the head of each line to the rest of it. */
  static Map<String, String[]> lines(String file) {
    try (InputStream in = Fixture.class.getResourceAsStream("/render/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(line -> line.split(" "))
          .collect(
              Collectors.toMap(
                  words -> words[0], words -> Arrays.copyOfRange(words, 1, words.length)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static float[] floats(String[] words) {
    float[] values = new float[words.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.parseFloat(words[i]);
    }
    return values;
  }

  /** A 1, C, H, W tensor of these values. */
  public static Tensor tensor(int channels, int height, int width, float... values) {
    return new Tensor(Shape.of(1, channels, height, width), values);
  }

  /** A 1, C, H, W tensor of normally distributed values. */
  public static Tensor random(int channels, int height, int width) {
    Random random = new Random(3);
    float[] values = new float[channels * height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return tensor(channels, height, width, values);
  }
}
