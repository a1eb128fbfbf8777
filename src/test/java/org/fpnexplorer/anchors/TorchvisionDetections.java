package org.fpnexplorer.anchors;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;

/** What torchvision makes of random box heads; written by make_detection_fixtures.py. */
record TorchvisionDetections(List<Case> cases) {
  record Case(
      String name,
      int[] image,
      int[] input,
      int classes,
      float[] logits,
      float[] deltas,
      float[] proposals,
      List<Selection> selections) {
    DetectionSelector selector() {
      return BoxHeads.selector(
          classes,
          logits,
          deltas,
          TorchvisionRpn.boxes(proposals),
          new PaddedInput(input[0], input[1], image[0], image[1]));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  record Selection(
      double minScore,
      double nmsThreshold,
      int topInAll,
      float[] boxes,
      float[] scores,
      int[] labels) {
    DetectionSettings settings() {
      return new DetectionSettings(minScore, nmsThreshold, topInAll, 1e-2, Set.of(), Set.of());
    }

    List<Box> expected() {
      return TorchvisionRpn.boxes(boxes);
    }
  }

  static TorchvisionDetections read() {
    try (Reader reader =
        new InputStreamReader(
            TorchvisionDetections.class.getResourceAsStream("/anchors/detections.json"),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, TorchvisionDetections.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
