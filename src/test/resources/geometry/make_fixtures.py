#!/usr/bin/env python3
"""Writes boxes.json beside itself: what torchvision makes of some boxes.

Made with torch 1.13.1 and torchvision 0.14.1. Floats are written with nine digits, which is exact.
"""
import json
import pathlib

import torch
from torchvision.models.detection._utils import BoxCoder
from torchvision.ops import box_iou, clip_boxes_to_image, nms

torch.manual_seed(7)


def boxes(n, size=100.0):
    corner = torch.rand(n, 2) * size
    return torch.cat([corner, corner + 1 + torch.rand(n, 2) * size / 2], dim=1)


def numbers(tensor):
    return [float(f"{v:.9g}") for v in tensor.flatten().tolist()]


def coder(weights):
    anchors, targets = boxes(40), boxes(40)
    deltas = torch.randn(40, 4)
    deltas[::5, 2:] *= 4  # some beyond the clamp at ln(1000/16)
    c = BoxCoder(weights)
    return {
        "weights": list(weights),
        "anchors": numbers(anchors),
        "targets": numbers(targets),
        "encoded": numbers(c.encode([targets], [anchors])[0]),
        "deltas": numbers(deltas),
        "decoded": numbers(c.decode(deltas, [anchors]).squeeze(1)),
    }


def suppression(name, b, scores, threshold):
    return {
        "name": name,
        "boxes": numbers(b),
        "scores": numbers(scores),
        "threshold": threshold,
        "kept": nms(b, scores, threshold).tolist(),
    }


def row(*edges):
    return torch.tensor([[float(a), 0.0, float(b), 1.0] for a, b in edges])


crowd = boxes(300, 60.0)
tied = (torch.rand(300) * 8).round() / 8
a, b = boxes(30), boxes(30)
around = boxes(30) - 40

fixture = {
    "coder": [coder((1.0, 1.0, 1.0, 1.0)), coder((10.0, 10.0, 5.0, 5.0))],
    "iou": {"a": numbers(a), "b": numbers(b), "values": numbers(box_iou(a, b).diagonal())},
    "clip": {
        "height": 30,
        "width": 50,
        "boxes": numbers(around),
        "clipped": numbers(clip_boxes_to_image(around, (30, 50))),
    },
    "nms": [
        suppression("IoU equal to 1/2 is kept", row((0, 2), (0, 1)), torch.tensor([0.9, 0.8]), 0.5),
        # As a float 0.1 is more than 0.1, and 0.7 is less.
        suppression("IoU of 1/10", row((0, 10), (0, 1)), torch.tensor([0.9, 0.8]), 0.1),
        suppression("IoU of 7/10", row((0, 10), (0, 7)), torch.tensor([0.9, 0.8]), 0.7),
        suppression(
            "same box, same score", row((0, 4), (0, 4), (9, 12), (0, 4)), torch.full((4,), 0.5), 0.5
        ),
        suppression(
            "a suppressed box suppresses nobody",
            row((0, 10), (3, 13), (6, 16)),
            torch.tensor([0.9, 0.8, 0.7]),
            0.5,
        ),
        suppression(
            "empty boxes", row((1, 1), (1, 1), (0, 2), (1, 1)), torch.tensor([0.1, 0.2, 0.3, 0.2]), 0.0
        ),
        suppression("a crowd with ties, loose", crowd, tied, 0.7),
        suppression("a crowd with ties, strict", crowd, tied, 0.3),
    ],
}
path = pathlib.Path(__file__).with_name("boxes.json")
path.write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
