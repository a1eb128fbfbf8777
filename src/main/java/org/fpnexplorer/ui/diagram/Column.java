package org.fpnexplorer.ui.diagram;

import java.util.Optional;
import org.fpnexplorer.network.Role;

/** The columns of the figure, from left to right. */
enum Column {
  BOTTOM_UP,
  TOP_DOWN,
  PYRAMID,
  HEAD,
  RESULT;

  /** Where outputs of a role stand; empty for steps on the way, which become part of an arrow. */
  static Optional<Column> of(Role role) {
    return Optional.ofNullable(
        switch (role) {
          case INPUT, C -> BOTTOM_UP;
          case M -> TOP_DOWN;
          case P -> PYRAMID;
          case OBJECTNESS, BBOX -> HEAD;
          case PROPOSALS, DETECTIONS -> RESULT;
          case ROI_FEATURES, CLASS_LOGITS, CLASS_BBOX, INNER -> null;
        });
  }
}
