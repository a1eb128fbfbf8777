"""Runs a module that FPN Explorer has written and compares every tensor with the program's own.

    fpn trace noise:64x64 --seed 5 --only NODE,... --out tensors.npz
    python3 compare.py article-64.py tensors.npz --seed 5
    python3 compare.py scenes-fpn-64.py tensors.npz --weights scenes-fpn.safetensors
"""
import argparse
import importlib.util
import json
import struct

import numpy
import torch


def load_script(path):
    spec = importlib.util.spec_from_file_location("network", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load_safetensors(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    header.pop("__metadata__", None)
    return {
        name: torch.from_numpy(
            numpy.frombuffer(data[slice(*entry["data_offsets"])], "<f4").copy()
        ).reshape(entry["shape"])
        for name, entry in header.items()
    }


def distance(ours, theirs):
    """Relative to the largest value; of boxes, whose order may differ, to the nearest one."""
    if ours.shape[-1] == 4 and ours.dim() == 2:
        assert abs(len(ours) - len(theirs)) <= 1, (ours.shape, theirs.shape)
        return max(
            (a[:, None] - b).abs().amax(-1).amin(1).quantile(0.99).item()
            for a, b in [(ours, theirs), (theirs, ours)]
        )
    assert ours.shape == theirs.shape, (ours.shape, theirs.shape)
    return ((ours - theirs).abs().max() / theirs.abs().max().clamp(min=1e-30)).item()


parser = argparse.ArgumentParser()
parser.add_argument("script")
parser.add_argument("tensors")
parser.add_argument("--seed", type=int, default=0)
parser.add_argument("--weights")
options = parser.parse_args()

torch.manual_seed(options.seed)
network = load_script(options.script).Network().eval()
traced = {name: torch.from_numpy(value) for name, value in numpy.load(options.tensors).items()}
if options.weights:
    lacking = network.load_state_dict(load_safetensors(options.weights), strict=False)
    assert not lacking.unexpected_keys, lacking
    assert all(key.endswith("num_batches_tracked") for key in lacking.missing_keys), lacking
    image = traced["input"]
else:
    image = torch.randn(traced["input"].shape)
with torch.no_grad():
    outputs = network(image)
compared = [name for name in outputs if name in traced]
distances = {name: distance(outputs[name], traced[name]) for name in compared}
worst = max(distances, key=distances.get)
print(f"{len(compared)} of {len(outputs)} tensors; largest difference {distances[worst]:.2e} ({worst})")
assert distances[worst] < 1e-3, distances
