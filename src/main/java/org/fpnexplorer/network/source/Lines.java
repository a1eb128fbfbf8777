package org.fpnexplorer.network.source;

/**
 * Some lines of a source, counted from 1.
 *
 * @param last belongs to them
 */
public record Lines(int first, int last) {
  /** Whether a line is one of them. */
  public boolean contains(int line) {
    return first <= line && line <= last;
  }
}
