package org.fpnexplorer.session;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * Selected boxes in the form in which scripts read them, best first.
 *
 * @param boxes N, 4: x1, y1, x2, y2 in pixels of the network's input
 * @param scores N: from 0 to 1
 * @param levels N: numbers of the pyramid levels, 2 to 6
 * @param labels N: numbers of the classes; all 0 for proposals, which have none
 */
public record BoxTensors(Tensor boxes, Tensor scores, Tensor levels, Tensor labels) {
  /** Proposals as tensors. */
  public static BoxTensors ofProposals(List<Candidate> kept) {
    return new BoxTensors(
        boxes(kept, Candidate::box),
        column(kept, Candidate::score),
        column(kept, Candidate::level),
        column(kept, proposal -> 0));
  }

  /** Detections as tensors. */
  public static BoxTensors ofDetections(List<Detection> kept) {
    return new BoxTensors(
        boxes(kept, Detection::box),
        column(kept, Detection::score),
        column(kept, Detection::level),
        column(kept, Detection::label));
  }

  /** The rows of an N, 4 tensor as boxes. */
  static List<Box> read(Tensor boxes) {
    float[] data = boxes.data();
    return IntStream.range(0, boxes.shape().dim(0))
        .mapToObj(i -> new Box(data[4 * i], data[4 * i + 1], data[4 * i + 2], data[4 * i + 3]))
        .toList();
  }

  private static <B> Tensor boxes(List<B> kept, Function<B, Box> of) {
    float[] data = new float[kept.size() * 4];
    for (int i = 0; i < kept.size(); i++) {
      Box box = of.apply(kept.get(i));
      data[4 * i] = box.x1();
      data[4 * i + 1] = box.y1();
      data[4 * i + 2] = box.x2();
      data[4 * i + 3] = box.y2();
    }
    return new Tensor(Shape.of(kept.size(), 4), data);
  }

  private static <B> Tensor column(List<B> kept, ToDoubleFunction<B> of) {
    float[] data = new float[kept.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = (float) of.applyAsDouble(kept.get(i));
    }
    return new Tensor(Shape.of(data.length), data);
  }
}
