package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.tensor.Shape;

/**
 * Boxes with classes from the RoI head: decoded for every class, clipped, thinned by NMS within
 * each class. The inputs are class logits, N × K, box deltas, N × 4K, and the proposals, N × 4 in
 * pixels of the network's input. The output has rows of the same four and at most as many as its
 * shape says.
 */
public record SelectDetections(DetectionSpec spec) implements HostOp {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    return Shape.of(spec.topInAll(), 4);
  }
}
