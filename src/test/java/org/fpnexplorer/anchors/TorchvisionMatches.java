package org.fpnexplorer.anchors;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Scoring;

/** Which anchors torchvision matches; written by make_matcher_fixtures.py. */
record TorchvisionMatches(int[] input, List<Double> sizes, List<int[]> grids, List<Case> cases) {

  /**
   * @param matches by anchor, with torchvision's -1 and -2
   * @param sampled positives and negatives of a sample of 16, half of them positive
   */
  record Case(float[] objects, int[] matches, float[] ious, int[] sampled) {
    List<Box> boxes() {
      return TorchvisionRpn.boxes(objects);
    }
  }

  static TorchvisionMatches read() {
    try (Reader reader =
        new InputStreamReader(
            TorchvisionMatches.class.getResourceAsStream("/anchors/matches.json"),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, TorchvisionMatches.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AnchorMatcher matcher() {
    AnchorSpec spec =
        Heads.spec(Scoring.SIGMOID, List.of(0.5, 1.0, 2.0), sizes.toArray(Double[]::new));
    PaddedInput frame = PaddedInput.unpadded(input[0], input[1]);
    return new AnchorMatcher(
        IntStream.range(0, grids.size())
            .mapToObj(i -> AnchorGrid.of(spec, i, grids.get(i)[0], grids.get(i)[1], frame))
            .toList());
  }
}
