#!/usr/bin/python3
"""Writes torchvision-MODEL.json: what torchvision draws and computes for each of our models.

A case is a seed and sizes of the input. The model is built after torch.manual_seed(seed), as
torchvision builds a detector: backbone, FPN, RPN head, and for the Faster R-CNN its RoI heads;
then the noise is drawn. Recorded are the sum, the sum of squares and some values of every tensor
that was drawn. Two backbones leave room for choice:

- VGG-16 is built by torchvision's make_layers and filled as its VGG class fills convolutions,
  without the classifier, which is larger than all the rest;
- ConvNeXt-Tiny is built whole, and its classifier is thrown away.

Untrained normalisation does nothing, untrained biases are 0 and ConvNeXt's blocks begin with a
factor of 1e-6, which would hide mistakes. So before the forward pass those are replaced by values
from a stream seeded with seed + 1, in the order of the parameters' names: see perturb().

Values are recorded at places that follow from their number alone: see places().

Run with Debian's python3-torchvision (0.14): /usr/bin/python3 torchvision_fixture.py
"""
import json
import math
import pathlib

import torch
import torchvision
from torch import nn
from torchvision.models import convnext_tiny, vgg
from torchvision.models.detection import fasterrcnn_resnet50_fpn
from torchvision.models.detection.backbone_utils import BackboneWithFPN, resnet_fpn_backbone
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.rpn import AnchorGenerator, RegionProposalNetwork, RPNHead

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
]


class Proposer(nn.Module):
    """Backbone with FPN, and the head of a region proposal network: a detector's first half."""

    def __init__(self, backbone):
        super().__init__()
        self.backbone = backbone
        self.rpn = nn.Module()
        self.rpn.head = RPNHead(256, 3)


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
    levels = list(module.backbone(x).values())
    objectness, bbox = module.rpn.head(levels)
    tensors = {f"c{i + 2}": c for i, c in enumerate(stages)}
    for i, p in enumerate(levels):
        tensors[f"p{i + 2}"] = p
        tensors[f"p{i + 2}_objectness"] = objectness[i]
        tensors[f"p{i + 2}_bbox"] = bbox[i]
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
        with torch.no_grad():
            text = json.dumps(make_case(*case), separators=(",", ":"))
        (folder / f"torchvision-{case[0]}.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
