"""Writes golden.txt and pca.txt: matplotlib's colours and numpy's principal components.

Run from the repository's root: python3 src/test/resources/render/make_golden.py
Each line is a name and its numbers.
"""

import matplotlib
import numpy as np

FOLDER = "src/test/resources/render/"


def line(out, name, values):
    out.write(name + " " + " ".join(values) + "\n")


def colours(values, name, low, high):
    unit = matplotlib.colors.Normalize(low, high)(values)
    rgba = matplotlib.colormaps["gray" if name == "grey" else name](unit, bytes=True)
    return [f"{r:02x}{g:02x}{b:02x}" for r, g, b, _ in rgba.reshape(-1, 4)]


rng = np.random.default_rng(7)
values = rng.normal(size=(7, 5)).astype(np.float32)
end = np.abs(values).max()
with open(FOLDER + "golden.txt", "w") as out:
    line(out, "values", [repr(float(v)) for v in values.ravel()])
    for name in ["viridis", "magma", "cividis", "grey"]:
        line(out, name, colours(values, name, values.min(), values.max()))
    line(out, "coolwarm", colours(values, "coolwarm", -end, end))
    line(out, "clipped", colours(values, "viridis", -0.5, 0.75))

with open(FOLDER + "pca.txt", "w") as out:
    # More cells than channels, and more channels than cells.
    for name, channels, cells in [("flat", 6, 20), ("deep", 40, 12)]:
        rank = min(channels, cells)
        mixed = rng.normal(size=(channels, rank)) * 0.6 ** np.arange(rank)
        tensor = (mixed @ rng.normal(size=(rank, cells)) + 3).astype(np.float32)
        samples = tensor.T.astype(np.float64)
        _, _, right = np.linalg.svd(samples - samples.mean(axis=0), full_matrices=False)
        line(out, name, [repr(float(v)) for v in tensor.ravel()])
        line(out, name + "-components", [repr(float(v)) for v in right[:3].ravel()])
