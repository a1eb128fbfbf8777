"""Writes switched.json: a whole neck and its heads in PyTorch with parts switched off.

The network, its weights and its input are those of torchvision-scenes-fpn.json: seeded with 9,
perturbed with 10. Each pass says what is switched, as the command line writes it.

Run with Debian's python3-torchvision (0.14): /usr/bin/python3 switched_fixture.py
"""
import json
import pathlib

import torch
from torch.nn.functional import interpolate

import torchvision_fixture as torchvision_case

SEED, EPSILON = 9, 1e-5
SAMPLES = 12
# Multiples of 32, where bilinear and nearest cells lie evenly, and an odd size.
SIZES = [(64, 96), (96, 136)]
CASES = [
    "lateral-4 off",
    "lateral-3 off, lateral-2 off",
    "laterals off",
    "top-down off",
    "smooth off",
    "upsample bilinear",
    "fuse average",
    "only p2",
    "lateral-3 off, upsample bilinear, fuse average, only p2",
    "top-down off, smooth off, fuse average",
]


def neck(fpn, stages, off):
    maps = {}
    m = None
    for level in (5, 4, 3, 2):
        lateral = fpn.inner_blocks[level - 2](stages[level - 2])
        sources = []
        if m is not None and "top-down off" not in off:
            mode = {"mode": "nearest"}
            if "upsample bilinear" in off:
                mode = {"mode": "bilinear", "align_corners": False}
            sources.append(interpolate(m, size=lateral.shape[-2:], **mode))
        no_lateral = f"lateral-{level} off" in off or "laterals off" in off and level < 5
        if not no_lateral:
            sources.append(lateral)
        m = sum(sources)
        if "fuse average" in off:
            m = m / len(sources)
        maps[f"m{level}"] = m
        if "only p2" not in off or level == 2:
            maps[f"p{level}"] = m if "smooth off" in off else fpn.layer_blocks[level - 2](m)
    if "only p2" not in off:
        maps["p6"] = maps["p5"][:, :, ::2, ::2]
    return maps


def run(module, x, off):
    stages = list(module.backbone.body(x).values())
    maps = neck(module.backbone.fpn, stages, off)
    levels = sorted(name for name in maps if name.startswith("p"))
    objectness, bbox = module.rpn.head([maps[name] for name in levels])
    for i, name in enumerate(levels):
        maps[f"{name}_objectness"] = objectness[i]
        maps[f"{name}_bbox"] = bbox[i]
    return maps


def main():
    torch.manual_seed(SEED)
    module = torchvision_case.build("scenes-fpn").eval()
    noise = [torch.randn(1, 3, *size) for size in SIZES]
    for layer in module.modules():
        if isinstance(layer, torch.nn.BatchNorm2d):
            layer.eps = EPSILON
    torchvision_case.perturb(torchvision_case.named_tensors("scenes-fpn", module), SEED + 1)
    passes = []
    for number, case in enumerate(CASES):
        x = noise[number % len(noise)]
        tensors = run(module, x, case.split(", "))
        recorded = {key: torchvision_case.record(value, SAMPLES) for key, value in tensors.items()}
        size = {"height": x.shape[2], "width": x.shape[3]}
        passes.append({"switches": case, "noise": number % len(noise), **size, "tensors": recorded})
    case = {"model": "scenes-fpn", "seed": SEED, "epsilon": EPSILON, "drawn": {}, "passes": passes}
    text = json.dumps(case, separators=(",", ":"))
    (pathlib.Path(__file__).parent / "switched.json").write_text(text + "\n")


if __name__ == "__main__":
    with torch.no_grad():
        main()
