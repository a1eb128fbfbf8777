#!/usr/bin/env python3
"""Writes coco_labels.json beside itself: the classes of torchvision 0.14.1's COCO detectors."""
import json
import pathlib

from torchvision.models.detection import FasterRCNN_ResNet50_FPN_Weights

path = pathlib.Path(__file__).with_name("coco_labels.json")
path.write_text(json.dumps(FasterRCNN_ResNet50_FPN_Weights.COCO_V1.meta["categories"]) + "\n")
