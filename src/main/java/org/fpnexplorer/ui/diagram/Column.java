package org.fpnexplorer.ui.diagram;

import java.util.Optional;
import org.fpnexplorer.network.Role;

/** Where in the figure something stands. */
enum Column {
  BOTTOM_UP,
  TOP_DOWN,
  PYRAMID,
  HEAD,
  /** In the lowest row, as all that follow: the second stage runs back to the image. */
  PROPOSALS,
  ROIS,
  CLASSES,
  DETECTIONS;

  /** Whether it is a column of levels; if not, it is a place in the lowest row. */
  boolean hasLevels() {
    return ordinal() <= HEAD.ordinal();
  }

  /** Where outputs of a role stand; empty for steps on the way, which become part of an arrow. */
  static Optional<Column> of(Role role) {
    return Optional.ofNullable(
        switch (role) {
          case INPUT, C -> BOTTOM_UP;
          case M -> TOP_DOWN;
          case P -> PYRAMID;
          case OBJECTNESS, BBOX -> HEAD;
          case PROPOSALS -> PROPOSALS;
          case ROI_FEATURES -> ROIS;
          case CLASS_LOGITS, CLASS_BBOX -> CLASSES;
          case DETECTIONS -> DETECTIONS;
          case INNER -> null;
        });
  }
}
