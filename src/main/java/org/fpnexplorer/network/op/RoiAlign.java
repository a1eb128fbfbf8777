package org.fpnexplorer.network.op;

import java.util.List;
import org.fpnexplorer.tensor.Shape;

/**
 * A small map for every box, cut out of the level of the pyramid that suits its size (He et al.
 * 2017, arXiv 1703.06870, section 3; Lin et al. 2017, arXiv 1612.03144, equation 1). The inputs are
 * the boxes, N × 4 in pixels of the network's input, and the levels, finest first. The output has
 * the shape N, C, size, size.
 *
 * @param size rows and columns of every small map
 * @param samples points along an axis that each of its cells is averaged from
 */
public record RoiAlign(int size, int samples) implements HostOp {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    return Shape.of(inputs.get(0).dim(0), inputs.get(1).channels(), size, size);
  }
}
