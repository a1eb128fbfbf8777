package org.fpnexplorer.explain;

import java.util.List;
import java.util.stream.IntStream;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.anchors.DetectionSelector;
import org.fpnexplorer.anchors.DetectionSettings;
import org.fpnexplorer.anchors.HeadOutput;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.explain.Quantity.Meaning;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.BoxCoder;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.op.SelectDetections;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.tensor.Tensor;

/**
 * One coordinate of a selected box: 0 left, 1 top, 2 right, 3 bottom, in input pixels. The anchor's
 * centre is moved, half the new side is subtracted or added, and what lies outside of the image is
 * clipped (Faster R-CNN, arXiv 1506.01497, equation 2).
 */
final class SelectedBox {
  private static final int COORDINATES = 4;

  private SelectedBox() {}

  /** Of the proposal in the cell's row. */
  static Arithmetic ofProposal(SelectProposals select, Cell cell, Recording recording) {
    List<Node> inputs = cell.node().inputs();
    PaddedInput frame = recording.input().frame();
    List<HeadOutput> levels =
        IntStream.range(0, inputs.size() / 2)
            .mapToObj(
                i ->
                    new HeadOutput(
                        inputs.get(2 * i).level(),
                        recording.tensor(inputs.get(2 * i)),
                        recording.tensor(inputs.get(2 * i + 1))))
            .toList();
    Candidate kept =
        new ProposalSelector(select.anchors(), levels, frame)
            .select(SelectionSettings.of(select.anchors()))
            .kept()
            .get(cell.item());
    int level =
        IntStream.range(0, levels.size())
            .filter(i -> levels.get(i).level() == kept.level())
            .findFirst()
            .orElseThrow();
    int perAnchor = select.anchors().scoring().logitsPerAnchor();
    Cell logit = Cell.ofMap(inputs.get(2 * level), perAnchor * kept.anchor(), kept.y(), kept.x());
    List<Quantity> certainty =
        List.of(
            Quantity.of(Meaning.LOGIT, "logit", Reading.of(logit, levels.get(level).objectness())),
            Quantity.of(Meaning.SCORE, "score", kept.score()));
    Cell deltas =
        Cell.ofMap(inputs.get(2 * level + 1), COORDINATES * kept.anchor(), kept.y(), kept.x());
    return new Decoding(cell, BoxCoder.RPN, kept.anchorBox(), frame)
        .explain(deltas, levels.get(level).bbox(), certainty);
  }

  /** Of the detection in the cell's row. */
  static Arithmetic ofDetection(SelectDetections select, Cell cell, Recording recording) {
    List<Node> inputs = cell.node().inputs();
    PaddedInput frame = recording.input().frame();
    Tensor logits = recording.tensor(inputs.get(0));
    Tensor bbox = recording.tensor(inputs.get(1));
    Tensor boxes = recording.tensor(inputs.get(2));
    List<Box> proposals =
        IntStream.range(0, boxes.shape().dim(0)).mapToObj(i -> Rows.box(boxes, i)).toList();
    Detection kept =
        new DetectionSelector(select.spec(), logits, bbox, proposals, RoiLevels.PAPER, frame)
            .select(DetectionSettings.of(select.spec()))
            .kept()
            .get(cell.item());
    Cell logit = Cell.ofRow(inputs.get(0), kept.roi(), kept.label());
    List<Quantity> certainty =
        List.of(
            Quantity.of(Meaning.LOGIT, "logit", Reading.of(logit, logits)),
            Quantity.of(Meaning.SCORE, "score", kept.score()));
    Cell deltas = Cell.ofRow(inputs.get(1), kept.roi(), COORDINATES * kept.label());
    return new Decoding(cell, BoxCoder.DETECTION, kept.proposal(), frame)
        .explain(deltas, bbox, certainty);
  }
}
