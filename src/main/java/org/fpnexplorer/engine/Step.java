package org.fpnexplorer.engine;

import org.fpnexplorer.network.Node;

/**
 * One recorded step of a forward pass.
 *
 * @param node that was computed
 * @param nanos its operation took, inputs ready, output not copied out
 */
public record Step(Node node, long nanos) {
  /** The time in milliseconds. */
  public double millis() {
    return nanos / 1e6;
  }
}
