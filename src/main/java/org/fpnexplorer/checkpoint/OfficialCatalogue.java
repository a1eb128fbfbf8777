package org.fpnexplorer.checkpoint;

import java.util.List;
import java.util.OptionalDouble;

/** torchvision's published checkpoints, as far as they fit one of our models. */
final class OfficialCatalogue {
  static final List<OfficialWeights> ALL =
      List.of(
          new OfficialWeights(
              "fasterrcnn_resnet50_fpn_coco",
              "fasterrcnn_resnet50_fpn_coco-258fb6c6.pth",
              FileSize.exactly(167_502_836),
              "FasterRCNN_ResNet50_FPN_Weights.COCO_V1",
              TrainingData.COCO,
              true,
              List.of("fasterrcnn-resnet50-fpn", "resnet50-fpn"),
              // It was trained with frozen batch norm before torchvision's had an epsilon.
              OptionalDouble.of(0)),
          backbone(
              "resnet18",
              "resnet18-f37072fd.pth",
              FileSize.exactly(46_830_571),
              "ResNet18_Weights.IMAGENET1K_V1",
              "resnet18-fpn"),
          backbone(
              "resnet34",
              "resnet34-b627a593.pth",
              FileSize.about(83.275),
              "ResNet34_Weights.IMAGENET1K_V1",
              "resnet34-fpn"),
          backbone(
              "resnet50",
              "resnet50-0676ba61.pth",
              FileSize.exactly(102_530_333),
              "ResNet50_Weights.IMAGENET1K_V1",
              "resnet50-fpn",
              "fasterrcnn-resnet50-fpn"),
          backbone(
              "resnet50-v2",
              "resnet50-11ad3fa6.pth",
              FileSize.exactly(102_540_417),
              "ResNet50_Weights.IMAGENET1K_V2",
              "resnet50-fpn",
              "fasterrcnn-resnet50-fpn"),
          backbone(
              "resnet101",
              "resnet101-63fe2227.pth",
              FileSize.about(170.511),
              "ResNet101_Weights.IMAGENET1K_V1",
              "resnet101-fpn"),
          backbone(
              "resnet101-v2",
              "resnet101-cd907fc2.pth",
              FileSize.about(170.53),
              "ResNet101_Weights.IMAGENET1K_V2",
              "resnet101-fpn"),
          backbone(
              "resnext50_32x4d",
              "resnext50_32x4d-7cdf4587.pth",
              FileSize.about(95.789),
              "ResNeXt50_32X4D_Weights.IMAGENET1K_V1",
              "resnext50-fpn"),
          backbone(
              "resnext50_32x4d-v2",
              "resnext50_32x4d-1a0047aa.pth",
              FileSize.about(95.833),
              "ResNeXt50_32X4D_Weights.IMAGENET1K_V2",
              "resnext50-fpn"),
          backbone(
              "vgg16",
              "vgg16-397923af.pth",
              FileSize.exactly(553_433_881),
              "VGG16_Weights.IMAGENET1K_V1",
              "vgg16-fpn"),
          backbone(
              "convnext_tiny",
              "convnext_tiny-983f1562.pth",
              FileSize.exactly(114_419_221),
              "ConvNeXt_Tiny_Weights.IMAGENET1K_V1",
              "convnext-tiny-fpn"));

  private OfficialCatalogue() {}

  private static OfficialWeights backbone(
      String name, String fileName, FileSize size, String source, String... models) {
    return new OfficialWeights(
        name,
        fileName,
        size,
        source,
        TrainingData.IMAGENET,
        false,
        List.of(models),
        OptionalDouble.empty());
  }
}
