"""Detections of torchvision's Faster R-CNN on random weights, for TorchvisionDetectionsTest.

Run with Debian's python3-torch 1.13 and python3-torchvision 0.14:
    /usr/bin/python3 detections_fixture.py > detections.json
"""
import json
import sys

import torch
from torchvision.models.detection import fasterrcnn_resnet50_fpn

SEED = 20
HEIGHT, WIDTH = 120, 176
MIN_SIZE, MAX_SIZE = 160, 300

# Filled anew from the random stream, in this order, so that boxes and classes differ.
ANEW = {
    "rpn.head.cls_logits.weight": 0.001,
    "rpn.head.bbox_pred.weight": 0.0005,
    "roi_heads.box_predictor.cls_score.weight": 0.01,
    "roi_heads.box_predictor.bbox_pred.weight": 0.01,
}


def picture():
    """Red, green and blue from 0 to 255, by a formula that Java repeats."""
    y, x = torch.meshgrid(torch.arange(HEIGHT), torch.arange(WIDTH), indexing="ij")
    return torch.stack([(x * (3 + c) + y * (7 - 2 * c) + (x * y) // (5 + c)) % 256 for c in range(3)])


def main():
    torch.manual_seed(SEED)
    model = fasterrcnn_resnet50_fpn(
        weights=None, weights_backbone=None, min_size=MIN_SIZE, max_size=MAX_SIZE
    )
    parameters = dict(model.named_parameters())
    with torch.no_grad():
        for name, scale in ANEW.items():
            parameters[name].copy_(torch.randn(parameters[name].shape) * scale)
    model.eval()
    with torch.no_grad():
        found = model([picture().float() / 255])[0]
    json.dump(
        {
            "seed": SEED,
            "height": HEIGHT,
            "width": WIDTH,
            "shortest": MIN_SIZE,
            "longest": MAX_SIZE,
            "anew": ANEW,
            "boxes": [[round(v, 4) for v in box] for box in found["boxes"].tolist()],
            "scores": found["scores"].tolist(),
            "labels": found["labels"].tolist(),
        },
        sys.stdout,
    )


main()
