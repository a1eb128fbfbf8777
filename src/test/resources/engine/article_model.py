"""The article's network in PyTorch, layer by layer in the article's order of construction."""
from torch import nn
from torch.nn import functional as F


def conv(channels_in, channels_out, kernel):
    return nn.Conv2d(channels_in, channels_out, kernel, padding=kernel // 2)


class Backbone(nn.Module):
    def __init__(self):
        super().__init__()
        widths = [3, 64, 256, 512, 1024, 2048]
        for stage in range(1, 6):
            setattr(self, f"conv{stage}", conv(widths[stage - 1], widths[stage], 3))

    def forward(self, x):
        maps = {}
        for stage in range(1, 6):
            x = F.max_pool2d(F.relu(getattr(self, f"conv{stage}")(x)), 3, 2, 1)
            maps[f"c{stage}"] = x
        del maps["c1"]
        return maps


class Neck(nn.Module):
    def __init__(self):
        super().__init__()
        for level, width in [(5, 2048), (4, 1024), (3, 512), (2, 256)]:
            setattr(self, f"lateral_c{level}", conv(width, 256, 1))
        for level in (4, 3, 2):
            setattr(self, f"smooth_m{level}", conv(256, 256, 3))

    def forward(self, c):
        maps = {"m5": self.lateral_c5(c["c5"])}
        maps["p5"] = maps["m5"]
        for level in (4, 3, 2):
            above = F.interpolate(maps[f"m{level + 1}"], scale_factor=2, mode="nearest")
            maps[f"m{level}"] = above + getattr(self, f"lateral_c{level}")(c[f"c{level}"])
            maps[f"p{level}"] = getattr(self, f"smooth_m{level}")(maps[f"m{level}"])
        return maps


class Head(nn.Module):
    def __init__(self, anchors=3):
        super().__init__()
        self.intermediate = conv(256, 256, 3)
        self.cls = conv(256, anchors * 2, 1)
        self.reg = conv(256, anchors * 4, 1)

    def forward(self, p):
        x = self.intermediate(p)
        return self.cls(x), self.reg(x)


class DetectionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.cnn = Backbone()
        self.fpn = Neck()
        self.rpn = Head()

    def forward(self, x):
        tensors = {"input": x}
        tensors.update(self.cnn(x))
        tensors.update(self.fpn(tensors))
        for level in (2, 3, 4, 5):
            objectness, bbox = self.rpn(tensors[f"p{level}"])
            tensors[f"p{level}_objectness"] = objectness
            tensors[f"p{level}_bbox"] = bbox
        return tensors
