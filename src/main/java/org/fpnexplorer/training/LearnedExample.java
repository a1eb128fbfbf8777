package org.fpnexplorer.training;

/** An example that a step was learned from, and what the head should have said about it. */
public record LearnedExample(Example example, ImageTargets targets) {}
