package org.fpnexplorer.explain;

import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.op.Average;
import org.fpnexplorer.network.op.BatchNormalisation;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Flatten;
import org.fpnexplorer.network.op.Gelu;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.Input;
import org.fpnexplorer.network.op.LayerNorm2d;
import org.fpnexplorer.network.op.LayerScale;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Merge;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.RoiAlign;
import org.fpnexplorer.network.op.SelectDetections;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.network.op.UpsampleBilinear;
import org.fpnexplorer.network.op.UpsampleNearest;

/** Says of any cell of a recorded pass where its value comes from. */
public final class Explainer {
  private final Recording recording;

  /** An explainer of one pass. */
  public Explainer(Recording recording) {
    this.recording = recording;
  }

  /**
   * Why a cell has its value. Looks up the node's inputs and parameters, not its output.
   *
   * @throws IndexOutOfBoundsException if the node has no such cell
   */
  public Explanation explain(Cell cell) {
    Op op = cell.node().op();
    if (op instanceof Input) {
      return Pixel.explain(cell, recording);
    }
    if (op instanceof Conv2d conv) {
      return Convolution.explain(conv, cell, recording);
    }
    if (op instanceof Linear linear) {
      return Product.explain(linear, cell, recording);
    }
    if (op instanceof MaxPool pool) {
      return Pooling.explain(pool, cell, recording);
    }
    if (op instanceof UpsampleNearest up) {
      return Copies.ofNearest(up, cell, recording);
    }
    if (op instanceof UpsampleBilinear up) {
      return Enlargement.explain(up, cell, recording);
    }
    if (op instanceof Flatten) {
      return Copies.ofFlat(cell, recording);
    }
    if (op instanceof Identity) {
      return new Copied(cell, "", read(cell.in(cell.node().inputs().get(0))));
    }
    if (op instanceof Merge) {
      return new Total(
          cell,
          cell.node().inputs().stream().map(cell::in).map(this::unfold).toList(),
          op instanceof Average ? 0.5 : 1);
    }
    if (op instanceof BatchNormalisation norm) {
      return Normalisation.ofBatch(norm, cell, recording);
    }
    if (op instanceof LayerNorm2d norm) {
      return Normalisation.ofLayer(norm, cell, recording);
    }
    if (op instanceof Relu) {
      return Activations.relu(cell, recording);
    }
    if (op instanceof Gelu) {
      return Activations.gelu(cell, recording);
    }
    if (op instanceof LayerScale scale) {
      return Activations.scale(scale, cell, recording);
    }
    if (op instanceof RoiAlign align) {
      return RoiPooling.explain(align, cell, recording);
    }
    if (op instanceof SelectProposals select) {
      return SelectedBox.ofProposal(select, cell, recording);
    }
    if (op instanceof SelectDetections select) {
      return SelectedBox.ofDetection(select, cell, recording);
    }
    throw new IllegalArgumentException(op + " cannot be explained");
  }

  /** A summand. Of a merged map the paper's line has no names for, so they are unfolded. */
  private Explanation unfold(Cell summand) {
    boolean isStepOfMerge = summand.node().part() == Part.NECK && !summand.node().isNamed();
    return isStepOfMerge ? explain(summand) : read(summand);
  }

  private Reading read(Cell cell) {
    return Reading.of(cell, recording.tensor(cell.node()));
  }
}
