package org.fpnexplorer.ui.maps;

import java.util.Set;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode.Kind;
import org.fpnexplorer.render.RangeScope;

/** Where legends stand: to the right of what shares a range. */
enum LegendPlacement {
  /** One along the columns that share a range. */
  COLUMNS,
  /** One at the end of each level's C, M and P, and one along the objectness of all levels. */
  LEVELS,
  /** One beside every map. */
  MAPS,
  /** None: the colours are no values of one range. */
  NONE;

  /** For a way of drawing maps. */
  static LegendPlacement of(Kind kind, RangeScope scope) {
    if (kind == Kind.PCA || (kind == Kind.SHEET && scope == RangeScope.CHANNEL)) {
      return NONE;
    }
    return switch (scope) {
      case SHARED -> COLUMNS;
      case LEVEL -> LEVELS;
      case MAP, CHANNEL -> MAPS;
    };
  }

  /** The columns that a legend to the right of this one stands for; none if there is no legend. */
  Set<Role> sharing(Role column) {
    if (this == NONE || column == Role.PROPOSALS) {
      return Set.of();
    }
    if (this == MAPS || column == Role.OBJECTNESS) {
      return Set.of(column);
    }
    return switch (column) {
      case C -> this == COLUMNS ? Set.of(Role.C) : Set.of();
      case P -> this == COLUMNS ? Set.of(Role.M, Role.P) : Set.of(Role.C, Role.M, Role.P);
      default -> Set.of();
    };
  }

  /** Whether the legend to the right of a column stands for all of its levels. */
  boolean spansLevels(Role column) {
    return this == COLUMNS || (this == LEVELS && column == Role.OBJECTNESS);
  }
}
