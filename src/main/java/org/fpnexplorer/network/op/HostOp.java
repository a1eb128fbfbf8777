package org.fpnexplorer.network.op;

/** An operation on boxes: it is computed in plain Java, where every decision can be looked at. */
public sealed interface HostOp extends Op permits RoiAlign, SelectDetections, SelectProposals {}
