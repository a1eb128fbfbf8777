package org.fpnexplorer.network;

import org.fpnexplorer.text.Texts;

/** A part of a declared pyramid that can be switched off, or done in another way. */
public enum Switch {
  /** M4 is the enlarged M5 alone. */
  LATERAL_4("lateral-4 off"),
  /** M3 is the enlarged M4 alone. */
  LATERAL_3("lateral-3 off"),
  /** M2 is the enlarged M3 alone. */
  LATERAL_2("lateral-2 off"),
  /** Every M is its lateral connection alone. */
  TOP_DOWN("top-down off"),
  /** Every P is its M, without the 3×3 in between. */
  SMOOTH("smooth off"),
  /** Maps are enlarged bilinearly, not by repeating cells. */
  BILINEAR("upsample bilinear"),
  /** Every M is the mean of its two sources, not their sum. */
  AVERAGE("fuse average"),
  /** P2 is the only output: the heads see it alone, with its own anchors. */
  ONLY_P2("only p2");

  private final String text;

  Switch(String text) {
    this.text = text;
  }

  /** As it is written: {@code lateral-4 off}. */
  public String text() {
    return text;
  }

  /** What the window calls it. */
  public String title() {
    return Texts.of(Switch.class).get("switch." + name());
  }

  /** Whether it takes a lateral connection away. */
  public boolean isLateral() {
    return this == LATERAL_4 || this == LATERAL_3 || this == LATERAL_2;
  }

  /** Whether the two cannot both be thrown: a map would be left without any source. */
  public boolean excludes(Switch other) {
    return this == TOP_DOWN && other.isLateral() || isLateral() && other == TOP_DOWN;
  }

  /** The lateral connection of a level; the coarsest map has no other source, so its one stays. */
  static Switch lateral(int level) {
    return switch (level) {
      case 4 -> LATERAL_4;
      case 3 -> LATERAL_3;
      case 2 -> LATERAL_2;
      default -> throw new IllegalArgumentException("no lateral connection merges at " + level);
    };
  }
}
