package org.fpnexplorer.anchors;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Scoring;

/** What torchvision makes of random heads; written by make_fixtures.py, which says how. */
record TorchvisionRpn(
    int[] image,
    int[] input,
    List<Double> sizes,
    List<Head> heads,
    float[] anchors,
    List<Selection> selections) {

  record Head(int height, int width, float[] objectness, float[] bbox) {}

  record Selection(
      int topPerLevel,
      int topInAll,
      double nmsThreshold,
      double minScore,
      float[] boxes,
      float[] scores,
      int[] levels) {
    SelectionSettings settings() {
      return new SelectionSettings(topPerLevel, topInAll, nmsThreshold, minScore, 1e-3, Set.of());
    }
  }

  static TorchvisionRpn read() {
    try (Reader reader =
        new InputStreamReader(
            TorchvisionRpn.class.getResourceAsStream("/anchors/rpn.json"),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, TorchvisionRpn.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PaddedInput padded() {
    return new PaddedInput(input[0], input[1], image[0], image[1]);
  }

  AnchorSpec spec() {
    return Heads.spec(Scoring.SIGMOID, List.of(0.5, 1.0, 2.0), sizes.toArray(Double[]::new));
  }

  List<HeadOutput> outputs() {
    return IntStream.range(0, heads.size())
        .mapToObj(
            i -> {
              Head head = heads.get(i);
              return Heads.output(
                  i + 2, head.height(), head.width(), head.objectness(), head.bbox());
            })
        .toList();
  }

  static List<Box> boxes(float[] packed) {
    return IntStream.range(0, packed.length / 4)
        .mapToObj(i -> i * 4)
        .map(i -> new Box(packed[i], packed[i + 1], packed[i + 2], packed[i + 3]))
        .toList();
  }
}
