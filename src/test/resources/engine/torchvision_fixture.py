#!/usr/bin/python3
"""Writes torchvision-MODEL.json: what torchvision draws and computes for each of our models.

A case is a seed and sizes of the input. The model is built after torch.manual_seed(seed), as
torchvision builds a detector: backbone, FPN, RPN head, and for the Faster R-CNN its RoI heads;
then the noise is drawn. Recorded are the sum, the sum of squares and some values of every tensor
that was drawn. Some models leave room for choice:

- VGG-16 is built by torchvision's make_layers and filled as its VGG class fills convolutions,
  without the classifier, which is larger than all the rest;
- ConvNeXt-Tiny is built whole, and its classifier is thrown away;
- the half-width ResNet-18 of the models for scenes is torchvision's class with 32 channels in the
  stem; of backbone and FPN all layers are built, and those that a model lacks are thrown away. A
  single map is looked at by a head of 64 channels.

Untrained normalisation does nothing, untrained biases are 0 and ConvNeXt's blocks begin with a
factor of 1e-6, which would hide mistakes. So before the forward pass those are replaced by values
from a stream seeded with seed + 1, in the order of the parameters' names: see perturb().

Values are recorded at places that follow from their number alone: see places().

Run with Debian's python3-torchvision (0.14): /usr/bin/python3 torchvision_fixture.py [MODEL...]
"""
import json
import math
import pathlib
import sys

import torch
import torchvision
from torch import nn
from torchvision.models import convnext_tiny, resnet, vgg
from torchvision.models._utils import IntermediateLayerGetter
from torchvision.models.detection import fasterrcnn_resnet50_fpn
from torchvision.models.detection.backbone_utils import BackboneWithFPN, resnet_fpn_backbone
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.rpn import AnchorGenerator, RegionProposalNetwork, RPNHead
from torchvision.ops import Conv2dNormActivation, FeaturePyramidNetwork
from torchvision.ops.feature_pyramid_network import LastLevelMaxPool

SAMPLES = 40
DRAWN_SAMPLES = 3
ROIS = 5
ODD = (96, 136)
MULTIPLE = (64, 96)
PADDED_IMAGE = (150, 171)
PADDED = (160, 192)
# name, seed, sizes, epsilon of the normalisation
CASES = [
    ("resnet18-fpn", 1, [ODD, MULTIPLE], 0.0),
    ("resnet34-fpn", 2, [ODD], 1e-5),
    ("resnet50-fpn", 3, [ODD, MULTIPLE], 0.0),
    ("resnet101-fpn", 4, [MULTIPLE], 1e-5),
    ("resnext50-fpn", 5, [ODD, MULTIPLE], 1e-5),
    ("vgg16-fpn", 6, [ODD, MULTIPLE], 1e-5),
    ("convnext-tiny-fpn", 7, [ODD, MULTIPLE], 1e-5),
    ("fasterrcnn-resnet50-fpn", 8, [ODD], 1e-5),
    ("scenes-c4", 9, [ODD], 1e-5),
    ("scenes-c5", 9, [ODD], 1e-5),
    ("scenes-bottom-up", 9, [ODD], 1e-5),
    ("scenes-no-lateral", 9, [ODD], 1e-5),
    ("scenes-p2", 9, [ODD], 1e-5),
    ("scenes-fpn", 9, [ODD], 1e-5),
]


class Proposer(nn.Module):
    """Backbone with FPN, and the head of a region proposal network: a detector's first half."""

    def __init__(self, backbone, head=lambda: RPNHead(256, 3)):
        super().__init__()
        self.backbone = backbone
        self.rpn = nn.Module()
        self.rpn.head = head()


class HalfResNet18(resnet.ResNet):
    """torchvision's constructor, but for the number of channels."""

    def __init__(self):
        nn.Module.__init__(self)
        self._norm_layer = nn.BatchNorm2d
        self.inplanes, self.dilation, self.groups, self.base_width = 32, 1, 1, 64
        self.conv1 = nn.Conv2d(3, 32, 7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(32)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, stride=2, padding=1)
        for i in range(4):
            layer = self._make_layer(resnet.BasicBlock, 32 << i, 2, stride=1 if i == 0 else 2)
            setattr(self, f"layer{i + 1}", layer)
        self.fc = nn.Linear(256, 1000)
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                nn.init.kaiming_normal_(m.weight, mode="fan_out", nonlinearity="relu")


class HeadOnOneMap(RPNHead):
    """torchvision's head with all anchors on one map, and 64 channels whatever the map's."""

    def __init__(self, channels):
        nn.Module.__init__(self)
        self.conv = nn.Sequential(Conv2dNormActivation(channels, 64, 3, norm_layer=None))
        self.cls_logits = nn.Conv2d(64, 15, 1)
        self.bbox_pred = nn.Conv2d(64, 60, 1)
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                nn.init.normal_(m.weight, std=0.01)
                nn.init.constant_(m.bias, 0)


class SceneBackbone(nn.Module):
    """One of the paper's table 1: a single map, or a pyramid or part of one."""

    def __init__(self, variant):
        super().__init__()
        stages = 3 if variant == "c4" else 4
        self.variant = variant
        names = {f"layer{i + 1}": str(i) for i in range(stages)}
        self.body = IntermediateLayerGetter(HalfResNet18(), names)
        if variant in ("c4", "c5"):
            return
        self.fpn = FeaturePyramidNetwork([32, 64, 128, 256], 64, LastLevelMaxPool())
        if variant == "no-lateral":
            self.fpn.inner_blocks._modules = {"3": self.fpn.inner_blocks[3]}
        if variant == "p2":
            self.fpn.layer_blocks._modules = {"0": self.fpn.layer_blocks[0]}

    def forward(self, x):
        stages = list(self.body(x).values())
        if self.variant in ("c4", "c5"):
            return {self.variant: stages[-1]}
        inner, layer = self.fpn.inner_blocks._modules, self.fpn.layer_blocks._modules
        levels = {}
        m = None
        for i in (3, 2, 1, 0):
            size = stages[i].shape[-2:]
            up = 0 if m is None else nn.functional.interpolate(m, size=size, mode="nearest")
            if self.variant == "bottom-up":
                up = 0
            m = up + inner[str(i)](stages[i]) if str(i) in inner else up
            if str(i) in layer:
                levels[f"p{i + 2}"] = layer[str(i)](m)
        if "p5" in levels:
            levels["p6"] = levels["p5"][:, :, ::2, ::2]
        return levels


def scene_model(variant):
    one_map = {"c4": 128, "c5": 256, "p2": 64}
    head = lambda: HeadOnOneMap(one_map[variant]) if variant in one_map else RPNHead(64, 3)
    return Proposer(SceneBackbone(variant), head)


def vgg16():
    features = vgg.make_layers(vgg.cfgs["D"])
    for layer in features:
        if isinstance(layer, nn.Conv2d):
            nn.init.kaiming_normal_(layer.weight, mode="fan_out", nonlinearity="relu")
            nn.init.constant_(layer.bias, 0)
    return features


def with_fpn(features, ends, channels):
    layers = {str(end): str(i) for i, end in enumerate(ends)}
    return BackboneWithFPN(features, layers, channels, 256)


def build(name):
    if name.startswith("scenes-"):
        return scene_model(name[len("scenes-"):])
    if name == "fasterrcnn-resnet50-fpn":
        return fasterrcnn_resnet50_fpn(weights=None, weights_backbone=None)
    if name == "vgg16-fpn":
        # relu3_3, relu4_3, relu5_3, pool5
        return Proposer(with_fpn(vgg16(), [15, 22, 29, 30], [256, 512, 512, 512]))
    if name == "convnext-tiny-fpn":
        features = convnext_tiny(weights=None).features
        return Proposer(with_fpn(features, [1, 3, 5, 7], [96, 192, 384, 768]))
    resnet = {"resnext50-fpn": "resnext50_32x4d"}.get(name, name[: -len("-fpn")])
    return Proposer(resnet_fpn_backbone(resnet, weights=None))


def own_name(model, key):
    """Backbones that torchvision has no detector of keep the names they have as classifiers."""
    plain = model in ("vgg16-fpn", "convnext-tiny-fpn")
    return key.replace("backbone.body.", "backbone.body.features.") if plain else key


def named_tensors(model, module):
    state = module.state_dict()
    state = {key: value for key, value in state.items() if "num_batches" not in key}
    return {own_name(model, key): value for key, value in state.items()}


def places(size, count):
    return [(i * 2654435761 + 12345) % size for i in range(count)]


def number(value):
    return float("%.9g" % value)


def record(tensor, samples):
    flat = tensor.detach().flatten()
    double = flat.double()
    return {
        "shape": list(tensor.shape),
        "largest": number(flat.abs().max().item()),
        "sum": double.sum().item(),
        "squares": (double * double).sum().item(),
        "values": [number(flat[i].item()) for i in places(flat.numel(), samples)],
    }


def perturb(tensors, seed):
    torch.manual_seed(seed)
    for name in sorted(tensors):
        tensor = tensors[name]
        normal = torch.randn(tensor.shape).double()
        if name.endswith(".running_var"):
            value = 0.5 + normal * normal
        elif name.endswith(".layer_scale"):
            value = 0.5 + 0.1 * normal
        elif name.endswith(".weight") and tensor.dim() == 1:
            value = 0.8 + 0.1 * normal
        elif name.endswith(".bias") or name.endswith(".running_mean"):
            value = 0.1 * normal
        elif name.startswith("rpn.head.cls_logits") or name.startswith("rpn.head.bbox_pred"):
            value = 0.02 * normal
        else:
            continue
        tensor.copy_(value.float())


def run(module, x):
    stages = list(module.backbone.body(x).values())
    levels = module.backbone(x)
    objectness, bbox = module.rpn.head(list(levels.values()))
    tensors = {f"c{i + 2}": c for i, c in enumerate(stages)}
    for i, (key, p) in enumerate(levels.items()):
        # torchvision calls its levels 0 to 3 and pool.
        name = key if key[0] in "cp" and key != "pool" else f"p{i + 2}"
        tensors[name] = p
        tensors[f"{name}_objectness"] = objectness[i]
        tensors[f"{name}_bbox"] = bbox[i]
    return tensors


def run_box_head(module, seed):
    torch.manual_seed(seed)
    representation = module.roi_heads.box_head(torch.randn(ROIS, 256, 7, 7))
    logits, deltas = module.roi_heads.box_predictor(representation)
    return {"class_logits": logits, "class_bbox": deltas}


def propose(module, seed):
    """Proposals for an image that does not fill the network's input."""
    torch.manual_seed(seed)
    x = torch.randn(1, 3, *PADDED)
    anchors = AnchorGenerator(tuple((s,) for s in (32, 64, 128, 256, 512)), ((0.5, 1.0, 2.0),) * 5)
    top = {"training": 2000, "testing": 1000}
    rpn = RegionProposalNetwork(anchors, module.rpn.head, 0.7, 0.3, 256, 0.5, top, top, 0.7).eval()
    scores = []
    filter_proposals = rpn.filter_proposals

    def keep_scores(*args):
        boxes, kept = filter_proposals(*args)
        scores.extend(kept)
        return boxes, kept

    rpn.filter_proposals = keep_scores
    boxes, _ = rpn(ImageList(x, [PADDED_IMAGE]), module.backbone(x))
    return {
        "image": PADDED_IMAGE,
        "input": PADDED,
        "boxes": [float("%.7g" % v) for v in boxes[0].flatten().tolist()],
        "scores": [float("%.7g" % v) for v in scores[0].tolist()],
    }


def make_case(name, seed, sizes, epsilon):
    torch.manual_seed(seed)
    module = build(name).eval()
    noise = [torch.randn(1, 3, *size) for size in sizes]
    tensors = named_tensors(name, module)
    drawn = {
        key: record(tensor, DRAWN_SAMPLES)
        for key, tensor in tensors.items()
        if tensor.numel() > 1 and tensor.min() != tensor.max()
    }
    for layer in module.modules():
        if isinstance(layer, (nn.BatchNorm2d, torchvision.ops.FrozenBatchNorm2d)):
            layer.eps = epsilon
    perturb(tensors, seed + 1)
    passes = []
    for x in noise:
        recorded = {"input": x, **run(module, x)}
        if name.startswith("fasterrcnn"):
            recorded.update(run_box_head(module, seed + 2))
        recorded = {key: record(value, SAMPLES) for key, value in recorded.items()}
        passes.append({"height": x.shape[2], "width": x.shape[3], "tensors": recorded})
    case = {"model": name, "seed": seed, "epsilon": epsilon, "drawn": drawn, "passes": passes}
    if name == "resnet18-fpn":
        case["proposals"] = propose(module, seed + 2)
    return case


def main():
    folder = pathlib.Path(__file__).parent
    for case in CASES:
        if len(sys.argv) > 1 and case[0] not in sys.argv[1:]:
            continue
        with torch.no_grad():
            text = json.dumps(make_case(*case), separators=(",", ":"))
        (folder / f"torchvision-{case[0]}.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
