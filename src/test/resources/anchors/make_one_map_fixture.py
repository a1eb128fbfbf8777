#!/usr/bin/env python3
"""Writes one-map.json beside itself: torchvision's anchors of several sizes on a single map.

Made with torch 1.13.1 and torchvision 0.14.1.
"""
import json
import pathlib

import torch
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.image_list import ImageList

SIZES = (12, 24, 48, 96, 192)
GRID = (3, 5)
INPUT = (50, 81)

generator = AnchorGenerator((SIZES,), ((0.5, 1.0, 2.0),))
images = ImageList(torch.zeros(1, 3, *INPUT), [INPUT])
anchors = generator(images, [torch.zeros(1, 128, *GRID)])[0]
fixture = {
    "sizes": SIZES,
    "height": GRID[0],
    "width": GRID[1],
    "inputHeight": INPUT[0],
    "inputWidth": INPUT[1],
    "anchors": anchors.flatten().tolist(),
}
path = pathlib.Path(__file__).with_name("one-map.json")
path.write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
