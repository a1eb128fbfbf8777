package org.fpnexplorer.session;

import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.anchors.DetectionSelector;
import org.fpnexplorer.anchors.DetectionSettings;
import org.fpnexplorer.anchors.HeadOutput;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.engine.HostOperation;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.geometry.RoiAligner;
import org.fpnexplorer.geometry.RoiLevels;
import org.fpnexplorer.geometry.RoiMap;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.RoiAlign;
import org.fpnexplorer.network.op.SelectDetections;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/**
 * The operations on boxes, which are no tensor arithmetic. What was ranked last is remembered, so
 * that it can be selected from again with other settings.
 */
final class BoxOperations implements HostOperation {
  private final Graph graph;
  private final PaddedInput frame;
  private ProposalSelector proposals;
  private DetectionSelector detections;

  /** Operations for a network whose input, and the image in it, have the given size. */
  BoxOperations(Graph graph, PaddedInput frame) {
    this.graph = graph;
    this.frame = frame;
  }

  /** Every anchor, ranked, once the proposals have been computed. */
  ProposalSelector proposals() {
    return proposals;
  }

  /** Every proposal as every class, ranked, once the detections have been computed. */
  DetectionSelector detections() {
    return detections;
  }

  @Override
  public Tensor apply(Node node, List<Tensor> inputs) {
    if (node.op() instanceof SelectProposals select) {
      SelectionSettings usual = SelectionSettings.of(select.anchors());
      proposals = rank(node, select, inputs);
      return BoxTensors.ofProposals(proposals.select(usual).kept()).boxes();
    }
    if (node.op() instanceof RoiAlign align) {
      return align(align, inputs);
    }
    if (node.op() instanceof SelectDetections select) {
      DetectionSettings usual = DetectionSettings.of(select.spec());
      detections = rank(select, inputs);
      return BoxTensors.ofDetections(detections.select(usual).kept()).boxes();
    }
    throw new IllegalArgumentException(node + " is no operation on boxes");
  }

  private Tensor align(RoiAlign align, List<Tensor> inputs) {
    List<RoiMap> maps =
        inputs.stream()
            .skip(1)
            .map(
                map ->
                    new RoiMap(
                        map.shape().channels(),
                        map.shape().height(),
                        map.shape().width(),
                        map.data(),
                        RoiAligner.scale(map.shape().height(), frame)))
            .toList();
    RoiLevels levels = RoiLevels.of(maps.stream().map(RoiMap::scale).toList());
    List<Box> boxes = BoxTensors.read(inputs.get(0));
    float[] pooled = new RoiAligner(align.size(), align.samples()).align(maps, levels, boxes);
    int channels = maps.get(0).channels();
    return new Tensor(Shape.of(boxes.size(), channels, align.size(), align.size()), pooled);
  }

  private ProposalSelector rank(Node node, SelectProposals select, List<Tensor> inputs) {
    List<HeadOutput> levels = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i += 2) {
      levels.add(new HeadOutput(node.inputs().get(i).level(), inputs.get(i), inputs.get(i + 1)));
    }
    return new ProposalSelector(select.anchors(), levels, frame);
  }

  private DetectionSelector rank(SelectDetections select, List<Tensor> inputs) {
    List<Box> boxes = BoxTensors.read(inputs.get(2));
    RoiLevels levels = RoiLevels.of(scales(graph.of(Role.ROI_FEATURES).get(0)));
    return new DetectionSelector(select.spec(), inputs.get(0), inputs.get(1), boxes, levels, frame);
  }

  /** Cells an input pixel, of the maps that boxes are cut out of. */
  private List<Float> scales(Node align) {
    return align.inputs().stream()
        .skip(1)
        .map(map -> RoiAligner.scale(map.shape().height(), frame))
        .toList();
  }
}
