package org.fpnexplorer.network;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fpnexplorer.network.backbone.ConvNeXt;
import org.fpnexplorer.network.backbone.PlainCnn;
import org.fpnexplorer.network.backbone.ResNet;
import org.fpnexplorer.network.backbone.Vgg;
import org.fpnexplorer.network.head.BoxHead;
import org.fpnexplorer.network.head.RpnHead;
import org.fpnexplorer.network.neck.FeaturePyramid;
import org.fpnexplorer.network.neck.FeaturePyramid.Paths;
import org.fpnexplorer.text.Texts;

/** The catalogue: every model by name. */
public final class Models {
  private static final Texts TEXTS = Texts.of(Models.class);

  static final List<Float> IMAGENET_MEAN = List.of(0.485f, 0.456f, 0.406f);
  static final List<Float> IMAGENET_DEVIATION = List.of(0.229f, 0.224f, 0.225f);

  /** As the article's author feeds it, fitted into a small square. */
  private static final InputSpec ARTICLE_INPUT =
      new InputSpec(
          new Resize.Into(224, 224),
          224,
          224,
          32,
          Resampling.ANTIALIASED_THEN_NORMALISED,
          IMAGENET_MEAN,
          IMAGENET_DEVIATION);

  /** torchvision's GeneralizedRCNNTransform. */
  private static final InputSpec TORCHVISION_INPUT =
      new InputSpec(
          Resize.ShortestSide.of(800),
          800,
          800,
          32,
          Resampling.NORMALISED_THEN_BILINEAR,
          IMAGENET_MEAN,
          IMAGENET_DEVIATION);

  static final int ANY_SIZE = 1;

  /** The article's network: plain CNN, FPN with p5 = m5, one RPN head with two logits an anchor. */
  public static final Model ARTICLE =
      new Model(
          "article",
          "plain CNN",
          "FPN, P5 is M5",
          "RPN, 2 logits an anchor, no ReLU",
          ARTICLE_INPUT,
          ARTICLE_INPUT.multiple(),
          Conventions.ARTICLE,
          Models::article);

  private static final DetectionSpec COCO_DETECTION =
      new DetectionSpec(CocoLabels.NAMES, 0.05, 0.5, 100, 1e-2);

  private static final List<Model> LARGE =
      List.of(
          proposer("resnet18-fpn", "ResNet-18", ResNet.RESNET18::declare),
          proposer("resnet34-fpn", "ResNet-34", ResNet.RESNET34::declare),
          proposer("vgg16-fpn", "VGG-16", (net, input, ignored) -> Vgg.declare(net, input)),
          proposer(
              "convnext-tiny-fpn",
              "ConvNeXt-Tiny",
              (net, input, ignored) -> ConvNeXt.declare(net, input)),
          proposer("resnext50-fpn", "ResNeXt-50 32×4d", ResNet.RESNEXT50::declare),
          proposer("resnet101-fpn", "ResNet-101", ResNet.RESNET101::declare),
          proposer("resnet50-fpn", "ResNet-50", ResNet.RESNET50::declare),
          torchvision(
              "fasterrcnn-resnet50-fpn",
              "ResNet-50",
              "RPN; RoIAlign, 2 FC layers, 91 COCO classes",
              Models::fasterRcnn));

  /** Those for drawn scenes stand before larger ones. */
  private static final List<Model> ALL =
      Stream.of(
              List.of(ARTICLE, proposer("plain-fpn", "plain CNN", Models::plainCnn)),
              SceneModels.ALL,
              LARGE)
          .flatMap(List::stream)
          .toList();

  private Models() {}

  /** Declares a backbone's layers and applies them to the input. */
  @FunctionalInterface
  private interface Backbone {
    Stages declare(GraphBuilder net, Node input, Conventions conventions);
  }

  /** A model that ends in proposals. */
  private static Model proposer(String name, String title, Backbone backbone) {
    return torchvision(
        name,
        title,
        "RPN",
        (height, width, conventions) -> {
          GraphBuilder net = new GraphBuilder();
          propose(net, pyramid(net, height, width, conventions, backbone), conventions);
          return net.build();
        });
  }

  private static Model torchvision(
      String name, String title, String head, Model.Declaration declaration) {
    return new Model(
        name,
        title,
        "FPN, P2 to P6",
        head,
        TORCHVISION_INPUT,
        ANY_SIZE,
        Conventions.TORCHVISION,
        declaration);
  }

  /** Every model, simplest first. */
  public static List<Model> all() {
    return ALL;
  }

  /** What to show unless something else is asked for: the best model with shipped weights. */
  public static Model best() {
    return ALL.stream()
        .filter(Model::hasShippedWeights)
        .reduce((simpler, better) -> better)
        .orElse(ARTICLE);
  }

  /**
   * The model of that name; torchvision's spellings {@code fasterrcnn_resnet50_fpn} and {@code
   * resnext50_32x4d-fpn} are understood.
   *
   * @throws NoSuchElementException if there is none; the message lists those there are
   */
  public static Model byName(String name) {
    String ours = name.replace('_', '-').replace("-32x4d", "");
    return ALL.stream()
        .filter(model -> model.name().equals(ours))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    TEXTS.get(
                        "model.unknown",
                        name,
                        ALL.stream().map(Model::name).collect(Collectors.joining(", ")))));
  }

  private static Graph article(int height, int width, Conventions conventions) {
    GraphBuilder net = new GraphBuilder();
    Stages stages = PlainCnn.declare(net, net.input(height, width), "cnn.");
    Pyramid pyramid = FeaturePyramid.article(net, stages, conventions);
    RpnHead.article(net, pyramid, AnchorSpec.perLevel(pyramid, AnchorSpec.PAPER, conventions));
    return net.build();
  }

  private static Stages plainCnn(GraphBuilder net, Node input, Conventions ignored) {
    return PlainCnn.declare(net, input, "backbone.body.");
  }

  private static Graph fasterRcnn(int height, int width, Conventions conventions) {
    GraphBuilder net = new GraphBuilder();
    Pyramid pyramid = pyramid(net, height, width, conventions, ResNet.RESNET50::declare);
    BoxHead.declare(net, pyramid, propose(net, pyramid, conventions), COCO_DETECTION);
    return net.build();
  }

  private static Pyramid pyramid(
      GraphBuilder net, int height, int width, Conventions conventions, Backbone backbone) {
    Stages stages = backbone.declare(net, net.input(height, width), conventions);
    return FeaturePyramid.torchvision(
        net, stages, FeaturePyramid.USUAL_CHANNELS, Paths.ALL, conventions);
  }

  private static Node propose(GraphBuilder net, Pyramid pyramid, Conventions conventions) {
    AnchorSpec anchors = AnchorSpec.perLevel(pyramid, AnchorSpec.PAPER, conventions);
    return RpnHead.torchvision(net, pyramid, FeaturePyramid.USUAL_CHANNELS, anchors);
  }
}
