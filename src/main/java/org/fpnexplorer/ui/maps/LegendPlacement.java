package org.fpnexplorer.ui.maps;

import org.fpnexplorer.render.ChannelMode.Kind;
import org.fpnexplorer.render.RangeScope;

/** Where legends stand: beside what shares a range. */
enum LegendPlacement {
  /** One beside the columns that share a range. */
  COLUMNS,
  /** One beside every map. */
  MAPS,
  /** None: the colours are no values of one range. */
  NONE;

  /** For a way of drawing maps. */
  static LegendPlacement of(Kind kind, RangeScope scope) {
    if (kind == Kind.PCA || (kind == Kind.SHEET && scope == RangeScope.CHANNEL)) {
      return NONE;
    }
    return scope == RangeScope.SHARED ? COLUMNS : MAPS;
  }
}
