package org.fpnexplorer.checkpoint;

import org.fpnexplorer.text.Texts;

/** A data set that weights were trained on. */
public enum TrainingData {
  COCO("COCO train2017"),
  IMAGENET("ImageNet-1K");

  private final String title;

  TrainingData(String title) {
    this.title = title;
  }

  /** Its name. */
  public String title() {
    return title;
  }

  /** A sentence on its own terms. */
  public String terms() {
    return Texts.of(TrainingData.class).get("terms." + name());
  }
}
