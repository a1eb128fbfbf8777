package org.fpnexplorer.network.head;

import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.network.GraphBuilder;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Pyramid;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.Flatten;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.RoiAlign;
import org.fpnexplorer.network.op.SelectDetections;

/**
 * The second stage of Faster R-CNN on a pyramid (Lin et al. 2017, arXiv 1612.03144, section 4.2):
 * every proposal is cut out of the level that suits its size, two fully connected layers look at
 * it, and two more say what it is and how its box should move.
 */
public final class BoxHead {
  private static final int SIZE = 7;
  private static final int SAMPLES = 2;
  private static final int REPRESENTATION = 1024;
  private static final int DELTAS = 4;

  /** P6 is for proposals only. */
  private static final int COARSEST = 5;

  private BoxHead() {}

  /**
   * Declares {@code roi_heads.box_head} and {@code roi_heads.box_predictor}, as torchvision does;
   * ends in detections.
   */
  public static Node declare(
      GraphBuilder net, Pyramid pyramid, Node proposals, DetectionSpec spec) {
    net.part(Part.BOX_HEAD);
    List<Node> levels = pyramid.levels().stream().filter(p -> p.level() <= COARSEST).toList();
    int classes = spec.labels().size();
    int in = levels.get(0).shape().channels() * SIZE * SIZE;
    Linear fc6 = net.layer(new Linear("roi_heads.box_head.fc6", in, REPRESENTATION));
    Linear fc7 = net.layer(new Linear("roi_heads.box_head.fc7", REPRESENTATION, REPRESENTATION));
    Linear score =
        net.layer(new Linear("roi_heads.box_predictor.cls_score", REPRESENTATION, classes));
    Linear boxes =
        net.layer(
            new Linear("roi_heads.box_predictor.bbox_pred", REPRESENTATION, DELTAS * classes));

    Node[] sources = Stream.concat(Stream.of(proposals), levels.stream()).toArray(Node[]::new);
    Node features =
        net.named("roi_features", Role.ROI_FEATURES, 0, new RoiAlign(SIZE, SAMPLES), sources);
    Node x = net.inner("roi_flat", 0, new Flatten(), features);
    x = net.inner("roi_fc6_relu", 0, new Relu(), net.inner("roi_fc6", 0, fc6, x));
    x = net.inner("roi_fc7_relu", 0, new Relu(), net.inner("roi_fc7", 0, fc7, x));
    Node logits = net.named("class_logits", Role.CLASS_LOGITS, 0, score, x);
    Node deltas = net.named("class_bbox", Role.CLASS_BBOX, 0, boxes, x);
    return net.named(
        "detections", Role.DETECTIONS, 0, new SelectDetections(spec), logits, deltas, proposals);
  }
}
