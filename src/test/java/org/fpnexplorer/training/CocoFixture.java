package org.fpnexplorer.training;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.geometry.Box;

/**
 * What pycocotools makes of random boxes; written by make_coco_fixtures.py, which says how. An
 * object is x1, y1, x2, y2, area, category; a found box x1, y1, x2, y2, score, category.
 */
record CocoFixture(List<Image> images, Expected classAgnostic, Expected byCategory) {

  record Image(double[][] objects, double[][] found) {
    List<GroundTruth> truths() {
      return Arrays.stream(objects).map(o -> new GroundTruth(box(o), o[4], (int) o[5])).toList();
    }

    List<ScoredBox> boxes() {
      return Arrays.stream(found)
          .map(f -> new ScoredBox(box(f), (float) f[4], (int) f[5]))
          .toList();
    }

    private static Box box(double[] v) {
      return new Box((float) v[0], (float) v[1], (float) v[2], (float) v[3]);
    }
  }

  /**
   * Every figure that no object counts for is -1.
   *
   * @param ar by number of boxes, then by range of areas
   * @param ap by range of areas
   */
  record Expected(
      Map<Integer, Map<String, Double>> ar, Map<String, Double> ap, double ap50, double ap75) {}

  static CocoFixture read(String name) {
    try (Reader reader =
        new InputStreamReader(
            CocoFixture.class.getResourceAsStream("/training/coco.json"), StandardCharsets.UTF_8)) {
      Map<String, CocoFixture> cases =
          new Gson().fromJson(reader, new TypeToken<Map<String, CocoFixture>>() {}.getType());
      return cases.get(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
