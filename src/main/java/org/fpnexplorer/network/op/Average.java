package org.fpnexplorer.network.op;

/** Element-wise mean of two maps of one shape: half their sum, as detectron2's fuse_type avg. */
public record Average() implements Merge {}
