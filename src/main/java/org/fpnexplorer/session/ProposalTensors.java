package org.fpnexplorer.session;

import java.util.List;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** Proposals in the form in which scripts read them. */
public final class ProposalTensors {
  private ProposalTensors() {}

  /** N, 4: x1, y1, x2, y2 in pixels of the network's input, best first. */
  public static Tensor boxes(List<Candidate> proposals) {
    float[] data = new float[proposals.size() * 4];
    for (int i = 0; i < proposals.size(); i++) {
      Box box = proposals.get(i).box();
      data[4 * i] = box.x1();
      data[4 * i + 1] = box.y1();
      data[4 * i + 2] = box.x2();
      data[4 * i + 3] = box.y2();
    }
    return new Tensor(Shape.of(proposals.size(), 4), data);
  }

  /** N: scores from 0 to 1, best first. */
  public static Tensor scores(List<Candidate> proposals) {
    float[] data = new float[proposals.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = proposals.get(i).score();
    }
    return new Tensor(Shape.of(data.length), data);
  }

  /** N: numbers of the pyramid levels, 2 to 6. */
  public static Tensor levels(List<Candidate> proposals) {
    float[] data = new float[proposals.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = proposals.get(i).level();
    }
    return new Tensor(Shape.of(data.length), data);
  }
}
