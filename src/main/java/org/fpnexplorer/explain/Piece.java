package org.fpnexplorer.explain;

/** A part of a written formula. */
public sealed interface Piece {
  /** Signs and symbols: {@code + Σ }. */
  record Sign(String text) implements Piece {}

  /** A number. */
  record Amount(double value) implements Piece {}

  /**
   * A name that stands for values of a tensor.
   *
   * @param text as it is written: {@code up(m5)[17,2,4]}, {@code c4[c,5,9]}
   * @param source the cell meant; of several, the one that counts most
   */
  record Place(String text, Cell source) implements Piece {}
}
