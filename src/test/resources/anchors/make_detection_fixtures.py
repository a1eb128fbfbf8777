#!/usr/bin/env python3
"""Writes detections.json beside itself: what torchvision's RoI heads make of random outputs.

Made with torch 1.13.1 and torchvision 0.14.1.
"""
import json
import pathlib

import torch
from torchvision.models.detection.roi_heads import RoIHeads
from torchvision.ops import box_iou

torch.manual_seed(17)


def numbers(tensor):
    return [float(f"{v:.9g}") for v in tensor.flatten().tolist()]


def rounded(tensor, digits):
    return torch.round(tensor * 10**digits) / 10**digits


def select(image, logits, deltas, proposals, settings):
    heads = RoIHeads(None, None, None, 0.5, 0.5, 512, 0.25, (10.0, 10.0, 5.0, 5.0), *settings)
    boxes, scores, labels = heads.postprocess_detections(logits, deltas, [proposals], [image])
    return {
        "minScore": settings[0],
        "nmsThreshold": settings[1],
        "topInAll": settings[2],
        "boxes": numbers(boxes[0]),
        "scores": numbers(scores[0]),
        "labels": labels[0].tolist(),
    }


def case(name, image, padded, logits, deltas, proposals, selections):
    return {
        "name": name,
        "image": image,
        "input": padded,
        "classes": logits.shape[1],
        "logits": numbers(logits),
        "deltas": numbers(deltas),
        "proposals": numbers(proposals),
        "selections": [select(image, logits, deltas, proposals, s) for s in selections],
    }


def crowd(name, n, classes, image, padded, selections, twins=False):
    """Proposals huddled around a few places, some outside of the image, some deltas clamped."""
    centre = (torch.rand(6, 2) * torch.tensor([padded[1], padded[0]]))[torch.arange(n) % 6]
    centre = centre + torch.randn(n, 2) * 4
    size = torch.exp(torch.rand(n, 2) + 3)
    proposals = rounded(torch.cat([centre - size / 2, centre + size / 2], 1), 2)
    logits = rounded(torch.randn(n, classes) * 2, 4)
    deltas = rounded(torch.randn(n, classes, 4), 2)
    deltas[::9, ::2, 2:] *= 20
    if twins:
        logits[n // 2 :] = logits[: n // 2]  # the same scores for another proposal
        logits[:, 2] = logits[:, 1]  # and for another class
    return case(name, image, padded, logits, deltas.flatten(1), proposals, selections)


def borderline():
    """Pairs of class 90 that overlap by 1/2, more or less: moving them decides which it is."""
    image = (800, 1216)
    wide = torch.tensor([[0.0, 0.0, 1216.0, 800.0]])
    pairs = []
    while len(pairs) < 6:
        first = rounded(torch.cat([torch.rand(2) * 700, torch.zeros(2)]), 2)
        first[2:] = first[:2] + rounded(10 + 20 * torch.rand(2), 2)
        second = first.clone()
        second[2] = first[0] + (first[2] - first[0]) * (0.5 + (torch.rand(1) - 0.5) * 1e-3)
        pair = torch.stack([first, second])
        moved = pair + 90 * 1217.0
        in_place, moved = (box_iou(b[:1], b[1:]).item() > 0.5 for b in (pair, moved))
        if in_place != moved and moved == (len(pairs) % 2 == 0):
            pairs.append(pair)
    proposals = torch.cat([wide] + pairs)
    n = len(proposals)
    logits = torch.zeros(n, 91)
    logits[:, 90] = 8 - torch.arange(n) / 10
    return case(
        "moving boxes decides", image, image, logits, torch.zeros(n, 364), proposals, [(0.05, 0.5, 100)]
    )


usual = (0.05, 0.5, 100)
background = torch.zeros(5, 4)
background[:, 0] = 9
fixture = {
    "cases": [
        crowd("few", 60, 7, (58, 83), (64, 96), [usual, (0.2, 0.3, 10), (0.05, 0.7, 1000)]),
        # 1080 boxes have a score above 0: too many to be moved. No two scores are equal, as PyTorch's
        # sort leaves the order of equals open where boxes are not moved.
        crowd("many", 180, 7, (190, 250), (192, 256), [usual, (0.0, 0.5, 300), (0.0, 0.3, 2000)]),
        crowd("twins", 40, 5, (64, 96), (64, 96), [usual, (0.0, 0.4, 30)], twins=True),
        borderline(),
        case(
            "only background",
            (64, 64),
            (64, 64),
            background,
            torch.zeros(5, 16),
            torch.tensor([[0.0, 0.0, 20.0, 20.0]]).repeat(5, 1),
            [usual],
        ),
        case(
            "no proposals",
            (64, 64),
            (64, 64),
            torch.zeros(0, 4),
            torch.zeros(0, 16),
            torch.zeros(0, 4),
            [usual],
        ),
    ],
}
path = pathlib.Path(__file__).with_name("detections.json")
path.write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
