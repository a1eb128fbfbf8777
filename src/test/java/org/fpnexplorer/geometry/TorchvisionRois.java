package org.fpnexplorer.geometry;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** What torchvision pools for some boxes; written by make_roi_fixtures.py, which says how. */
record TorchvisionRois(Levels levels, List<Scale> scales, OneMap oneMap, List<Pyramid> pyramids) {
  record Levels(float[] boxes, int[] levels) {}

  record Scale(int map, int image, float scale) {}

  record OneMap(
      int height, int width, float scale, float[] map, float[] boxes, float[] pooled, Other other) {
    RoiMap features() {
      return new RoiMap(2, height, width, map, scale);
    }
  }

  record Other(int bins, int samples, float[] pooled) {}

  record Pyramid(
      int[] image,
      int[] input,
      List<float[]> maps,
      List<Float> scales,
      float[] boxes,
      int[] levels,
      float[] pooled) {
    PaddedInput padded() {
      return new PaddedInput(input[0], input[1], image[0], image[1]);
    }

    /** Two channels each, strides 4 to 32. */
    List<RoiMap> features() {
      return IntStream.range(0, maps.size())
          .mapToObj(
              i -> {
                int height = input[0] >> i + 2;
                int width = input[1] >> i + 2;
                float scale = RoiAligner.scale(height, padded());
                return new RoiMap(2, height, width, maps.get(i), scale);
              })
          .toList();
    }
  }

  static TorchvisionRois read() {
    try (Reader reader =
        new InputStreamReader(
            TorchvisionRois.class.getResourceAsStream("/geometry/rois.json"),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, TorchvisionRois.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
