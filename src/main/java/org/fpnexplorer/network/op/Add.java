package org.fpnexplorer.network.op;

/** Element-wise sum of two maps of one shape. */
public record Add() implements Merge {}
