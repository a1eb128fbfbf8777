#!/usr/bin/python3
"""Writes article.json: what PyTorch makes of the article's network, seed by seed.

The network is spelled out in article_model.py. Every tensor is recorded as its shape,
its mean and 48 of its values, at places drawn from numpy's generator seeded with 0.

Run with Debian's python3-torch (1.13): /usr/bin/python3 article_fixture.py
"""
import json
import pathlib

import numpy
import torch

from article_model import DetectionModel

CASES = [(0, 224, 224), (7, 64, 96), (123456789, 160, 128)]
SAMPLES = 48


def main():
    cases = []
    for seed, height, width in CASES:
        torch.manual_seed(seed)
        model = DetectionModel()
        x = torch.randn(1, 3, height, width)
        with torch.no_grad():
            tensors = model(x)
        places = numpy.random.default_rng(0)
        recorded = {}
        for name, tensor in tensors.items():
            flat = tensor.flatten()
            indices = places.integers(0, flat.numel(), SAMPLES)
            recorded[name] = {
                "shape": list(tensor.shape),
                "mean": flat.double().mean().item(),
                "indices": indices.tolist(),
                "values": [float("%.9g" % flat[i].item()) for i in indices],
            }
        cases.append({"seed": seed, "height": height, "width": width, "tensors": recorded})
    out = pathlib.Path(__file__).with_name("article.json")
    out.write_text(json.dumps(cases, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
