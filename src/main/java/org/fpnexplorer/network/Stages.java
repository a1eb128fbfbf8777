package org.fpnexplorer.network;

import java.util.List;

/**
 * The outputs of a backbone's stages.
 *
 * @param maps c2, c3, c4 and, unless the backbone ends before it, c5; strides 4, 8, 16 and 32
 */
public record Stages(List<Node> maps) {
  private static final int FINEST = 2;

  /**
   * The output of one stage.
   *
   * @param level 2 to 5
   * @throws IndexOutOfBoundsException if no stage ends there
   */
  public Node level(int level) {
    return maps.get(level - FINEST);
  }
}
