#!/usr/bin/python3
"""Writes gradient.json: PyTorch's gradients of single cells with respect to the image.

The networks and their weights are those of article_fixture.py and torchvision_fixture.py; the cells
lie in the middle, at the border and in a corner of maps of several kinds. Of every gradient its
measures and some values are recorded, as torchvision_fixture.py records tensors, and the first and
last row and column in which it is not zero. Behind a ReLU that lets nothing through, it is zero.

Run with Debian's python3-torchvision (0.14): /usr/bin/python3 gradient_fixture.py
"""
import json
import pathlib

import torch

from article_model import DetectionModel
from torchvision_fixture import build, named_tensors, perturb, record, run

SAMPLES = 40
# map, channel or None for the sum over the channels, row, column
ARTICLE_CELLS = [
    ("c2", 5, 8, 11),
    ("c2", 6, 8, 11),
    ("c4", None, 0, 0),
    ("m4", 17, 3, 2),
    ("p2", None, 7, 9),
    ("p3", 100, 7, 11),
    ("p5", None, 1, 1),
    ("p4_objectness", 2, 2, 4),
]
RESNET_CELLS = [
    ("c3", None, 4, 4),
    ("c5", 31, 1, 2),
    ("p2", 200, 15, 0),
    ("p4", None, 2, 2),
    ("p6", 3, 0, 1),
    ("p3_bbox", None, 4, 6),
]


def ends(indices):
    return [indices.min().item(), indices.max().item()] if len(indices) else []


def gradients(x, tensors, cells):
    recorded = []
    for name, channel, row, column in cells:
        values = tensors(x)[name][0, :, row, column]
        target = values.sum() if channel is None else values[channel]
        (gradient,) = torch.autograd.grad(target, x)
        seen = gradient[0].abs().sum(0) > 0
        rows, columns = seen.any(1).nonzero(), seen.any(0).nonzero()
        recorded.append(
            {
                "map": name,
                "channel": -1 if channel is None else channel,
                "row": row,
                "column": column,
                "rows": ends(rows),
                "columns": ends(columns),
                "gradient": record(gradient, SAMPLES),
            }
        )
    return recorded


def article():
    torch.manual_seed(7)
    model = DetectionModel()
    x = torch.randn(1, 3, 64, 96).requires_grad_()
    return {"height": 64, "width": 96, "cells": gradients(x, model, ARTICLE_CELLS)}


def resnet18():
    torch.manual_seed(1)
    model = build("resnet18-fpn").eval()
    for layer in model.modules():
        if isinstance(layer, torch.nn.BatchNorm2d):
            layer.eps = 0.0
    torch.randn(1, 3, 96, 136)
    x = torch.randn(1, 3, 64, 96).requires_grad_()
    with torch.no_grad():
        perturb(named_tensors("resnet18-fpn", model), 2)
    cells = gradients(x, lambda image: run(model, image), RESNET_CELLS)
    return {"height": 64, "width": 96, "cells": cells}


def main():
    cases = {"article": article(), "resnet18": resnet18()}
    out = pathlib.Path(__file__).with_name("gradient.json")
    out.write_text(json.dumps(cases, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
