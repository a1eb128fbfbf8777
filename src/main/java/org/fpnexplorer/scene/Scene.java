package org.fpnexplorer.scene;

import java.util.List;
import org.fpnexplorer.tensor.Pixels;

/**
 * A picture and what is in it.
 *
 * @param seed what it was drawn from
 * @param pixels the picture, opaque
 * @param objects from back to front; there may be none
 */
public record Scene(long seed, Pixels pixels, List<SceneObject> objects) {
  /** Keeps its own list. */
  public Scene {
    objects = List.copyOf(objects);
  }
}
