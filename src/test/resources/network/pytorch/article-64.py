"""article at 64 by 64, written by FPN Explorer. Call eval() before you compare with it."""
import math

import torch
from torch import nn
from torch.nn import functional as F
from torchvision import ops


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.cnn = nn.Module()
        self.fpn = nn.Module()
        self.rpn = nn.Module()
        self.cnn.conv1 = nn.Conv2d(3, 64, kernel_size=3, padding=1)
        self.cnn.conv2 = nn.Conv2d(64, 256, kernel_size=3, padding=1)
        self.cnn.conv3 = nn.Conv2d(256, 512, kernel_size=3, padding=1)
        self.cnn.conv4 = nn.Conv2d(512, 1024, kernel_size=3, padding=1)
        self.cnn.conv5 = nn.Conv2d(1024, 2048, kernel_size=3, padding=1)
        self.fpn.lateral_c5 = nn.Conv2d(2048, 256, kernel_size=1)
        self.fpn.lateral_c4 = nn.Conv2d(1024, 256, kernel_size=1)
        self.fpn.lateral_c3 = nn.Conv2d(512, 256, kernel_size=1)
        self.fpn.lateral_c2 = nn.Conv2d(256, 256, kernel_size=1)
        self.fpn.smooth_m4 = nn.Conv2d(256, 256, kernel_size=3, padding=1)
        self.fpn.smooth_m3 = nn.Conv2d(256, 256, kernel_size=3, padding=1)
        self.fpn.smooth_m2 = nn.Conv2d(256, 256, kernel_size=3, padding=1)
        self.rpn.intermediate = nn.Conv2d(256, 256, kernel_size=3, padding=1)
        self.rpn.cls = nn.Conv2d(256, 6, kernel_size=1)
        self.rpn.reg = nn.Conv2d(256, 12, kernel_size=1)

    def forward(self, image):
        assert image.shape == (1, 3, 64, 64)
        conv1 = self.cnn.conv1(image)
        relu1 = F.relu(conv1)
        pool1 = F.max_pool2d(relu1, kernel_size=3, stride=2, padding=1)
        conv2 = self.cnn.conv2(pool1)
        relu2 = F.relu(conv2)
        c2 = F.max_pool2d(relu2, kernel_size=3, stride=2, padding=1)
        conv3 = self.cnn.conv3(c2)
        relu3 = F.relu(conv3)
        c3 = F.max_pool2d(relu3, kernel_size=3, stride=2, padding=1)
        conv4 = self.cnn.conv4(c3)
        relu4 = F.relu(conv4)
        c4 = F.max_pool2d(relu4, kernel_size=3, stride=2, padding=1)
        conv5 = self.cnn.conv5(c4)
        relu5 = F.relu(conv5)
        c5 = F.max_pool2d(relu5, kernel_size=3, stride=2, padding=1)
        m5 = self.fpn.lateral_c5(c5)
        p5 = m5
        upsample_m5 = F.interpolate(m5, size=(4, 4), mode="nearest")
        lateral_c4 = self.fpn.lateral_c4(c4)
        m4 = F.interpolate(m5, size=(4, 4), mode="nearest") + self.fpn.lateral_c4(c4)
        p4 = self.fpn.smooth_m4(m4)
        upsample_m4 = F.interpolate(m4, size=(8, 8), mode="nearest")
        lateral_c3 = self.fpn.lateral_c3(c3)
        m3 = F.interpolate(m4, size=(8, 8), mode="nearest") + self.fpn.lateral_c3(c3)
        p3 = self.fpn.smooth_m3(m3)
        upsample_m3 = F.interpolate(m3, size=(16, 16), mode="nearest")
        lateral_c2 = self.fpn.lateral_c2(c2)
        m2 = F.interpolate(m3, size=(16, 16), mode="nearest") + self.fpn.lateral_c2(c2)
        p2 = self.fpn.smooth_m2(m2)
        p2_rpn = self.rpn.intermediate(p2)
        p2_objectness = self.rpn.cls(p2_rpn)
        p2_bbox = self.rpn.reg(p2_rpn)
        p3_rpn = self.rpn.intermediate(p3)
        p3_objectness = self.rpn.cls(p3_rpn)
        p3_bbox = self.rpn.reg(p3_rpn)
        p4_rpn = self.rpn.intermediate(p4)
        p4_objectness = self.rpn.cls(p4_rpn)
        p4_bbox = self.rpn.reg(p4_rpn)
        p5_rpn = self.rpn.intermediate(p5)
        p5_objectness = self.rpn.cls(p5_rpn)
        p5_bbox = self.rpn.reg(p5_rpn)
        height, width = image.shape[-2:]
        boxes, scores, levels = [], [], []
        for level, sizes, logits, deltas in [
            (2, [32.0], p2_objectness, p2_bbox),
            (3, [64.0], p3_objectness, p3_bbox),
            (4, [128.0], p4_objectness, p4_bbox),
            (5, [256.0], p5_objectness, p5_bbox),
        ]:
            rows, columns = logits.shape[-2:]
            root = torch.tensor([0.5, 1.0, 2.0]).sqrt()[:, None]
            h = (root * torch.tensor(sizes)).flatten() / 2
            w = (1 / root * torch.tensor(sizes)).flatten() / 2
            cell = torch.stack([-w, -h, w, h], dim=1).round()
            y = (torch.arange(rows) + 0.0) * (height // rows)
            x = (torch.arange(columns) + 0.0) * (width // columns)
            y, x = torch.meshgrid(y, x, indexing="ij")
            anchors = (torch.stack([x, y, x, y], dim=-1)[:, :, None] + cell).reshape(-1, 4)
            logits = logits[:, 0::2] - logits[:, 1::2]  # object, background
            logits = logits.permute(0, 2, 3, 1).flatten()
            best = logits.topk(min(1000, len(logits))).indices
            deltas = deltas.unflatten(1, (-1, 4)).permute(0, 3, 4, 1, 2).reshape(-1, 4)
            anchors, deltas = anchors[best], deltas[best]
            size = anchors[..., 2:] - anchors[..., :2]
            centre = anchors[..., :2] + 0.5 * size + deltas[..., :2] * size
            half = 0.5 * torch.exp(deltas[..., 2:].clamp(max=math.log(1000 / 16))) * size
            box = torch.cat([centre - half, centre + half], dim=-1)
            box = ops.clip_boxes_to_image(box, (height, width))  # to the input, its padding too
            fit = ops.remove_small_boxes(box, 0.001)
            boxes.append(box[fit])
            scores.append(logits[best][fit].sigmoid())
            levels.append(torch.full_like(fit, level))
        boxes, scores, levels = torch.cat(boxes), torch.cat(scores), torch.cat(levels)
        keep = ops.batched_nms(boxes, scores, levels, iou_threshold=0.7)[:1000]
        proposals = boxes[keep]
        return {
            "input": image,
            "conv1": conv1,
            "relu1": relu1,
            "pool1": pool1,
            "conv2": conv2,
            "relu2": relu2,
            "c2": c2,
            "conv3": conv3,
            "relu3": relu3,
            "c3": c3,
            "conv4": conv4,
            "relu4": relu4,
            "c4": c4,
            "conv5": conv5,
            "relu5": relu5,
            "c5": c5,
            "m5": m5,
            "p5": p5,
            "upsample_m5": upsample_m5,
            "lateral_c4": lateral_c4,
            "m4": m4,
            "p4": p4,
            "upsample_m4": upsample_m4,
            "lateral_c3": lateral_c3,
            "m3": m3,
            "p3": p3,
            "upsample_m3": upsample_m3,
            "lateral_c2": lateral_c2,
            "m2": m2,
            "p2": p2,
            "p2_rpn": p2_rpn,
            "p2_objectness": p2_objectness,
            "p2_bbox": p2_bbox,
            "p3_rpn": p3_rpn,
            "p3_objectness": p3_objectness,
            "p3_bbox": p3_bbox,
            "p4_rpn": p4_rpn,
            "p4_objectness": p4_objectness,
            "p4_bbox": p4_bbox,
            "p5_rpn": p5_rpn,
            "p5_objectness": p5_objectness,
            "p5_bbox": p5_bbox,
            "proposals": proposals,
        }
