package org.fpnexplorer.ui.objects;

import java.util.Optional;
import org.fpnexplorer.anchors.ObjectMatch;
import org.fpnexplorer.geometry.Box;

/**
 * What there is to say of a box.
 *
 * @param drawn as it was drawn, in pixels of the network's input
 * @param inImage the part of it that is in the image, which is what counts
 * @param fault why it is no object; if there is one, there is nothing else
 * @param roi the level that it would be pooled from
 * @param match what training would tell every anchor
 */
public record ObjectAnswer(
    Box drawn,
    Box inImage,
    Optional<BoxFault> fault,
    Optional<RoiStory> roi,
    Optional<ObjectMatch> match) {
  /** Whether some of the box lies beside the image. */
  boolean isCut() {
    return !drawn.equals(inImage);
  }
}
