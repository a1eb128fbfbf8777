"""The training of scenes-fpn, written in PyTorch with torchvision's own parts: what
TrainingParityTest compares Java's training with. Run with Debian's python3-torch 1.13.1 and
python3-torchvision 0.14.1; writes training.json beside itself."""

import json
import math
import pathlib

import torch
from torch import nn
from torchvision.models.detection.anchor_utils import AnchorGenerator
from torchvision.models.detection.image_list import ImageList
from torchvision.models.detection.rpn import (
    RegionProposalNetwork, RPNHead, concat_box_prediction_layers)
from torchvision.models.resnet import BasicBlock
from torchvision.ops import feature_pyramid_network as fpn

SEED, STEPS, BATCH, HEIGHT, WIDTH = 7, 30, 2, 64, 96
RATE, WARM_UP, DECAY, CLIP, SAMPLED, LOOKED_AT_AFTER = 5e-4, 5, 0.05, 3.0, 64, 10


class HalfResNet18(nn.Module):
    """torchvision's ResNet-18 with half the channels, its constructor's order kept."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 32, 7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(32)
        channels = 32
        for i, planes in enumerate((32, 64, 128, 256)):
            stride = 1 if i == 0 else 2
            fit = None
            if stride != 1 or channels != planes:
                fit = nn.Sequential(
                    nn.Conv2d(channels, planes, 1, stride, bias=False), nn.BatchNorm2d(planes))
            blocks = [BasicBlock(channels, planes, stride, fit), BasicBlock(planes, planes)]
            setattr(self, f"layer{i + 1}", nn.Sequential(*blocks))
            channels = planes
        self.fc = nn.Linear(channels, 1000)
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                nn.init.kaiming_normal_(m.weight, mode="fan_out", nonlinearity="relu")

    def forward(self, x):
        x = torch.relu(self.bn1(self.conv1(x)))
        x = nn.functional.max_pool2d(x, 3, 2, 1)
        outputs = {}
        for i in range(4):
            x = getattr(self, f"layer{i + 1}")(x)
            outputs[str(i)] = x
        return outputs


class Detector(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = nn.Module()
        self.backbone.body = HalfResNet18()
        self.backbone.fpn = fpn.FeaturePyramidNetwork(
            [32, 64, 128, 256], 64, extra_blocks=fpn.LastLevelMaxPool())
        sizes = tuple((s,) for s in (12, 24, 48, 96, 192))
        self.anchors = AnchorGenerator(sizes, ((0.5, 1.0, 2.0),) * 5)
        head = RPNHead(64, 3)
        self.rpn = RegionProposalNetwork(
            self.anchors, head, 0.7, 0.3, SAMPLED, 0.5, {"training": 1000, "testing": 1000},
            {"training": 1000, "testing": 1000}, 0.7)


def rounded(tensor):
    return [float(f"{v:.9g}") for v in tensor.detach().flatten().tolist()]


torch.manual_seed(SEED)
model = Detector()
model.train()
torch.manual_seed(99)
base = torch.randn(BATCH, 3, HEIGHT, WIDTH).mul(8).round().div(8)
boxes = [
    torch.tensor([[4.0, 6.0, 20.0, 30.0], [40.0, 10.0, 92.0, 60.0], [60.0, 2.0, 70.0, 9.0]]),
    torch.tensor([[0.0, 0.0, 50.0, 64.0], [70.0, 20.0, 84.0, 32.0]]),
]
for n, of in enumerate(boxes):
    for i, (x1, y1, x2, y2) in enumerate(of.int().tolist()):
        base[n, :, y1:y2, x1:x2] += 1 + i

kernels = [p for p in model.parameters() if p.dim() > 1 and p.requires_grad]
vectors = [p for p in model.parameters() if p.dim() == 1]
fc = set(model.backbone.body.fc.parameters())
optimiser = torch.optim.AdamW([
    {"params": [p for p in kernels if p not in fc], "weight_decay": DECAY},
    {"params": [p for p in vectors if p not in fc], "weight_decay": 0.0}])
looked_at = [
    "backbone.body.bn1.running_mean", "backbone.body.bn1.running_var", "backbone.body.bn1.weight",
    "backbone.body.layer4.1.bn2.running_var", "backbone.fpn.inner_blocks.0.0.bias",
    "backbone.fpn.layer_blocks.3.0.bias", "rpn.head.cls_logits.weight", "rpn.head.bbox_pred.weight"]
rpn = model.rpn
steps = []
for step in range(STEPS):
    rate = RATE * (step + 1) / WARM_UP if step < WARM_UP else (
        RATE * 0.5 * (1 + math.cos(math.pi * (step - WARM_UP) / (STEPS - WARM_UP))))
    for group in optimiser.param_groups:
        group["lr"] = rate
    body = model.backbone.body(base)
    features = list(model.backbone.fpn(body).values())
    logits, deltas = rpn.head(features)
    images = ImageList(base, [(HEIGHT, WIDTH)] * BATCH)
    anchors = rpn.anchor_generator(images, features)
    per_level = [a.numel() // BATCH for a in logits]
    logits, deltas = concat_box_prediction_layers(
        logits, deltas)
    labels, matched = rpn.assign_targets_to_anchors(anchors, [{"boxes": b} for b in boxes])
    targets = rpn.box_coder.encode(matched, anchors)
    chosen = {}
    sampler = rpn.fg_bg_sampler

    def remember(labels):
        chosen["value"] = sampler(labels)
        return chosen["value"]

    rpn.fg_bg_sampler = remember
    objectness, box = rpn.compute_loss(logits, deltas, labels, targets)
    rpn.fg_bg_sampler = sampler
    optimiser.zero_grad()
    (objectness + box).backward()
    norm = nn.utils.clip_grad_norm_([p for p in kernels + vectors if p not in fc], CLIP)
    optimiser.step()
    if step == LOOKED_AT_AFTER - 1:
        state = model.state_dict()
        after = {name: rounded(state[name]) for name in looked_at}
    positive, negative = chosen["value"]
    steps.append({
        "positives": [torch.where(m)[0].tolist() for m in positive],
        "negatives": [torch.where(m)[0].tolist() for m in negative],
        "objectness": objectness.item(), "boxes": box.item(), "norm": norm.item(), "rate": rate})

result = {
    "seed": SEED, "batch": BATCH, "height": HEIGHT, "width": WIDTH, "learningRate": RATE,
    "warmUp": WARM_UP, "weightDecay": DECAY, "clip": CLIP,
    "input": rounded(base), "boxes": [b.tolist() for b in boxes], "steps": steps,
    "afterSteps": LOOKED_AT_AFTER, "after": after}
pathlib.Path(__file__).with_name("training.json").write_text(json.dumps(result))
print([f"{s['objectness']:.4f} {s['boxes']:.4f} {s['norm']:.2f}" for s in steps][::6])
