#!/usr/bin/env python3
"""Writes matches.json beside itself: which anchors torchvision matches with which objects.

Made with torch 1.13.1 and torchvision 0.14.1.
"""
import json
import pathlib

import torch
from torchvision.models.detection._utils import BalancedPositiveNegativeSampler, Matcher
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.image_list import ImageList
from torchvision.ops import box_iou

SIZE = (64, 96)
GRIDS = [(8, 12), (4, 6), (2, 3)]
SIZES = [16, 32, 64]


def numbers(tensor):
    return [float(f"{v:.9g}") for v in tensor.flatten().tolist()]


def random_objects(n):
    corners = torch.rand(n, 2) * torch.tensor([86.0, 54.0])
    sides = 4 + torch.rand(n, 2) ** 2 * 56
    return torch.cat([corners, corners + sides], 1)


def case(anchors, objects):
    matcher = Matcher(0.7, 0.3, allow_low_quality_matches=True)
    ious = box_iou(objects, anchors)
    matches = matcher(ious)
    labels = (matches >= 0).float()
    labels[matches == Matcher.BETWEEN_THRESHOLDS] = -1
    positive, negative = BalancedPositiveNegativeSampler(16, 0.5)([labels])
    return {
        "objects": numbers(objects),
        "matches": matches.tolist(),
        "ious": numbers(ious.max(0).values),
        "sampled": [int(positive[0].sum()), int(negative[0].sum())],
    }


torch.manual_seed(5)
generator = AnchorGenerator(tuple((s,) for s in SIZES), ((0.5, 1.0, 2.0),) * 3)
images = ImageList(torch.zeros(1, 3, *SIZE), [SIZE])
anchors = generator(images, [torch.zeros(1, 1, h, w) for h, w in GRIDS])[0]
exact = anchors[[40, 121, 300]]  # objects that are anchors
between = torch.tensor([[4.0, 4, 12, 12], [20, 20, 28, 28], [48, 28, 56, 36]])  # many ties
twins = torch.tensor([[8.0, 8, 24, 24], [8, 8, 24, 24], [9, 9, 25, 25]])  # two are equal
near = anchors[::70] + torch.randn(6, 4) * 1.5  # some better than 0.7, some not
cases = [random_objects(6), torch.cat([random_objects(14), near]), torch.cat([exact, between]), twins]
fixture = {
    "input": SIZE,
    "sizes": SIZES,
    "grids": GRIDS,
    "cases": [case(anchors, objects) for objects in cases],
}
path = pathlib.Path(__file__).with_name("matches.json")
path.write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
