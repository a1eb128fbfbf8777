package org.fpnexplorer.ui.objects;

import java.util.Optional;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;

/** Why a box can be no object of an image. */
public enum BoxFault {
  /** A coordinate is no number, or too large to be one of an image. */
  NO_NUMBER,
  /** It has no width or no height, or its corners are the wrong way round. */
  NO_AREA,
  /** It lies beside the network's input. */
  OUTSIDE,
  /** It lies on the zeros beside the image. */
  ON_PADDING;

  /** No image is as long as this, in pixels; beyond, areas lose all precision. */
  private static final float LARGEST = 1e6f;

  /**
   * What is wrong with a box.
   *
   * @param box in pixels of the network's input
   * @return empty if some of it lies in the image
   */
  static Optional<BoxFault> of(Box box, PaddedInput input) {
    if (!isSane(box)) {
      return Optional.of(NO_NUMBER);
    }
    if (!hasArea(box)) {
      return Optional.of(NO_AREA);
    }
    if (hasArea(box.clip(input.imageWidth(), input.imageHeight()))) {
      return Optional.empty();
    }
    return Optional.of(hasArea(box.clip(input.width(), input.height())) ? ON_PADDING : OUTSIDE);
  }

  /** Whether its coordinates are numbers that an image may have. */
  static boolean isSane(Box box) {
    return isSane(box.x1()) && isSane(box.y1()) && isSane(box.x2()) && isSane(box.y2());
  }

  private static boolean isSane(float coordinate) {
    // False for NaN as well.
    return Math.abs(coordinate) <= LARGEST;
  }

  private static boolean hasArea(Box box) {
    return box.width() > 0 && box.height() > 0;
  }
}
