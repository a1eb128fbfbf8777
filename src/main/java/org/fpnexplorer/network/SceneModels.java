package org.fpnexplorer.network;

import java.util.List;
import org.fpnexplorer.network.backbone.ResNet;
import org.fpnexplorer.network.head.RpnHead;
import org.fpnexplorer.network.neck.FeaturePyramid;
import org.fpnexplorer.network.neck.FeaturePyramid.Paths;

/**
 * The models that are trained on drawn scenes: a small network with a pyramid, and what the FPN
 * paper's table 1 sets beside it (arXiv 1612.03144): single maps, and pyramids that lack something.
 * All have the same backbone, the same anchors in pixels, and a head of the same width.
 */
final class SceneModels {
  /**
   * Of neck and head. On a single map too, whatever the map's channels: otherwise the head there
   * would be the larger one.
   */
  private static final int CHANNELS = 64;

  /**
   * The paper has anchors of 32 to 512 pixels, for images of 800. Scenes are smaller and hold
   * objects of 8 pixels; theirs have 12 to 192.
   */
  private static final double SMALLEST_ANCHOR = 12;

  private static final int C4 = 4;
  private static final int C5 = 5;

  /** A scene is taken as it is; anything else is brought to about its size. */
  private static final InputSpec INPUT =
      new InputSpec(
          new Resize.ShortestSide(320, 640),
          320,
          448,
          32,
          Resampling.NORMALISED_THEN_BILINEAR,
          Models.IMAGENET_MEAN,
          Models.IMAGENET_DEVIATION);

  /** Rows (a), (b), (d), (e) and (f) of the table; last row (c), the whole pyramid. */
  static final List<Model> ALL =
      List.of(
          oneMap("scenes-c4", C4),
          oneMap("scenes-c5", C5),
          pyramid("scenes-bottom-up", "no top-down, P2 to P6", Paths.NO_TOP_DOWN),
          pyramid("scenes-no-lateral", "no lateral, P2 to P6", Paths.NO_LATERAL),
          pyramid("scenes-p2", "FPN, P2 alone", Paths.ONLY_FINEST),
          pyramid("scenes-fpn", "FPN, P2 to P6", Paths.ALL));

  private SceneModels() {}

  private static Model oneMap(String name, int level) {
    return model(
        name,
        "none, C" + level + " alone",
        (height, width, conventions) -> {
          GraphBuilder net = new GraphBuilder();
          Node input = net.input(height, width);
          Stages stages = ResNet.HALF_RESNET18.declare(net, input, level, conventions);
          Pyramid alone = new Pyramid(List.of(stages.level(level)));
          return propose(net, alone, AnchorSpec.allOnOne(alone, SMALLEST_ANCHOR, conventions));
        });
  }

  private static Model pyramid(String name, String neck, Paths paths) {
    return model(
        name,
        neck,
        (height, width, conventions) -> {
          GraphBuilder net = new GraphBuilder();
          Node input = net.input(height, width);
          Stages stages = ResNet.HALF_RESNET18.declare(net, input, conventions);
          Pyramid pyramid = FeaturePyramid.torchvision(net, stages, CHANNELS, paths, conventions);
          return propose(
              net,
              pyramid,
              paths == Paths.ONLY_FINEST
                  ? AnchorSpec.allOnOne(pyramid, SMALLEST_ANCHOR, conventions)
                  : AnchorSpec.perLevel(pyramid, SMALLEST_ANCHOR, conventions));
        });
  }

  private static Graph propose(GraphBuilder net, Pyramid pyramid, AnchorSpec anchors) {
    RpnHead.torchvision(net, pyramid, CHANNELS, anchors);
    return net.build();
  }

  private static Model model(String name, String neck, Model.Declaration declaration) {
    return new Model(
        name,
        "half-width ResNet-18",
        neck,
        "RPN",
        INPUT,
        Models.ANY_SIZE,
        Conventions.TORCHVISION,
        declaration);
  }
}
