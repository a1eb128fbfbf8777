package org.fpnexplorer.network;

import java.util.List;
import org.fpnexplorer.text.Texts;

/**
 * The classes of detectors trained on COCO, by the number COCO gives them. The numbers go up to 90,
 * but ten of them were never used; torchvision calls those N/A.
 */
public final class CocoLabels {
  private static final Texts TEXTS = Texts.of(CocoLabels.class);

  /** The 91 names, 0 the background. */
  public static final List<String> NAMES =
      List.of(
          "__background__",
          "person",
          "bicycle",
          "car",
          "motorcycle",
          "airplane",
          "bus",
          "train",
          "truck",
          "boat",
          "traffic light",
          "fire hydrant",
          "N/A",
          "stop sign",
          "parking meter",
          "bench",
          "bird",
          "cat",
          "dog",
          "horse",
          "sheep",
          "cow",
          "elephant",
          "bear",
          "zebra",
          "giraffe",
          "N/A",
          "backpack",
          "umbrella",
          "N/A",
          "N/A",
          "handbag",
          "tie",
          "suitcase",
          "frisbee",
          "skis",
          "snowboard",
          "sports ball",
          "kite",
          "baseball bat",
          "baseball glove",
          "skateboard",
          "surfboard",
          "tennis racket",
          "bottle",
          "N/A",
          "wine glass",
          "cup",
          "fork",
          "knife",
          "spoon",
          "bowl",
          "banana",
          "apple",
          "sandwich",
          "orange",
          "broccoli",
          "carrot",
          "hot dog",
          "pizza",
          "donut",
          "cake",
          "chair",
          "couch",
          "potted plant",
          "bed",
          "N/A",
          "dining table",
          "N/A",
          "N/A",
          "toilet",
          "N/A",
          "tv",
          "laptop",
          "mouse",
          "remote",
          "keyboard",
          "cell phone",
          "microwave",
          "oven",
          "toaster",
          "sink",
          "refrigerator",
          "N/A",
          "book",
          "clock",
          "vase",
          "scissors",
          "teddy bear",
          "hair drier",
          "toothbrush");

  private CocoLabels() {}

  /** What the window calls a class; of another data set's, the name itself. */
  public static String title(String label) {
    String key = "coco." + label.replace(' ', '-');
    return TEXTS.has(key) ? TEXTS.get(key) : label;
  }
}
