package org.fpnexplorer.network;

import java.util.List;

/**
 * The maps that a head is run on, finest level first: p2, p3, p4, p5 and, where there is one, p6;
 * or some one map.
 */
public record Pyramid(List<Node> levels) {}
