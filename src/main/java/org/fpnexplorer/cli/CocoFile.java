package org.fpnexplorer.cli;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.scene.Mask;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.SceneClass;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.session.Provenance;

/**
 * Labelled scenes in COCO's format for object detection (cocodataset.org, "Data format"): boxes as
 * left, top, width, height; masks as run lengths column by column, not compressed. Ids count from
 * 1.
 */
final class CocoFile {
  private static final int LICENCE = 1;

  private final List<Image> images = new ArrayList<>();
  private final List<Annotation> annotations = new ArrayList<>();

  private record Info(String description) {}

  private record Licence(int id, String name, String url) {}

  private record Image(
      int id,
      @SerializedName("file_name") String fileName,
      int height,
      int width,
      int license,
      long seed) {}

  private record Category(int id, String name, String supercategory) {}

  private record Segmentation(List<Integer> counts, int[] size) {}

  private record Annotation(
      int id,
      @SerializedName("image_id") int imageId,
      @SerializedName("category_id") int categoryId,
      float[] bbox,
      int area,
      int iscrowd,
      Segmentation segmentation) {}

  /**
   * Adds a scene.
   *
   * @param masks of its objects, in their order
   */
  void add(String fileName, Scene scene, List<Mask> masks) {
    int image = images.size() + 1;
    int height = scene.pixels().height();
    int width = scene.pixels().width();
    images.add(new Image(image, fileName, height, width, LICENCE, scene.seed()));
    for (int i = 0; i < masks.size(); i++) {
      SceneObject object = scene.objects().get(i);
      Box box = object.box();
      annotations.add(
          new Annotation(
              annotations.size() + 1,
              image,
              id(object.kind()),
              new float[] {box.x1(), box.y1(), box.width(), box.height()},
              object.area(),
              0,
              new Segmentation(masks.get(i).runs(), new int[] {height, width})));
    }
  }

  private static int id(SceneClass kind) {
    return kind.ordinal() + 1;
  }

  /** The whole file, an image or annotation a line. */
  String text() {
    Info info = new Info("labelled scenes, drawn by " + Provenance.program());
    Licence licence =
        new Licence(LICENCE, "Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0");
    List<Category> categories =
        Arrays.stream(SceneClass.values())
            .map(kind -> new Category(id(kind), kind.label(), kind.family()))
            .toList();
    return String.join(
        "",
        "{\n\"info\": " + Json.of(info),
        ",\n\"licenses\": " + Json.lines(List.of(licence)),
        ",\n\"categories\": " + Json.lines(categories),
        ",\n\"images\": " + Json.lines(images),
        ",\n\"annotations\": " + Json.lines(annotations),
        "\n}\n");
  }
}
