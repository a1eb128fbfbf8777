package org.fpnexplorer.network.op;

/** max(x, 0). */
public record Relu() implements Op {}
