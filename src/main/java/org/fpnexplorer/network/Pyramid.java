package org.fpnexplorer.network;

import java.util.List;

/** The outputs of a neck, finest level first: p2, p3, p4, p5 and, where there is one, p6. */
public record Pyramid(List<Node> levels) {}
