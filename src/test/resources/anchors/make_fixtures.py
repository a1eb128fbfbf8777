#!/usr/bin/env python3
"""Writes rpn.json beside itself: what torchvision's RPN makes of random heads.

Made with torch 1.13.1 and torchvision 0.14.1. With arguments, `750x1066 800x1088 FILE`, it writes
a case of that image and network input to FILE: too large to commit, good to check by hand.
"""
import json
import pathlib
import sys

import torch
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.rpn import RegionProposalNetwork, concat_box_prediction_layers
from torchvision.ops import boxes as box_ops

K = 3


def numbers(tensor):
    return [float(f"{v:.9g}") for v in tensor.flatten().tolist()]


def head(h, w):
    # From -3 to 3, no two of a level equal: PyTorch's topk does not say which of them it takes.
    n = K * h * w
    logits = (torch.randperm(n) / (n - 1) * 6 - 3).reshape(1, K, h, w)
    deltas = (torch.randn(1, 4 * K, h, w) * 0.5).mul(100).round() / 100
    deltas[0, 2::4] *= 1 + 9 * (torch.rand(K, h, w) < 0.4)  # some dw beyond the clamp
    return logits, deltas


def select(rpn, decoded, logits, image, counts, settings):
    per_level, in_all, rpn.nms_thresh, rpn.score_thresh = settings
    rpn._pre_nms_top_n = {"testing": per_level}
    rpn._post_nms_top_n = {"testing": in_all}
    # torchvision does not say which level a proposal is from, but asks this function, which knows.
    batched_nms = box_ops.batched_nms
    heard = []

    def listening(boxes, scores, levels, threshold):
        keep = batched_nms(boxes, scores, levels, threshold)
        heard.append(levels[keep])
        return keep

    box_ops.batched_nms = listening
    boxes, scores = rpn.filter_proposals(decoded, logits, [image], counts)
    box_ops.batched_nms = batched_nms
    return {
        "topPerLevel": per_level,
        "topInAll": in_all,
        "nmsThreshold": rpn.nms_thresh,
        "minScore": rpn.score_thresh,
        "boxes": numbers(boxes[0]),
        "scores": numbers(scores[0]),
        "levels": heard[0][: len(scores[0])].tolist(),
    }


def make(image, padded, sizes, grids, selections):
    torch.manual_seed(11)
    heads = [head(h, w) for h, w in grids]
    generator = AnchorGenerator(tuple((s,) for s in sizes), ((0.5, 1.0, 2.0),) * len(sizes))
    rpn = RegionProposalNetwork(generator, None, 0.7, 0.3, 256, 0.5, {}, {}, 0.7).eval()
    images = ImageList(torch.zeros(1, 3, *padded), [image])
    anchors = generator(images, [logits for logits, _ in heads])
    logits, deltas = concat_box_prediction_layers([h[0] for h in heads], [h[1] for h in heads])
    decoded = rpn.box_coder.decode(deltas, anchors).view(1, -1, 4)
    counts = [h[0].numel() for h in heads]
    return {
        "image": image,
        "input": padded,
        "sizes": sizes,
        "heads": [
            {"height": h, "width": w, "objectness": numbers(o), "bbox": numbers(b)}
            for (h, w), (o, b) in zip(grids, heads)
        ],
        "anchors": numbers(anchors[0]),
        "selections": [select(rpn, decoded, logits, image, counts, s) for s in selections],
    }


if len(sys.argv) == 1:
    # 64 is no multiple of 3 and 96 none of 5: the strides of the last level are 21 and 19.
    grids = [(8, 12), (4, 6), (3, 5)]
    selections = [(200, 120, 0.7, 0.0), (200, 1000, 0.5, 0.6), (50, 30, 0.3, 0.0)]
    fixture = make((58, 83), (64, 96), [16, 32, 64], grids, selections)
    path = pathlib.Path(__file__).with_name("rpn.json")
else:
    image, padded = ([int(n) for n in size.split("x")] for size in sys.argv[1:3])
    grids = [(-(-padded[0] // s), -(-padded[1] // s)) for s in (4, 8, 16, 32, 64)]
    selections = [(1000, 1000, 0.7, 0.0), (2000, 300, 0.5, 0.9), (1000, 4000, 0.3, 0.05)]
    fixture = make(image, padded, [32, 64, 128, 256, 512], grids, selections)
    path = pathlib.Path(sys.argv[3])
path.write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
