package org.fpnexplorer.training;

import java.util.List;
import org.fpnexplorer.anchors.AnchorLabels;
import org.fpnexplorer.anchors.AnchorSampler;
import org.fpnexplorer.geometry.Box;

/**
 * What the head should have said about one example.
 *
 * @param boxes the objects, in input pixels
 * @param labels of all anchors
 * @param sample the anchors that count
 */
public record ImageTargets(List<Box> boxes, AnchorLabels labels, AnchorSampler.Sample sample) {}
