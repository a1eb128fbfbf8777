package org.fpnexplorer.ui.training;

/**
 * How fast a training goes.
 *
 * @param imagesPerSecond that are learned from
 * @param secondsLeft until the plan's last step, measuring included
 */
public record Pace(double imagesPerSecond, double secondsLeft) {}
