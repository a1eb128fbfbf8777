"""Makes half.txt: bits of float32 and of what torch's half() makes of it, in hex, a pair a line.

    /usr/bin/python3 src/test/resources/checkpoint/make_half.py
"""

import os

import numpy
import torch

torch.manual_seed(5)
smallest = 2.0 ** -24
values = [0.0, -0.0, 1.0, -2.0, 1 / 3, 65504.0, 65519.996, 65520.0, -65520.0, 1e30, float("inf"),
          float("-inf"), 6.1035156e-05, 6.1035e-05, smallest, smallest / 2, smallest / 2 * 1.0001,
          smallest * 1.5, smallest * 2.5, -smallest * 0.49, 1e-45]
# Half way between neighbours, and a little to each side, over the whole range.
for exponent in range(-16, 16):
    for fraction in (0, 1, 2, 511, 1022, 1023):
        middle = (1 + (fraction + 0.5) / 1024) * 2.0 ** exponent
        values += [middle, middle * (1 + 1e-7), -middle * (1 - 1e-7)]
single = torch.cat([
    torch.tensor(values, dtype=torch.float32),
    torch.randn(100),
    torch.randn(50) * smallest * 100,
    torch.randn(50) * 40000,
])
half = single.half()
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "half.txt"), "w") as out:
    for a, b in zip(single.numpy().view(numpy.uint32), half.numpy().view(numpy.uint16)):
        out.write("%08x %04x\n" % (a, b))
