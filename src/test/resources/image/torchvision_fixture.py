"""Writes torchvision.json: what torchvision's detectors make of pictures given by a formula.

Run with Debian's python3 (python3-torch 1.13.1, python3-torchvision 0.14.1):
python3 torchvision_fixture.py
"""

import json
import math
import pathlib

import torch
from torchvision.models.detection.transform import GeneralizedRCNNTransform, resize_boxes

HERE = pathlib.Path(__file__).parent
MEAN = [0.485, 0.456, 0.406]
DEVIATION = [0.229, 0.224, 0.225]
SAMPLES = 240


def picture(height, width):
    """The same formula as in TorchvisionPreprocessingTest."""
    c = torch.arange(3)[:, None, None]
    y = torch.arange(height)[None, :, None]
    x = torch.arange(width)[None, None, :]
    curve = torch.div(x * x + 3 * y * y, 7, rounding_mode="floor")
    values = (31 * x + 17 * y + 101 * c + 13 * (x * y % 97) + curve) % 256
    return values.to(torch.float32).div(255)


def scale(height, width, shortest, longest):
    """As in torchvision's _resize_image_and_masks."""
    sides = torch.tensor([height, width])
    smaller = torch.min(sides).to(torch.float32)
    larger = torch.max(sides).to(torch.float32)
    return torch.min(float(shortest) / smaller, float(longest) / larger).item()


def resized(height, width, factor):
    return tuple(math.floor(float(side) * factor) for side in (height, width))


def awkward(shortest, longest):
    """The first sizes where floor loses a pixel, and where a plain division would lose or win one."""
    found = {}
    for height in range(20, 300):
        for width in range(height, min(32 * height, 400), 7):
            is_longest = longest * height < shortest * width
            wanted = longest if is_longest else shortest
            other = torch.tensor(float(wanted)) / torch.tensor(float(max(height, width) if is_longest else height))
            size = resized(height, width, scale(height, width, shortest, longest))
            got = size[1] if is_longest else size[0]
            if got != wanted:
                found.setdefault(("one less", is_longest), (height, width))
            if size != resized(height, width, other.item()):
                found.setdefault(("unlike a division", got == wanted), (width, height))
    return sorted(set(found.values()))


def entry(height, width, resize, tensor, size):
    flat = tensor.flatten()
    stride = flat.numel() // SAMPLES | 1
    return {
        "height": height,
        "width": width,
        **resize,
        "frame": [*tensor.shape[-2:], *size],
        "sums": [plane.to(torch.float64).sum().item() for plane in tensor],
        "stride": stride,
        "samples": [float(f"{value:.7g}") for value in flat[::stride].tolist()],
    }


def shortest_side(height, width, shortest, longest):
    transform = GeneralizedRCNNTransform(shortest, longest, MEAN, DEVIATION).eval()
    images, _ = transform([picture(height, width)])
    resize = {"shortest": shortest, "longest": longest}
    return entry(height, width, resize, images.tensors[0], images.image_sizes[0])


def into(height, width, to_height, to_width):
    """Into a fixed size, with the transform's own arithmetic."""
    transform = GeneralizedRCNNTransform(800, 1333, MEAN, DEVIATION).eval()
    factor = torch.min(
        to_height / torch.tensor(height, dtype=torch.float32),
        to_width / torch.tensor(width, dtype=torch.float32),
    ).item()
    image = torch.nn.functional.interpolate(
        transform.normalize(picture(height, width))[None],
        scale_factor=factor,
        mode="bilinear",
        recompute_scale_factor=True,
        align_corners=False,
    )[0]
    tensor = torch.zeros(3, to_height, to_width)
    tensor[:, : image.shape[1], : image.shape[2]] = image
    return entry(height, width, {"intoHeight": to_height, "intoWidth": to_width}, tensor, image.shape[-2:])


def boxes(original, content):
    generator = torch.Generator().manual_seed(5)
    before = torch.rand(8, 4, generator=generator) * torch.tensor([content[1], content[0]] * 2)
    after = resize_boxes(before, content, original)
    return {"original": original, "content": content, "before": before.tolist(), "after": after.tolist()}


cases = [
    shortest_side(*size, *limits)
    for size, limits in [
        ((427, 640), (800, 1333)),
        ((640, 427), (800, 1333)),
        ((480, 640), (800, 1333)),
        ((800, 1000), (800, 1333)),
        ((1500, 2300), (800, 1333)),
        ((300, 1200), (800, 1333)),
        ((1200, 300), (800, 1333)),
        ((8, 256), (800, 1333)),
        ((8, 8), (800, 1333)),
        ((427, 640), (320, 640)),
        ((640, 427), (320, 640)),
        ((1024, 768), (320, 640)),
        ((100, 60), (320, 640)),
        ((33, 700), (320, 640)),
    ]
]
for limits in [(800, 1333), (320, 640)]:
    cases += [shortest_side(*size, *limits) for size in awkward(*limits)]
cases += [into(427, 640, 224, 224), into(90, 50, 256, 320), into(20, 640, 64, 64), into(8, 256, 16, 32)]
content = {
    "cases": cases,
    "boxes": [boxes([427, 640], [799, 1199]), boxes([1500, 2300], [799, 1226]), boxes([256, 8], [1333, 41])],
}
(HERE / "torchvision.json").write_text(json.dumps(content, separators=(",", ":")) + "\n")
for case in cases:
    print(case["height"], case["width"], case.get("shortest"), case["frame"])
