package org.fpnexplorer.checkpoint;

/** A data set that weights were trained on. */
public enum TrainingData {
  COCO("COCO train2017", "COCO's annotations are CC BY 4.0, its pictures under Flickr's terms."),
  IMAGENET(
      "ImageNet-1K", "ImageNet's pictures are for non-commercial research and education only.");

  private final String title;
  private final String terms;

  TrainingData(String title, String terms) {
    this.title = title;
    this.terms = terms;
  }

  /** Its name. */
  public String title() {
    return title;
  }

  /** A sentence on its own terms. */
  public String terms() {
    return terms;
  }
}
