package org.fpnexplorer.network;

/** The outputs of a backbone's stages, strides 4, 8, 16 and 32. */
public record Stages(Node c2, Node c3, Node c4, Node c5) {
  /**
   * The output of one stage.
   *
   * @param level 2 to 5
   */
  public Node level(int level) {
    return switch (level) {
      case 2 -> c2;
      case 3 -> c3;
      case 4 -> c4;
      case 5 -> c5;
      default -> throw new IllegalArgumentException("no stage ends at level " + level);
    };
  }
}
