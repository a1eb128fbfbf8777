package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.tensor.Shape;

/**
 * Boxes from the heads of all levels: decoded, ranked, clipped and thinned by NMS. The inputs are
 * objectness and deltas of the first level, then of the next, and so on. The output, N × 4 in
 * pixels of the network's input, holds at most as many rows as its shape says; how many depends on
 * the values.
 */
public record SelectProposals(AnchorSpec anchors) implements HostOp {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    long found = 0;
    for (int i = 1; i < inputs.size(); i += 2) {
      found += Math.min(inputs.get(i).size() / 4, anchors.topPerLevel());
    }
    return Shape.of((int) Math.min(found, anchors.topInAll()), 4);
  }
}
