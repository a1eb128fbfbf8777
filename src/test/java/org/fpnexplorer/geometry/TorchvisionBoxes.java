package org.fpnexplorer.geometry;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** What torchvision makes of some boxes; written by make_fixtures.py, which says how. */
record TorchvisionBoxes(List<Coder> coder, Overlap iou, Clip clip, List<Suppression> nms) {
  record Coder(
      float[] weights,
      float[] anchors,
      float[] targets,
      float[] encoded,
      float[] deltas,
      float[] decoded) {}

  record Overlap(float[] a, float[] b, float[] values) {}

  record Clip(int height, int width, float[] boxes, float[] clipped) {}

  record Suppression(String name, float[] boxes, float[] scores, double threshold, int[] kept) {
    @Override
    public String toString() {
      return name;
    }
  }

  static TorchvisionBoxes read() {
    try (Reader reader =
        new InputStreamReader(
            TorchvisionBoxes.class.getResourceAsStream("/geometry/boxes.json"),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, TorchvisionBoxes.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Box> boxes(float[] packed) {
    return IntStream.range(0, packed.length / 4)
        .mapToObj(i -> i * 4)
        .map(i -> new Box(packed[i], packed[i + 1], packed[i + 2], packed[i + 3]))
        .toList();
  }
}
