#!/usr/bin/env python3
"""Writes rois.json beside itself: what torchvision pools from random maps for some boxes.

Made with torch 1.13.1 and torchvision 0.14.1. Floats are written with nine digits, which is exact.
"""
import json
import pathlib

import torch
from torchvision.ops import MultiScaleRoIAlign, roi_align
from torchvision.ops.poolers import LevelMapper, _infer_scale

torch.manual_seed(13)


def numbers(tensor):
    return [float(f"{v:.9g}") for v in tensor.flatten().tolist()]


def feature_map(c, h, w):
    return torch.randn(1, c, h, w).mul(100).round() / 100


def levels():
    """Squares around the boundaries, float by float, then boxes of all sizes and of none."""
    squares = []
    for side in (56.0, 112.0, 224.0, 448.0, 896.0):
        below = above = torch.tensor(side)
        squares.append(below)
        for _ in range(12):
            below = torch.nextafter(below, torch.tensor(0.0))
            above = torch.nextafter(above, torch.tensor(1e9))
            squares += [below, above]
    side = torch.stack(squares)
    zero = torch.zeros_like(side)
    corner = torch.rand(60, 2) * 800
    size = torch.exp(torch.rand(60, 2) * 7)
    size[:2] = 0
    size[2, 0] = 0
    boxes = torch.cat(
        [torch.stack([zero, zero, side, side], 1), torch.cat([corner, corner + size], 1)]
    )
    return {"boxes": numbers(boxes), "levels": (LevelMapper(2, 5)([boxes]) + 2).tolist()}


def scales():
    cases = [(200, 800), (25, 800), (192, 750), (24, 750), (8, 32), (8, 23), (8, 22), (1, 20)]
    return [
        {"map": h, "image": i, "scale": _infer_scale(torch.zeros(1, 1, h, 5), [i, 7])}
        for h, i in cases
    ]


def one_map():
    """A map of 9×13 cells at a scale of 1/4: it ends at 36 and 52 pixels."""
    around = torch.rand(10, 2) * torch.tensor([70.0, 55.0]) - 10
    boxes = torch.cat([around, around + torch.exp(torch.rand(10, 2) * 4)], 1)
    special = [
        [0, 0, 52, 36],  # all of the map
        [0, 0, 0, 0],  # no size, in a corner
        [20.3, 11.7, 20.3, 11.7],  # no size, inside
        [17, 9, 17.5, 9.25],  # tiny
        [30, 20, 12, 8],  # ends before it starts
        [-7.5, -6.25, 9, 5],  # partly left and above
        [-40, -30, -8, -9],  # wholly left and above
        [-4, -4, 0, 0],  # begins one cell outside
        [44, 28, 60, 44],  # partly right and below
        [48, 32, 52, 36],  # the last cell
        [52, 36, 60, 40],  # begins at the far edge
        [80, 80, 90, 90],  # wholly right and below
        [-100, -100, 200, 200],  # around all of the map
        [3.999999, 0, 36, 1e6],  # longer than any map
    ]
    boxes = torch.cat([boxes, torch.tensor(special, dtype=torch.float32)])
    features = feature_map(2, 9, 13)
    return {
        "height": 9,
        "width": 13,
        "scale": 0.25,
        "map": numbers(features),
        "boxes": numbers(boxes),
        "pooled": numbers(roi_align(features, [boxes], 7, 0.25, 2)),
        "other": {"bins": 3, "samples": 4, "pooled": numbers(roi_align(features, [boxes], 3, 0.25, 4))},
    }


def pyramid(image, padded):
    sizes = [(padded[0] // s, padded[1] // s) for s in (4, 8, 16, 32)]
    maps = {str(i): feature_map(2, *size) for i, size in enumerate(sizes)}
    size = torch.exp(torch.rand(16, 2) * 3 + 3.5)
    centre = torch.rand(16, 2) * torch.tensor([image[1], image[0]])
    boxes = torch.cat([centre - size / 2, centre + size / 2], 1)
    pool = MultiScaleRoIAlign(list(maps), 7, 2)
    pooled = pool(maps, [boxes], [image])
    return {
        "image": image,
        "input": padded,
        "maps": [numbers(m) for m in maps.values()],
        "scales": pool.scales,
        "boxes": numbers(boxes),
        "levels": (pool.map_levels([boxes]) + 2).tolist(),
        "pooled": numbers(pooled),
    }


fixture = {
    "levels": levels(),
    "scales": scales(),
    "oneMap": one_map(),
    # The second image is so much lower than its input that torchvision takes every map for a finer.
    "pyramids": [pyramid((90, 120), (96, 128)), pyramid((40, 120), (64, 128))],
}
path = pathlib.Path(__file__).with_name("rois.json")
path.write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
