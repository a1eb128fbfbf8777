package org.fpnexplorer.ui;

import java.util.Locale;
import org.fpnexplorer.network.Graph;

/** What the window calls a level of maps. */
public final class LevelName {
  private LevelName() {}

  /** As the paper writes the last map of the level: P3, or C4 where there is no pyramid. */
  public static String of(Graph graph, int level) {
    return graph.levelName(level).toUpperCase(Locale.ROOT);
  }
}
