#!/usr/bin/env python3
"""Writes coco.json beside itself: what pycocotools makes of random boxes.

Made with pycocotools of github.com/cocodataset/cocoapi at commit 8c9bcc3, its C extension built
with Cython 0.29.32, numpy 1.24.2. The folder that holds pycocotools is the argument.
"""
import contextlib
import io
import json
import pathlib
import sys

import numpy as np

sys.path.insert(0, sys.argv[1])
np.float = float  # numpy has dropped the name that pycocotools uses
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

MOST = [1, 10, 100, 1000]
rng = np.random.RandomState(3)


def quarters(value):
    """Exact in float and double, and some boxes and overlaps come out equal."""
    return float(np.round(value * 4) / 4)


def random_box():
    side = np.exp(rng.uniform(np.log(6), np.log(200), 2))
    x, y = rng.uniform(0, 300, 2)
    return [quarters(v) for v in (x, y, x + side[0], y + side[1])]


def near(box, spread):
    w, h = box[2] - box[0], box[3] - box[1]
    moved = np.array(box) + rng.normal(0, spread, 4) * [w, h, w, h]
    return [quarters(v) for v in (*moved[:2], *np.maximum(moved[2:], moved[:2]))]


def score():
    return float(rng.randint(1, 64) / 64)


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def image(objects, categories, extra):
    """Objects are box, area, category; boxes found are box, score, category."""
    truth = []
    for _ in range(objects):
        box = random_box()
        truth.append([*box, float(np.round(area(box) * rng.uniform(0.4, 1))), int(rng.choice(categories))])
    found = []
    for t in truth:
        for _ in range(rng.randint(0, 4)):
            category = t[5] if rng.rand() < 0.8 else int(rng.choice(categories))
            found.append([*near(t[:4], rng.choice([0, 0.03, 0.1])), score(), category])
    found += [[*random_box(), score(), int(rng.choice(categories))] for _ in range(extra)]
    order = rng.permutation(len(found))
    return {"objects": truth, "found": [found[i] for i in order]}


def mixed():
    images = [image(rng.randint(1, 7), [1, 2, 3, 5], rng.randint(0, 8)) for _ in range(24)]
    images.append(image(9, [1, 2, 3], 180))  # more than 100 boxes
    images.append(image(5, [2], 1080))  # more than 1000
    images.append(image(0, [1], 0))  # nothing at all
    images.append(image(0, [1, 3], 12))  # boxes, but no objects
    lonely = image(4, [1, 2, 8], 0)  # objects, but no boxes
    images.append({"objects": lonely["objects"] + [[5, 5, 30, 30, 500, 9]], "found": []})
    # Areas at the borders, for both ranges; equal objects; a box of no width.
    square = [[16, 16, 48, 48, 1024, 1], [100, 100, 196, 196, 9216, 1], [16, 16, 48, 48, 1024, 1]]
    images.append({
        "objects": square + [[200, 8, 232, 40, 1025, 2], [240, 8, 272, 40, 1023, 2]],
        "found": [[16, 16, 48, 48, 0.5, 1], [16, 16, 48, 48, 0.5, 1], [100, 100, 196, 196, 0.5, 1],
                  [300, 300, 332, 332, 0.75, 1], [300, 300, 396, 396, 0.75, 1],
                  [200, 8, 232, 40, 0.25, 2], [240, 8, 272, 40, 0.25, 2], [60, 60, 60, 90, 1, 2],
                  # Half of an object, and three quarters: IoUs of exactly a threshold.
                  [16, 16, 48, 32, 0.125, 1], [100, 100, 196, 172, 0.125, 1]],
    })
    return images


def small_only():
    found = [[10, 10, 26, 26, 0.5, 4], [60, 60, 260, 260, 0.75, 4], [12, 10, 26, 26, 0.25, 6]]
    return [{"objects": [[10, 10, 26, 26, 200, 4]], "found": found}]


def nothing_found():
    return [{"objects": [[10, 10, 26, 26, 200, 4]], "found": []}, {"objects": [], "found": []}]


def coco(box):
    return [box[0], box[1], box[2] - box[0], box[3] - box[1]]


def evaluate(images, by_category):
    truth = COCO()
    truth.dataset = {
        "images": [{"id": i} for i in range(len(images))],
        "categories": [{"id": c} for c in range(1, 12)],
        "annotations": [
            {"image_id": i, "bbox": coco(o), "area": o[4], "category_id": o[5], "iscrowd": 0}
            for i, content in enumerate(images) for o in content["objects"]
        ],
    }
    for number, annotation in enumerate(truth.dataset["annotations"]):
        annotation["id"] = number + 1
    truth.createIndex()
    results = [
        {"image_id": i, "bbox": coco(f), "score": f[4], "category_id": f[5]}
        for i, content in enumerate(images) for f in content["found"]
    ]
    found = truth.loadRes(results) if results else COCO()
    if not results:
        found.dataset = {"images": [], "annotations": []}
        found.createIndex()
    run = COCOeval(truth, found, "bbox")
    run.params.useCats = int(by_category)
    run.params.maxDets = MOST
    run.evaluate()
    run.accumulate()
    recall, precision = run.eval["recall"], run.eval["precision"]

    def mean(values):
        known = values[values > -1]
        return float(np.mean(known)) if known.size else -1

    names = run.params.areaRngLbl
    return {
        "ar": {
            str(most): {name: mean(recall[:, :, a, m]) for a, name in enumerate(names)}
            for m, most in enumerate(MOST)
        },
        "ap": {name: mean(precision[:, :, :, a, 2]) for a, name in enumerate(names)},
        "ap50": mean(precision[0, :, :, 0, 2]),
        "ap75": mean(precision[5, :, :, 0, 2]),
    }


cases = {}
with contextlib.redirect_stdout(io.StringIO()):
    for make in (mixed, small_only, nothing_found):
        images = make()
        cases[make.__name__] = {
            "images": images,
            "classAgnostic": evaluate(images, False),
            "byCategory": evaluate(images, True),
        }
path = pathlib.Path(__file__).with_name("coco.json")
path.write_text(json.dumps(cases, separators=(",", ":")) + "\n")
