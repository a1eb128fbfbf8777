package org.fpnexplorer.network.pytorch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Conventions.AnchorStride;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Scoring;
import org.fpnexplorer.network.op.RoiAlign;

/** What happens to boxes, in PyTorch's terms: torchvision's steps, written out. */
final class PyTorchBoxes {
  /** From anchors or proposals, and deltas, to boxes: arXiv 1506.01497, equation 2. */
  private static final String DECODE =
      """
      {0}size = {1}[..., 2:] - {1}[..., :2]
      {0}centre = {1}[..., :2] + 0.5 * size + deltas[..., :2] * size
      {0}half = 0.5 * torch.exp(deltas[..., 2:].clamp(max=math.log(1000 / 16))) * size
      {0}box = torch.cat([centre - half, centre + half], dim=-1)
      {0}box = ops.clip_boxes_to_image(box, (height, width))  # to the input, its padding too
      """;

  private static final String ONE_LOGIT = "    logits = logits.permute(0, 2, 3, 1).flatten()\n";

  /** The logit of a softmax over two is their difference. */
  private static final String TWO_LOGITS =
      """
          logits = logits[:, 0::2] - logits[:, 1::2]  # object, background
      """
              .indent(0)
          + ONE_LOGIT;

  private static final String PROPOSALS =
      """
      height, width = image.shape[-2:]
      boxes, scores, levels = [], [], []
      for level, sizes, logits, deltas in [
      {levels}
      ]:
          rows, columns = logits.shape[-2:]
          root = torch.tensor({ratios}).sqrt()[:, None]
          h = (root * torch.tensor(sizes)).flatten() / 2
          w = (1 / root * torch.tensor(sizes)).flatten() / 2
          cell = torch.stack([-w, -h, w, h], dim=1){rounded}
          y = (torch.arange(rows) + {offset}) * {strideY}
          x = (torch.arange(columns) + {offset}) * {strideX}
          y, x = torch.meshgrid(y, x, indexing="ij")
          anchors = (torch.stack([x, y, x, y], dim=-1)[:, :, None] + cell).reshape(-1, 4)
      {logits}\
          best = logits.topk(min({topPerLevel}, len(logits))).indices
          deltas = deltas.unflatten(1, (-1, 4)).permute(0, 3, 4, 1, 2).reshape(-1, 4)
          anchors, deltas = anchors[best], deltas[best]
      {decode}\
          fit = ops.remove_small_boxes(box, {minSide})
          boxes.append(box[fit])
          scores.append(logits[best][fit].sigmoid())
          levels.append(torch.full_like(fit, level))
      boxes, scores, levels = torch.cat(boxes), torch.cat(scores), torch.cat(levels)
      keep = ops.batched_nms(boxes, scores, levels, iou_threshold={nms})[:{topInAll}]
      {name} = boxes[keep]
      """;

  private static final String DETECTIONS =
      """
      height, width = image.shape[-2:]
      deltas = {deltas}.unflatten(1, (-1, 4)) / torch.tensor([10.0, 10.0, 5.0, 5.0])
      rois = {proposals}[:, None]
      {decode}\
      boxes = box[:, 1:].reshape(-1, 4)  # class 0 is the background
      scores = {logits}.softmax(dim=-1)[:, 1:].flatten()
      labels = torch.arange(1, {classes}).repeat(len(rois))
      fit = torch.where(scores > {minScore})[0]
      fit = fit[ops.remove_small_boxes(boxes[fit], {minSide})]
      boxes, scores, labels = boxes[fit], scores[fit], labels[fit]
      keep = ops.batched_nms(boxes, scores, labels, iou_threshold={nms})[:{topInAll}]
      {name} = boxes[keep]
      """;

  private PyTorchBoxes() {}

  static List<String> proposals(Node node, AnchorSpec anchors) {
    Conventions conventions = anchors.conventions();
    boolean fixed = conventions.anchorStride() == AnchorStride.FIXED;
    return PROPOSALS
        .replace("{levels}", levels(node, anchors))
        .replace("{ratios}", Python.list(anchors.ratios()))
        .replace("{rounded}", conventions.roundedAnchors() ? ".round()" : "")
        .replace("{offset}", Python.number(conventions.anchorOffset()))
        .replace("{strideY}", fixed ? "2**level" : "(height // rows)")
        .replace("{strideX}", fixed ? "2**level" : "(width // columns)")
        .replace("{logits}", anchors.scoring() == Scoring.SIGMOID ? ONE_LOGIT : TWO_LOGITS)
        .replace("{decode}", decode("    ", "anchors"))
        .replace("{topPerLevel}", String.valueOf(anchors.topPerLevel()))
        .replace("{topInAll}", String.valueOf(anchors.topInAll()))
        .replace("{minSide}", Python.number(anchors.minSide()))
        .replace("{nms}", Python.number(anchors.nmsThreshold()))
        .replace("{name}", Python.variable(node))
        .lines()
        .toList();
  }

  private static String levels(Node node, AnchorSpec anchors) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < anchors.sizes().size(); i++) {
      rows.add(
          "    ("
              + (anchors.finest() + i)
              + ", "
              + Python.list(anchors.sizes().get(i))
              + ", "
              + Python.variable(node.inputs().get(2 * i))
              + ", "
              + Python.variable(node.inputs().get(2 * i + 1))
              + "),");
    }
    return String.join("\n", rows);
  }

  static List<String> align(Node node, RoiAlign align) {
    List<Node> maps = node.inputs().subList(1, node.inputs().size());
    String quoted =
        maps.stream()
            .map(map -> '"' + Python.variable(map) + '"')
            .collect(Collectors.joining(", "));
    String named =
        maps.stream()
            .map(map -> '"' + Python.variable(map) + "\": " + Python.variable(map))
            .collect(Collectors.joining(", "));
    return List.of(
        "pool = ops.MultiScaleRoIAlign(["
            + quoted
            + "], output_size="
            + align.size()
            + ", sampling_ratio="
            + align.samples()
            + ")",
        "maps = {" + named + "}",
        Python.variable(node)
            + " = pool(maps, ["
            + Python.variable(node.inputs().get(0))
            + "], [tuple(image.shape[-2:])])");
  }

  static List<String> detections(Node node, DetectionSpec spec) {
    return DETECTIONS
        .replace("{logits}", Python.variable(node.inputs().get(0)))
        .replace("{deltas}", Python.variable(node.inputs().get(1)))
        .replace("{proposals}", Python.variable(node.inputs().get(2)))
        .replace("{decode}", decode("", "rois"))
        .replace("{classes}", String.valueOf(spec.labels().size()))
        .replace("{minScore}", Python.number(spec.minScore()))
        .replace("{minSide}", Python.number(spec.minSide()))
        .replace("{nms}", Python.number(spec.nmsThreshold()))
        .replace("{topInAll}", String.valueOf(spec.topInAll()))
        .replace("{name}", Python.variable(node))
        .lines()
        .toList();
  }

  private static String decode(String indent, String from) {
    return DECODE.replace("{0}", indent).replace("{1}", from);
  }
}
