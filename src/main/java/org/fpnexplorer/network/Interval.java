package org.fpnexplorer.network;

/**
 * A run of neighbouring cells along one axis, both ends included. Ends may lie outside the map: the
 * padding is counted.
 */
public record Interval(int first, int last) {
  /** Number of cells. */
  public int length() {
    return last - first + 1;
  }

  /** The shortest interval that holds both. */
  public Interval union(Interval other) {
    return new Interval(Math.min(first, other.first), Math.max(last, other.last));
  }
}
