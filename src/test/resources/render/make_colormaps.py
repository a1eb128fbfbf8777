"""Writes the colour maps in src/main/resources/org/fpnexplorer/render from matplotlib's own.

Run from the repository's root: python3 src/test/resources/render/make_colormaps.py
"""

import matplotlib

FOLDER = "src/main/resources/org/fpnexplorer/render/"
BIDS = "S. van der Walt, N. Smith and E. Firing, https://bids.github.io/colormap; CC0"
MAPS = {
    "viridis": ("viridis", BIDS),
    "magma": ("magma", BIDS),
    "cividis": (
        "cividis",
        "J. Nunez, C. Anderton and R. Renslow, PLoS ONE 13(7), 2018; CC0",
    ),
    "grey": ("gray", "equal steps of grey; nothing to protect"),
    "coolwarm": (
        "coolwarm",
        "K. Moreland, Diverging Color Maps for Scientific Visualization, 2009; free to use",
    ),
}

for name, (source, origin) in MAPS.items():
    with open(FOLDER + name + ".txt", "w") as out:
        out.write(f"# {origin}\n# 256 entries rrggbb, lowest first; written by make_colormaps.py\n")
        for r, g, b, _ in matplotlib.colormaps[source](range(256), bytes=True):
            out.write(f"{r:02x}{g:02x}{b:02x}\n")
