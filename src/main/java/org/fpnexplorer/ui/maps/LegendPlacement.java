package org.fpnexplorer.ui.maps;

import java.util.List;
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

  /** The columns, from left to right, that have legends in common: to the right of their last. */
  List<List<Role>> sharing() {
    return switch (this) {
      case COLUMNS -> List.of(List.of(Role.C), List.of(Role.M, Role.P), List.of(Role.OBJECTNESS));
      case LEVELS -> List.of(List.of(Role.C, Role.M, Role.P), List.of(Role.OBJECTNESS));
      case MAPS ->
          List.of(List.of(Role.C), List.of(Role.M), List.of(Role.P), List.of(Role.OBJECTNESS));
      case NONE -> List.of();
    };
  }

  /** Whether one legend stands for all levels of some columns. */
  boolean spansLevels(List<Role> columns) {
    return this == COLUMNS || (this == LEVELS && columns.contains(Role.OBJECTNESS));
  }
}
