"""fasterrcnn-resnet50-fpn at 64 by 64, written by FPN Explorer. Call eval() before you compare with it."""
import math

import torch
from torch import nn
from torch.nn import functional as F
from torchvision import ops


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = nn.Module()
        self.backbone.body = nn.Module()
        self.backbone.body.layer1 = nn.Sequential(*[nn.Module() for _ in range(3)])
        self.backbone.body.layer1[0] = nn.Module()
        self.backbone.body.layer1[0].downsample = nn.Sequential(*[nn.Module() for _ in range(2)])
        self.backbone.body.layer1[1] = nn.Module()
        self.backbone.body.layer1[2] = nn.Module()
        self.backbone.body.layer2 = nn.Sequential(*[nn.Module() for _ in range(4)])
        self.backbone.body.layer2[0] = nn.Module()
        self.backbone.body.layer2[0].downsample = nn.Sequential(*[nn.Module() for _ in range(2)])
        self.backbone.body.layer2[1] = nn.Module()
        self.backbone.body.layer2[2] = nn.Module()
        self.backbone.body.layer2[3] = nn.Module()
        self.backbone.body.layer3 = nn.Sequential(*[nn.Module() for _ in range(6)])
        self.backbone.body.layer3[0] = nn.Module()
        self.backbone.body.layer3[0].downsample = nn.Sequential(*[nn.Module() for _ in range(2)])
        self.backbone.body.layer3[1] = nn.Module()
        self.backbone.body.layer3[2] = nn.Module()
        self.backbone.body.layer3[3] = nn.Module()
        self.backbone.body.layer3[4] = nn.Module()
        self.backbone.body.layer3[5] = nn.Module()
        self.backbone.body.layer4 = nn.Sequential(*[nn.Module() for _ in range(3)])
        self.backbone.body.layer4[0] = nn.Module()
        self.backbone.body.layer4[0].downsample = nn.Sequential(*[nn.Module() for _ in range(2)])
        self.backbone.body.layer4[1] = nn.Module()
        self.backbone.body.layer4[2] = nn.Module()
        self.backbone.fpn = nn.Module()
        self.backbone.fpn.inner_blocks = nn.Sequential(*[nn.Module() for _ in range(4)])
        self.backbone.fpn.inner_blocks[3] = nn.Sequential(*[nn.Module() for _ in range(1)])
        self.backbone.fpn.layer_blocks = nn.Sequential(*[nn.Module() for _ in range(4)])
        self.backbone.fpn.layer_blocks[3] = nn.Sequential(*[nn.Module() for _ in range(1)])
        self.backbone.fpn.inner_blocks[2] = nn.Sequential(*[nn.Module() for _ in range(1)])
        self.backbone.fpn.layer_blocks[2] = nn.Sequential(*[nn.Module() for _ in range(1)])
        self.backbone.fpn.inner_blocks[1] = nn.Sequential(*[nn.Module() for _ in range(1)])
        self.backbone.fpn.layer_blocks[1] = nn.Sequential(*[nn.Module() for _ in range(1)])
        self.backbone.fpn.inner_blocks[0] = nn.Sequential(*[nn.Module() for _ in range(1)])
        self.backbone.fpn.layer_blocks[0] = nn.Sequential(*[nn.Module() for _ in range(1)])
        self.rpn = nn.Module()
        self.rpn.head = nn.Module()
        self.rpn.head.conv = nn.Sequential(*[nn.Module() for _ in range(1)])
        self.rpn.head.conv[0] = nn.Sequential(*[nn.Module() for _ in range(1)])
        self.roi_heads = nn.Module()
        self.roi_heads.box_head = nn.Module()
        self.roi_heads.box_predictor = nn.Module()
        self.backbone.body.conv1 = nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False)
        self.backbone.body.bn1 = ops.FrozenBatchNorm2d(64)
        self.backbone.body.layer1[0].downsample[0] = nn.Conv2d(64, 256, kernel_size=1, bias=False)
        self.backbone.body.layer1[0].downsample[1] = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer1[0].conv1 = nn.Conv2d(64, 64, kernel_size=1, bias=False)
        self.backbone.body.layer1[0].bn1 = ops.FrozenBatchNorm2d(64)
        self.backbone.body.layer1[0].conv2 = nn.Conv2d(64, 64, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer1[0].bn2 = ops.FrozenBatchNorm2d(64)
        self.backbone.body.layer1[0].conv3 = nn.Conv2d(64, 256, kernel_size=1, bias=False)
        self.backbone.body.layer1[0].bn3 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer1[1].conv1 = nn.Conv2d(256, 64, kernel_size=1, bias=False)
        self.backbone.body.layer1[1].bn1 = ops.FrozenBatchNorm2d(64)
        self.backbone.body.layer1[1].conv2 = nn.Conv2d(64, 64, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer1[1].bn2 = ops.FrozenBatchNorm2d(64)
        self.backbone.body.layer1[1].conv3 = nn.Conv2d(64, 256, kernel_size=1, bias=False)
        self.backbone.body.layer1[1].bn3 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer1[2].conv1 = nn.Conv2d(256, 64, kernel_size=1, bias=False)
        self.backbone.body.layer1[2].bn1 = ops.FrozenBatchNorm2d(64)
        self.backbone.body.layer1[2].conv2 = nn.Conv2d(64, 64, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer1[2].bn2 = ops.FrozenBatchNorm2d(64)
        self.backbone.body.layer1[2].conv3 = nn.Conv2d(64, 256, kernel_size=1, bias=False)
        self.backbone.body.layer1[2].bn3 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer2[0].downsample[0] = nn.Conv2d(256, 512, kernel_size=1, stride=2, bias=False)
        self.backbone.body.layer2[0].downsample[1] = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer2[0].conv1 = nn.Conv2d(256, 128, kernel_size=1, bias=False)
        self.backbone.body.layer2[0].bn1 = ops.FrozenBatchNorm2d(128)
        self.backbone.body.layer2[0].conv2 = nn.Conv2d(128, 128, kernel_size=3, stride=2, padding=1, bias=False)
        self.backbone.body.layer2[0].bn2 = ops.FrozenBatchNorm2d(128)
        self.backbone.body.layer2[0].conv3 = nn.Conv2d(128, 512, kernel_size=1, bias=False)
        self.backbone.body.layer2[0].bn3 = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer2[1].conv1 = nn.Conv2d(512, 128, kernel_size=1, bias=False)
        self.backbone.body.layer2[1].bn1 = ops.FrozenBatchNorm2d(128)
        self.backbone.body.layer2[1].conv2 = nn.Conv2d(128, 128, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer2[1].bn2 = ops.FrozenBatchNorm2d(128)
        self.backbone.body.layer2[1].conv3 = nn.Conv2d(128, 512, kernel_size=1, bias=False)
        self.backbone.body.layer2[1].bn3 = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer2[2].conv1 = nn.Conv2d(512, 128, kernel_size=1, bias=False)
        self.backbone.body.layer2[2].bn1 = ops.FrozenBatchNorm2d(128)
        self.backbone.body.layer2[2].conv2 = nn.Conv2d(128, 128, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer2[2].bn2 = ops.FrozenBatchNorm2d(128)
        self.backbone.body.layer2[2].conv3 = nn.Conv2d(128, 512, kernel_size=1, bias=False)
        self.backbone.body.layer2[2].bn3 = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer2[3].conv1 = nn.Conv2d(512, 128, kernel_size=1, bias=False)
        self.backbone.body.layer2[3].bn1 = ops.FrozenBatchNorm2d(128)
        self.backbone.body.layer2[3].conv2 = nn.Conv2d(128, 128, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer2[3].bn2 = ops.FrozenBatchNorm2d(128)
        self.backbone.body.layer2[3].conv3 = nn.Conv2d(128, 512, kernel_size=1, bias=False)
        self.backbone.body.layer2[3].bn3 = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer3[0].downsample[0] = nn.Conv2d(512, 1024, kernel_size=1, stride=2, bias=False)
        self.backbone.body.layer3[0].downsample[1] = ops.FrozenBatchNorm2d(1024)
        self.backbone.body.layer3[0].conv1 = nn.Conv2d(512, 256, kernel_size=1, bias=False)
        self.backbone.body.layer3[0].bn1 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[0].conv2 = nn.Conv2d(256, 256, kernel_size=3, stride=2, padding=1, bias=False)
        self.backbone.body.layer3[0].bn2 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[0].conv3 = nn.Conv2d(256, 1024, kernel_size=1, bias=False)
        self.backbone.body.layer3[0].bn3 = ops.FrozenBatchNorm2d(1024)
        self.backbone.body.layer3[1].conv1 = nn.Conv2d(1024, 256, kernel_size=1, bias=False)
        self.backbone.body.layer3[1].bn1 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[1].conv2 = nn.Conv2d(256, 256, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer3[1].bn2 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[1].conv3 = nn.Conv2d(256, 1024, kernel_size=1, bias=False)
        self.backbone.body.layer3[1].bn3 = ops.FrozenBatchNorm2d(1024)
        self.backbone.body.layer3[2].conv1 = nn.Conv2d(1024, 256, kernel_size=1, bias=False)
        self.backbone.body.layer3[2].bn1 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[2].conv2 = nn.Conv2d(256, 256, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer3[2].bn2 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[2].conv3 = nn.Conv2d(256, 1024, kernel_size=1, bias=False)
        self.backbone.body.layer3[2].bn3 = ops.FrozenBatchNorm2d(1024)
        self.backbone.body.layer3[3].conv1 = nn.Conv2d(1024, 256, kernel_size=1, bias=False)
        self.backbone.body.layer3[3].bn1 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[3].conv2 = nn.Conv2d(256, 256, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer3[3].bn2 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[3].conv3 = nn.Conv2d(256, 1024, kernel_size=1, bias=False)
        self.backbone.body.layer3[3].bn3 = ops.FrozenBatchNorm2d(1024)
        self.backbone.body.layer3[4].conv1 = nn.Conv2d(1024, 256, kernel_size=1, bias=False)
        self.backbone.body.layer3[4].bn1 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[4].conv2 = nn.Conv2d(256, 256, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer3[4].bn2 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[4].conv3 = nn.Conv2d(256, 1024, kernel_size=1, bias=False)
        self.backbone.body.layer3[4].bn3 = ops.FrozenBatchNorm2d(1024)
        self.backbone.body.layer3[5].conv1 = nn.Conv2d(1024, 256, kernel_size=1, bias=False)
        self.backbone.body.layer3[5].bn1 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[5].conv2 = nn.Conv2d(256, 256, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer3[5].bn2 = ops.FrozenBatchNorm2d(256)
        self.backbone.body.layer3[5].conv3 = nn.Conv2d(256, 1024, kernel_size=1, bias=False)
        self.backbone.body.layer3[5].bn3 = ops.FrozenBatchNorm2d(1024)
        self.backbone.body.layer4[0].downsample[0] = nn.Conv2d(1024, 2048, kernel_size=1, stride=2, bias=False)
        self.backbone.body.layer4[0].downsample[1] = ops.FrozenBatchNorm2d(2048)
        self.backbone.body.layer4[0].conv1 = nn.Conv2d(1024, 512, kernel_size=1, bias=False)
        self.backbone.body.layer4[0].bn1 = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer4[0].conv2 = nn.Conv2d(512, 512, kernel_size=3, stride=2, padding=1, bias=False)
        self.backbone.body.layer4[0].bn2 = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer4[0].conv3 = nn.Conv2d(512, 2048, kernel_size=1, bias=False)
        self.backbone.body.layer4[0].bn3 = ops.FrozenBatchNorm2d(2048)
        self.backbone.body.layer4[1].conv1 = nn.Conv2d(2048, 512, kernel_size=1, bias=False)
        self.backbone.body.layer4[1].bn1 = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer4[1].conv2 = nn.Conv2d(512, 512, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer4[1].bn2 = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer4[1].conv3 = nn.Conv2d(512, 2048, kernel_size=1, bias=False)
        self.backbone.body.layer4[1].bn3 = ops.FrozenBatchNorm2d(2048)
        self.backbone.body.layer4[2].conv1 = nn.Conv2d(2048, 512, kernel_size=1, bias=False)
        self.backbone.body.layer4[2].bn1 = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer4[2].conv2 = nn.Conv2d(512, 512, kernel_size=3, padding=1, bias=False)
        self.backbone.body.layer4[2].bn2 = ops.FrozenBatchNorm2d(512)
        self.backbone.body.layer4[2].conv3 = nn.Conv2d(512, 2048, kernel_size=1, bias=False)
        self.backbone.body.layer4[2].bn3 = ops.FrozenBatchNorm2d(2048)
        self.backbone.fpn.inner_blocks[0][0] = nn.Conv2d(256, 256, kernel_size=1)
        self.backbone.fpn.layer_blocks[0][0] = nn.Conv2d(256, 256, kernel_size=3, padding=1)
        self.backbone.fpn.inner_blocks[1][0] = nn.Conv2d(512, 256, kernel_size=1)
        self.backbone.fpn.layer_blocks[1][0] = nn.Conv2d(256, 256, kernel_size=3, padding=1)
        self.backbone.fpn.inner_blocks[2][0] = nn.Conv2d(1024, 256, kernel_size=1)
        self.backbone.fpn.layer_blocks[2][0] = nn.Conv2d(256, 256, kernel_size=3, padding=1)
        self.backbone.fpn.inner_blocks[3][0] = nn.Conv2d(2048, 256, kernel_size=1)
        self.backbone.fpn.layer_blocks[3][0] = nn.Conv2d(256, 256, kernel_size=3, padding=1)
        self.rpn.head.conv[0][0] = nn.Conv2d(256, 256, kernel_size=3, padding=1)
        self.rpn.head.cls_logits = nn.Conv2d(256, 3, kernel_size=1)
        self.rpn.head.bbox_pred = nn.Conv2d(256, 12, kernel_size=1)
        self.roi_heads.box_head.fc6 = nn.Linear(12544, 1024)
        self.roi_heads.box_head.fc7 = nn.Linear(1024, 1024)
        self.roi_heads.box_predictor.cls_score = nn.Linear(1024, 91)
        self.roi_heads.box_predictor.bbox_pred = nn.Linear(1024, 364)

    def forward(self, image):
        assert image.shape == (1, 3, 64, 64)
        conv1 = self.backbone.body.conv1(image)
        bn1 = self.backbone.body.bn1(conv1)
        relu1 = F.relu(bn1)
        maxpool = F.max_pool2d(relu1, kernel_size=3, stride=2, padding=1)
        layer1_0_conv1 = self.backbone.body.layer1[0].conv1(maxpool)
        layer1_0_bn1 = self.backbone.body.layer1[0].bn1(layer1_0_conv1)
        layer1_0_relu1 = F.relu(layer1_0_bn1)
        layer1_0_conv2 = self.backbone.body.layer1[0].conv2(layer1_0_relu1)
        layer1_0_bn2 = self.backbone.body.layer1[0].bn2(layer1_0_conv2)
        layer1_0_relu2 = F.relu(layer1_0_bn2)
        layer1_0_conv3 = self.backbone.body.layer1[0].conv3(layer1_0_relu2)
        layer1_0_bn3 = self.backbone.body.layer1[0].bn3(layer1_0_conv3)
        layer1_0_downsample_0 = self.backbone.body.layer1[0].downsample[0](maxpool)
        layer1_0_downsample_1 = self.backbone.body.layer1[0].downsample[1](layer1_0_downsample_0)
        layer1_0_add = layer1_0_bn3 + layer1_0_downsample_1
        layer1_0 = F.relu(layer1_0_add)
        layer1_1_conv1 = self.backbone.body.layer1[1].conv1(layer1_0)
        layer1_1_bn1 = self.backbone.body.layer1[1].bn1(layer1_1_conv1)
        layer1_1_relu1 = F.relu(layer1_1_bn1)
        layer1_1_conv2 = self.backbone.body.layer1[1].conv2(layer1_1_relu1)
        layer1_1_bn2 = self.backbone.body.layer1[1].bn2(layer1_1_conv2)
        layer1_1_relu2 = F.relu(layer1_1_bn2)
        layer1_1_conv3 = self.backbone.body.layer1[1].conv3(layer1_1_relu2)
        layer1_1_bn3 = self.backbone.body.layer1[1].bn3(layer1_1_conv3)
        layer1_1_add = layer1_1_bn3 + layer1_0
        layer1_1 = F.relu(layer1_1_add)
        layer1_2_conv1 = self.backbone.body.layer1[2].conv1(layer1_1)
        layer1_2_bn1 = self.backbone.body.layer1[2].bn1(layer1_2_conv1)
        layer1_2_relu1 = F.relu(layer1_2_bn1)
        layer1_2_conv2 = self.backbone.body.layer1[2].conv2(layer1_2_relu1)
        layer1_2_bn2 = self.backbone.body.layer1[2].bn2(layer1_2_conv2)
        layer1_2_relu2 = F.relu(layer1_2_bn2)
        layer1_2_conv3 = self.backbone.body.layer1[2].conv3(layer1_2_relu2)
        layer1_2_bn3 = self.backbone.body.layer1[2].bn3(layer1_2_conv3)
        layer1_2_add = layer1_2_bn3 + layer1_1
        c2 = F.relu(layer1_2_add)
        layer2_0_conv1 = self.backbone.body.layer2[0].conv1(c2)
        layer2_0_bn1 = self.backbone.body.layer2[0].bn1(layer2_0_conv1)
        layer2_0_relu1 = F.relu(layer2_0_bn1)
        layer2_0_conv2 = self.backbone.body.layer2[0].conv2(layer2_0_relu1)
        layer2_0_bn2 = self.backbone.body.layer2[0].bn2(layer2_0_conv2)
        layer2_0_relu2 = F.relu(layer2_0_bn2)
        layer2_0_conv3 = self.backbone.body.layer2[0].conv3(layer2_0_relu2)
        layer2_0_bn3 = self.backbone.body.layer2[0].bn3(layer2_0_conv3)
        layer2_0_downsample_0 = self.backbone.body.layer2[0].downsample[0](c2)
        layer2_0_downsample_1 = self.backbone.body.layer2[0].downsample[1](layer2_0_downsample_0)
        layer2_0_add = layer2_0_bn3 + layer2_0_downsample_1
        layer2_0 = F.relu(layer2_0_add)
        layer2_1_conv1 = self.backbone.body.layer2[1].conv1(layer2_0)
        layer2_1_bn1 = self.backbone.body.layer2[1].bn1(layer2_1_conv1)
        layer2_1_relu1 = F.relu(layer2_1_bn1)
        layer2_1_conv2 = self.backbone.body.layer2[1].conv2(layer2_1_relu1)
        layer2_1_bn2 = self.backbone.body.layer2[1].bn2(layer2_1_conv2)
        layer2_1_relu2 = F.relu(layer2_1_bn2)
        layer2_1_conv3 = self.backbone.body.layer2[1].conv3(layer2_1_relu2)
        layer2_1_bn3 = self.backbone.body.layer2[1].bn3(layer2_1_conv3)
        layer2_1_add = layer2_1_bn3 + layer2_0
        layer2_1 = F.relu(layer2_1_add)
        layer2_2_conv1 = self.backbone.body.layer2[2].conv1(layer2_1)
        layer2_2_bn1 = self.backbone.body.layer2[2].bn1(layer2_2_conv1)
        layer2_2_relu1 = F.relu(layer2_2_bn1)
        layer2_2_conv2 = self.backbone.body.layer2[2].conv2(layer2_2_relu1)
        layer2_2_bn2 = self.backbone.body.layer2[2].bn2(layer2_2_conv2)
        layer2_2_relu2 = F.relu(layer2_2_bn2)
        layer2_2_conv3 = self.backbone.body.layer2[2].conv3(layer2_2_relu2)
        layer2_2_bn3 = self.backbone.body.layer2[2].bn3(layer2_2_conv3)
        layer2_2_add = layer2_2_bn3 + layer2_1
        layer2_2 = F.relu(layer2_2_add)
        layer2_3_conv1 = self.backbone.body.layer2[3].conv1(layer2_2)
        layer2_3_bn1 = self.backbone.body.layer2[3].bn1(layer2_3_conv1)
        layer2_3_relu1 = F.relu(layer2_3_bn1)
        layer2_3_conv2 = self.backbone.body.layer2[3].conv2(layer2_3_relu1)
        layer2_3_bn2 = self.backbone.body.layer2[3].bn2(layer2_3_conv2)
        layer2_3_relu2 = F.relu(layer2_3_bn2)
        layer2_3_conv3 = self.backbone.body.layer2[3].conv3(layer2_3_relu2)
        layer2_3_bn3 = self.backbone.body.layer2[3].bn3(layer2_3_conv3)
        layer2_3_add = layer2_3_bn3 + layer2_2
        c3 = F.relu(layer2_3_add)
        layer3_0_conv1 = self.backbone.body.layer3[0].conv1(c3)
        layer3_0_bn1 = self.backbone.body.layer3[0].bn1(layer3_0_conv1)
        layer3_0_relu1 = F.relu(layer3_0_bn1)
        layer3_0_conv2 = self.backbone.body.layer3[0].conv2(layer3_0_relu1)
        layer3_0_bn2 = self.backbone.body.layer3[0].bn2(layer3_0_conv2)
        layer3_0_relu2 = F.relu(layer3_0_bn2)
        layer3_0_conv3 = self.backbone.body.layer3[0].conv3(layer3_0_relu2)
        layer3_0_bn3 = self.backbone.body.layer3[0].bn3(layer3_0_conv3)
        layer3_0_downsample_0 = self.backbone.body.layer3[0].downsample[0](c3)
        layer3_0_downsample_1 = self.backbone.body.layer3[0].downsample[1](layer3_0_downsample_0)
        layer3_0_add = layer3_0_bn3 + layer3_0_downsample_1
        layer3_0 = F.relu(layer3_0_add)
        layer3_1_conv1 = self.backbone.body.layer3[1].conv1(layer3_0)
        layer3_1_bn1 = self.backbone.body.layer3[1].bn1(layer3_1_conv1)
        layer3_1_relu1 = F.relu(layer3_1_bn1)
        layer3_1_conv2 = self.backbone.body.layer3[1].conv2(layer3_1_relu1)
        layer3_1_bn2 = self.backbone.body.layer3[1].bn2(layer3_1_conv2)
        layer3_1_relu2 = F.relu(layer3_1_bn2)
        layer3_1_conv3 = self.backbone.body.layer3[1].conv3(layer3_1_relu2)
        layer3_1_bn3 = self.backbone.body.layer3[1].bn3(layer3_1_conv3)
        layer3_1_add = layer3_1_bn3 + layer3_0
        layer3_1 = F.relu(layer3_1_add)
        layer3_2_conv1 = self.backbone.body.layer3[2].conv1(layer3_1)
        layer3_2_bn1 = self.backbone.body.layer3[2].bn1(layer3_2_conv1)
        layer3_2_relu1 = F.relu(layer3_2_bn1)
        layer3_2_conv2 = self.backbone.body.layer3[2].conv2(layer3_2_relu1)
        layer3_2_bn2 = self.backbone.body.layer3[2].bn2(layer3_2_conv2)
        layer3_2_relu2 = F.relu(layer3_2_bn2)
        layer3_2_conv3 = self.backbone.body.layer3[2].conv3(layer3_2_relu2)
        layer3_2_bn3 = self.backbone.body.layer3[2].bn3(layer3_2_conv3)
        layer3_2_add = layer3_2_bn3 + layer3_1
        layer3_2 = F.relu(layer3_2_add)
        layer3_3_conv1 = self.backbone.body.layer3[3].conv1(layer3_2)
        layer3_3_bn1 = self.backbone.body.layer3[3].bn1(layer3_3_conv1)
        layer3_3_relu1 = F.relu(layer3_3_bn1)
        layer3_3_conv2 = self.backbone.body.layer3[3].conv2(layer3_3_relu1)
        layer3_3_bn2 = self.backbone.body.layer3[3].bn2(layer3_3_conv2)
        layer3_3_relu2 = F.relu(layer3_3_bn2)
        layer3_3_conv3 = self.backbone.body.layer3[3].conv3(layer3_3_relu2)
        layer3_3_bn3 = self.backbone.body.layer3[3].bn3(layer3_3_conv3)
        layer3_3_add = layer3_3_bn3 + layer3_2
        layer3_3 = F.relu(layer3_3_add)
        layer3_4_conv1 = self.backbone.body.layer3[4].conv1(layer3_3)
        layer3_4_bn1 = self.backbone.body.layer3[4].bn1(layer3_4_conv1)
        layer3_4_relu1 = F.relu(layer3_4_bn1)
        layer3_4_conv2 = self.backbone.body.layer3[4].conv2(layer3_4_relu1)
        layer3_4_bn2 = self.backbone.body.layer3[4].bn2(layer3_4_conv2)
        layer3_4_relu2 = F.relu(layer3_4_bn2)
        layer3_4_conv3 = self.backbone.body.layer3[4].conv3(layer3_4_relu2)
        layer3_4_bn3 = self.backbone.body.layer3[4].bn3(layer3_4_conv3)
        layer3_4_add = layer3_4_bn3 + layer3_3
        layer3_4 = F.relu(layer3_4_add)
        layer3_5_conv1 = self.backbone.body.layer3[5].conv1(layer3_4)
        layer3_5_bn1 = self.backbone.body.layer3[5].bn1(layer3_5_conv1)
        layer3_5_relu1 = F.relu(layer3_5_bn1)
        layer3_5_conv2 = self.backbone.body.layer3[5].conv2(layer3_5_relu1)
        layer3_5_bn2 = self.backbone.body.layer3[5].bn2(layer3_5_conv2)
        layer3_5_relu2 = F.relu(layer3_5_bn2)
        layer3_5_conv3 = self.backbone.body.layer3[5].conv3(layer3_5_relu2)
        layer3_5_bn3 = self.backbone.body.layer3[5].bn3(layer3_5_conv3)
        layer3_5_add = layer3_5_bn3 + layer3_4
        c4 = F.relu(layer3_5_add)
        layer4_0_conv1 = self.backbone.body.layer4[0].conv1(c4)
        layer4_0_bn1 = self.backbone.body.layer4[0].bn1(layer4_0_conv1)
        layer4_0_relu1 = F.relu(layer4_0_bn1)
        layer4_0_conv2 = self.backbone.body.layer4[0].conv2(layer4_0_relu1)
        layer4_0_bn2 = self.backbone.body.layer4[0].bn2(layer4_0_conv2)
        layer4_0_relu2 = F.relu(layer4_0_bn2)
        layer4_0_conv3 = self.backbone.body.layer4[0].conv3(layer4_0_relu2)
        layer4_0_bn3 = self.backbone.body.layer4[0].bn3(layer4_0_conv3)
        layer4_0_downsample_0 = self.backbone.body.layer4[0].downsample[0](c4)
        layer4_0_downsample_1 = self.backbone.body.layer4[0].downsample[1](layer4_0_downsample_0)
        layer4_0_add = layer4_0_bn3 + layer4_0_downsample_1
        layer4_0 = F.relu(layer4_0_add)
        layer4_1_conv1 = self.backbone.body.layer4[1].conv1(layer4_0)
        layer4_1_bn1 = self.backbone.body.layer4[1].bn1(layer4_1_conv1)
        layer4_1_relu1 = F.relu(layer4_1_bn1)
        layer4_1_conv2 = self.backbone.body.layer4[1].conv2(layer4_1_relu1)
        layer4_1_bn2 = self.backbone.body.layer4[1].bn2(layer4_1_conv2)
        layer4_1_relu2 = F.relu(layer4_1_bn2)
        layer4_1_conv3 = self.backbone.body.layer4[1].conv3(layer4_1_relu2)
        layer4_1_bn3 = self.backbone.body.layer4[1].bn3(layer4_1_conv3)
        layer4_1_add = layer4_1_bn3 + layer4_0
        layer4_1 = F.relu(layer4_1_add)
        layer4_2_conv1 = self.backbone.body.layer4[2].conv1(layer4_1)
        layer4_2_bn1 = self.backbone.body.layer4[2].bn1(layer4_2_conv1)
        layer4_2_relu1 = F.relu(layer4_2_bn1)
        layer4_2_conv2 = self.backbone.body.layer4[2].conv2(layer4_2_relu1)
        layer4_2_bn2 = self.backbone.body.layer4[2].bn2(layer4_2_conv2)
        layer4_2_relu2 = F.relu(layer4_2_bn2)
        layer4_2_conv3 = self.backbone.body.layer4[2].conv3(layer4_2_relu2)
        layer4_2_bn3 = self.backbone.body.layer4[2].bn3(layer4_2_conv3)
        layer4_2_add = layer4_2_bn3 + layer4_1
        c5 = F.relu(layer4_2_add)
        m5 = self.backbone.fpn.inner_blocks[3][0](c5)
        p5 = self.backbone.fpn.layer_blocks[3][0](m5)
        upsample_m5 = F.interpolate(m5, size=(4, 4), mode="nearest")
        lateral_c4 = self.backbone.fpn.inner_blocks[2][0](c4)
        m4 = F.interpolate(m5, size=(4, 4), mode="nearest") + self.backbone.fpn.inner_blocks[2][0](c4)
        p4 = self.backbone.fpn.layer_blocks[2][0](m4)
        upsample_m4 = F.interpolate(m4, size=(8, 8), mode="nearest")
        lateral_c3 = self.backbone.fpn.inner_blocks[1][0](c3)
        m3 = F.interpolate(m4, size=(8, 8), mode="nearest") + self.backbone.fpn.inner_blocks[1][0](c3)
        p3 = self.backbone.fpn.layer_blocks[1][0](m3)
        upsample_m3 = F.interpolate(m3, size=(16, 16), mode="nearest")
        lateral_c2 = self.backbone.fpn.inner_blocks[0][0](c2)
        m2 = F.interpolate(m3, size=(16, 16), mode="nearest") + self.backbone.fpn.inner_blocks[0][0](c2)
        p2 = self.backbone.fpn.layer_blocks[0][0](m2)
        p6 = F.max_pool2d(p5, kernel_size=1, stride=2)
        p2_rpn = self.rpn.head.conv[0][0](p2)
        p2_rpn_relu = F.relu(p2_rpn)
        p2_objectness = self.rpn.head.cls_logits(p2_rpn_relu)
        p2_bbox = self.rpn.head.bbox_pred(p2_rpn_relu)
        p3_rpn = self.rpn.head.conv[0][0](p3)
        p3_rpn_relu = F.relu(p3_rpn)
        p3_objectness = self.rpn.head.cls_logits(p3_rpn_relu)
        p3_bbox = self.rpn.head.bbox_pred(p3_rpn_relu)
        p4_rpn = self.rpn.head.conv[0][0](p4)
        p4_rpn_relu = F.relu(p4_rpn)
        p4_objectness = self.rpn.head.cls_logits(p4_rpn_relu)
        p4_bbox = self.rpn.head.bbox_pred(p4_rpn_relu)
        p5_rpn = self.rpn.head.conv[0][0](p5)
        p5_rpn_relu = F.relu(p5_rpn)
        p5_objectness = self.rpn.head.cls_logits(p5_rpn_relu)
        p5_bbox = self.rpn.head.bbox_pred(p5_rpn_relu)
        p6_rpn = self.rpn.head.conv[0][0](p6)
        p6_rpn_relu = F.relu(p6_rpn)
        p6_objectness = self.rpn.head.cls_logits(p6_rpn_relu)
        p6_bbox = self.rpn.head.bbox_pred(p6_rpn_relu)
        height, width = image.shape[-2:]
        boxes, scores, levels = [], [], []
        for level, sizes, logits, deltas in [
            (2, [32.0], p2_objectness, p2_bbox),
            (3, [64.0], p3_objectness, p3_bbox),
            (4, [128.0], p4_objectness, p4_bbox),
            (5, [256.0], p5_objectness, p5_bbox),
            (6, [512.0], p6_objectness, p6_bbox),
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
        pool = ops.MultiScaleRoIAlign(["p2", "p3", "p4", "p5"], output_size=7, sampling_ratio=2)
        maps = {"p2": p2, "p3": p3, "p4": p4, "p5": p5}
        roi_features = pool(maps, [proposals], [tuple(image.shape[-2:])])
        roi_flat = torch.flatten(roi_features, start_dim=1)
        roi_fc6 = self.roi_heads.box_head.fc6(roi_flat)
        roi_fc6_relu = F.relu(roi_fc6)
        roi_fc7 = self.roi_heads.box_head.fc7(roi_fc6_relu)
        roi_fc7_relu = F.relu(roi_fc7)
        class_logits = self.roi_heads.box_predictor.cls_score(roi_fc7_relu)
        class_bbox = self.roi_heads.box_predictor.bbox_pred(roi_fc7_relu)
        height, width = image.shape[-2:]
        deltas = class_bbox.unflatten(1, (-1, 4)) / torch.tensor([10.0, 10.0, 5.0, 5.0])
        rois = proposals[:, None]
        size = rois[..., 2:] - rois[..., :2]
        centre = rois[..., :2] + 0.5 * size + deltas[..., :2] * size
        half = 0.5 * torch.exp(deltas[..., 2:].clamp(max=math.log(1000 / 16))) * size
        box = torch.cat([centre - half, centre + half], dim=-1)
        box = ops.clip_boxes_to_image(box, (height, width))  # to the input, its padding too
        boxes = box[:, 1:].reshape(-1, 4)  # class 0 is the background
        scores = class_logits.softmax(dim=-1)[:, 1:].flatten()
        labels = torch.arange(1, 91).repeat(len(rois))
        fit = torch.where(scores > 0.05)[0]
        fit = fit[ops.remove_small_boxes(boxes[fit], 0.01)]
        boxes, scores, labels = boxes[fit], scores[fit], labels[fit]
        keep = ops.batched_nms(boxes, scores, labels, iou_threshold=0.5)[:100]
        detections = boxes[keep]
        return {
            "input": image,
            "conv1": conv1,
            "bn1": bn1,
            "relu1": relu1,
            "maxpool": maxpool,
            "layer1.0.conv1": layer1_0_conv1,
            "layer1.0.bn1": layer1_0_bn1,
            "layer1.0.relu1": layer1_0_relu1,
            "layer1.0.conv2": layer1_0_conv2,
            "layer1.0.bn2": layer1_0_bn2,
            "layer1.0.relu2": layer1_0_relu2,
            "layer1.0.conv3": layer1_0_conv3,
            "layer1.0.bn3": layer1_0_bn3,
            "layer1.0.downsample.0": layer1_0_downsample_0,
            "layer1.0.downsample.1": layer1_0_downsample_1,
            "layer1.0.add": layer1_0_add,
            "layer1.0": layer1_0,
            "layer1.1.conv1": layer1_1_conv1,
            "layer1.1.bn1": layer1_1_bn1,
            "layer1.1.relu1": layer1_1_relu1,
            "layer1.1.conv2": layer1_1_conv2,
            "layer1.1.bn2": layer1_1_bn2,
            "layer1.1.relu2": layer1_1_relu2,
            "layer1.1.conv3": layer1_1_conv3,
            "layer1.1.bn3": layer1_1_bn3,
            "layer1.1.add": layer1_1_add,
            "layer1.1": layer1_1,
            "layer1.2.conv1": layer1_2_conv1,
            "layer1.2.bn1": layer1_2_bn1,
            "layer1.2.relu1": layer1_2_relu1,
            "layer1.2.conv2": layer1_2_conv2,
            "layer1.2.bn2": layer1_2_bn2,
            "layer1.2.relu2": layer1_2_relu2,
            "layer1.2.conv3": layer1_2_conv3,
            "layer1.2.bn3": layer1_2_bn3,
            "layer1.2.add": layer1_2_add,
            "c2": c2,
            "layer2.0.conv1": layer2_0_conv1,
            "layer2.0.bn1": layer2_0_bn1,
            "layer2.0.relu1": layer2_0_relu1,
            "layer2.0.conv2": layer2_0_conv2,
            "layer2.0.bn2": layer2_0_bn2,
            "layer2.0.relu2": layer2_0_relu2,
            "layer2.0.conv3": layer2_0_conv3,
            "layer2.0.bn3": layer2_0_bn3,
            "layer2.0.downsample.0": layer2_0_downsample_0,
            "layer2.0.downsample.1": layer2_0_downsample_1,
            "layer2.0.add": layer2_0_add,
            "layer2.0": layer2_0,
            "layer2.1.conv1": layer2_1_conv1,
            "layer2.1.bn1": layer2_1_bn1,
            "layer2.1.relu1": layer2_1_relu1,
            "layer2.1.conv2": layer2_1_conv2,
            "layer2.1.bn2": layer2_1_bn2,
            "layer2.1.relu2": layer2_1_relu2,
            "layer2.1.conv3": layer2_1_conv3,
            "layer2.1.bn3": layer2_1_bn3,
            "layer2.1.add": layer2_1_add,
            "layer2.1": layer2_1,
            "layer2.2.conv1": layer2_2_conv1,
            "layer2.2.bn1": layer2_2_bn1,
            "layer2.2.relu1": layer2_2_relu1,
            "layer2.2.conv2": layer2_2_conv2,
            "layer2.2.bn2": layer2_2_bn2,
            "layer2.2.relu2": layer2_2_relu2,
            "layer2.2.conv3": layer2_2_conv3,
            "layer2.2.bn3": layer2_2_bn3,
            "layer2.2.add": layer2_2_add,
            "layer2.2": layer2_2,
            "layer2.3.conv1": layer2_3_conv1,
            "layer2.3.bn1": layer2_3_bn1,
            "layer2.3.relu1": layer2_3_relu1,
            "layer2.3.conv2": layer2_3_conv2,
            "layer2.3.bn2": layer2_3_bn2,
            "layer2.3.relu2": layer2_3_relu2,
            "layer2.3.conv3": layer2_3_conv3,
            "layer2.3.bn3": layer2_3_bn3,
            "layer2.3.add": layer2_3_add,
            "c3": c3,
            "layer3.0.conv1": layer3_0_conv1,
            "layer3.0.bn1": layer3_0_bn1,
            "layer3.0.relu1": layer3_0_relu1,
            "layer3.0.conv2": layer3_0_conv2,
            "layer3.0.bn2": layer3_0_bn2,
            "layer3.0.relu2": layer3_0_relu2,
            "layer3.0.conv3": layer3_0_conv3,
            "layer3.0.bn3": layer3_0_bn3,
            "layer3.0.downsample.0": layer3_0_downsample_0,
            "layer3.0.downsample.1": layer3_0_downsample_1,
            "layer3.0.add": layer3_0_add,
            "layer3.0": layer3_0,
            "layer3.1.conv1": layer3_1_conv1,
            "layer3.1.bn1": layer3_1_bn1,
            "layer3.1.relu1": layer3_1_relu1,
            "layer3.1.conv2": layer3_1_conv2,
            "layer3.1.bn2": layer3_1_bn2,
            "layer3.1.relu2": layer3_1_relu2,
            "layer3.1.conv3": layer3_1_conv3,
            "layer3.1.bn3": layer3_1_bn3,
            "layer3.1.add": layer3_1_add,
            "layer3.1": layer3_1,
            "layer3.2.conv1": layer3_2_conv1,
            "layer3.2.bn1": layer3_2_bn1,
            "layer3.2.relu1": layer3_2_relu1,
            "layer3.2.conv2": layer3_2_conv2,
            "layer3.2.bn2": layer3_2_bn2,
            "layer3.2.relu2": layer3_2_relu2,
            "layer3.2.conv3": layer3_2_conv3,
            "layer3.2.bn3": layer3_2_bn3,
            "layer3.2.add": layer3_2_add,
            "layer3.2": layer3_2,
            "layer3.3.conv1": layer3_3_conv1,
            "layer3.3.bn1": layer3_3_bn1,
            "layer3.3.relu1": layer3_3_relu1,
            "layer3.3.conv2": layer3_3_conv2,
            "layer3.3.bn2": layer3_3_bn2,
            "layer3.3.relu2": layer3_3_relu2,
            "layer3.3.conv3": layer3_3_conv3,
            "layer3.3.bn3": layer3_3_bn3,
            "layer3.3.add": layer3_3_add,
            "layer3.3": layer3_3,
            "layer3.4.conv1": layer3_4_conv1,
            "layer3.4.bn1": layer3_4_bn1,
            "layer3.4.relu1": layer3_4_relu1,
            "layer3.4.conv2": layer3_4_conv2,
            "layer3.4.bn2": layer3_4_bn2,
            "layer3.4.relu2": layer3_4_relu2,
            "layer3.4.conv3": layer3_4_conv3,
            "layer3.4.bn3": layer3_4_bn3,
            "layer3.4.add": layer3_4_add,
            "layer3.4": layer3_4,
            "layer3.5.conv1": layer3_5_conv1,
            "layer3.5.bn1": layer3_5_bn1,
            "layer3.5.relu1": layer3_5_relu1,
            "layer3.5.conv2": layer3_5_conv2,
            "layer3.5.bn2": layer3_5_bn2,
            "layer3.5.relu2": layer3_5_relu2,
            "layer3.5.conv3": layer3_5_conv3,
            "layer3.5.bn3": layer3_5_bn3,
            "layer3.5.add": layer3_5_add,
            "c4": c4,
            "layer4.0.conv1": layer4_0_conv1,
            "layer4.0.bn1": layer4_0_bn1,
            "layer4.0.relu1": layer4_0_relu1,
            "layer4.0.conv2": layer4_0_conv2,
            "layer4.0.bn2": layer4_0_bn2,
            "layer4.0.relu2": layer4_0_relu2,
            "layer4.0.conv3": layer4_0_conv3,
            "layer4.0.bn3": layer4_0_bn3,
            "layer4.0.downsample.0": layer4_0_downsample_0,
            "layer4.0.downsample.1": layer4_0_downsample_1,
            "layer4.0.add": layer4_0_add,
            "layer4.0": layer4_0,
            "layer4.1.conv1": layer4_1_conv1,
            "layer4.1.bn1": layer4_1_bn1,
            "layer4.1.relu1": layer4_1_relu1,
            "layer4.1.conv2": layer4_1_conv2,
            "layer4.1.bn2": layer4_1_bn2,
            "layer4.1.relu2": layer4_1_relu2,
            "layer4.1.conv3": layer4_1_conv3,
            "layer4.1.bn3": layer4_1_bn3,
            "layer4.1.add": layer4_1_add,
            "layer4.1": layer4_1,
            "layer4.2.conv1": layer4_2_conv1,
            "layer4.2.bn1": layer4_2_bn1,
            "layer4.2.relu1": layer4_2_relu1,
            "layer4.2.conv2": layer4_2_conv2,
            "layer4.2.bn2": layer4_2_bn2,
            "layer4.2.relu2": layer4_2_relu2,
            "layer4.2.conv3": layer4_2_conv3,
            "layer4.2.bn3": layer4_2_bn3,
            "layer4.2.add": layer4_2_add,
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
            "p6": p6,
            "p2_rpn": p2_rpn,
            "p2_rpn_relu": p2_rpn_relu,
            "p2_objectness": p2_objectness,
            "p2_bbox": p2_bbox,
            "p3_rpn": p3_rpn,
            "p3_rpn_relu": p3_rpn_relu,
            "p3_objectness": p3_objectness,
            "p3_bbox": p3_bbox,
            "p4_rpn": p4_rpn,
            "p4_rpn_relu": p4_rpn_relu,
            "p4_objectness": p4_objectness,
            "p4_bbox": p4_bbox,
            "p5_rpn": p5_rpn,
            "p5_rpn_relu": p5_rpn_relu,
            "p5_objectness": p5_objectness,
            "p5_bbox": p5_bbox,
            "p6_rpn": p6_rpn,
            "p6_rpn_relu": p6_rpn_relu,
            "p6_objectness": p6_objectness,
            "p6_bbox": p6_bbox,
            "proposals": proposals,
            "roi_features": roi_features,
            "roi_flat": roi_flat,
            "roi_fc6": roi_fc6,
            "roi_fc6_relu": roi_fc6_relu,
            "roi_fc7": roi_fc7,
            "roi_fc7_relu": roi_fc7_relu,
            "class_logits": class_logits,
            "class_bbox": class_bbox,
            "detections": detections,
        }
