package org.fpnexplorer.network.op;

/** The same tensor under a second name. */
public record Identity() implements Op {}
