package org.fpnexplorer.network;

/** The outputs of a backbone's stages, strides 4, 8, 16 and 32. */
public record Stages(Node c2, Node c3, Node c4, Node c5) {}
