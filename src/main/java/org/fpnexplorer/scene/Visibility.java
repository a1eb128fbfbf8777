package org.fpnexplorer.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Iou;

/** Who hides whom; takes out what nobody could recognise. */
final class Visibility {
  /** An object shows at least so much of what lies inside the picture. */
  static final double LEAST_SHOWN = 0.35;

  /** And its visible part is nowhere narrower, in pixels. */
  static final int LEAST_SIDE = 6;

  /** Suppression at 0.7 would take one of two boxes that share more. */
  static final double MOST_SHARED = 0.7;

  private final int height;
  private final int width;
  private final List<Placement> kept;
  private final List<Mask> masks = new ArrayList<>();
  private List<Mask> shown = List.of();

  /**
   * @param placements from back to front, in pixels of a picture of this size
   */
  Visibility(List<Placement> placements, int height, int width) {
    this.height = height;
    this.width = width;
    kept = new ArrayList<>(placements);
    kept.forEach(placement -> masks.add(placement.mask(height, width)));
    int bad;
    do {
      shown = look();
      bad = firstBad();
      if (bad >= 0) {
        remove(kept.get(bad).party());
      }
    } while (bad >= 0);
  }

  private List<Mask> look() {
    int[] owner = new int[height * width];
    Arrays.fill(owner, -1);
    for (int i = 0; i < kept.size(); i++) {
      masks.get(i).stamp(i, owner);
    }
    List<Mask> visible = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      visible.add(masks.get(i).where(i, owner));
    }
    return visible;
  }

  /** The farthest object that cannot stay, or -1. */
  private int firstBad() {
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).figure().kind() != null && isBad(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isBad(int i) {
    Box box = shown.get(i).box();
    if (Math.min(box.width(), box.height()) < LEAST_SIDE
        || shown.get(i).area() < LEAST_SHOWN * masks.get(i).area()) {
      return true;
    }
    for (int j = i + 1; j < kept.size(); j++) {
      if (kept.get(j).figure().kind() != null && Iou.of(box, shown.get(j).box()) > MOST_SHARED) {
        return true;
      }
    }
    return false;
  }

  private void remove(int party) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).party() == party) {
        kept.remove(i);
        masks.remove(i);
      }
    }
  }

  /** What is drawn, from back to front. */
  List<Placement> kept() {
    return kept;
  }

  /** The visible parts of the labelled objects, from back to front. */
  List<Mask> objectMasks() {
    List<Mask> objects = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).figure().kind() != null) {
        objects.add(shown.get(i));
      }
    }
    return objects;
  }

  /** Their labels, in the same order. */
  List<SceneObject> objects() {
    List<SceneObject> objects = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      SceneClass kind = kept.get(i).figure().kind();
      if (kind != null) {
        objects.add(new SceneObject(kind, shown.get(i).box(), shown.get(i).area()));
      }
    }
    return objects;
  }
}
