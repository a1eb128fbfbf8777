package org.fpnexplorer.render;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * By what channels are sorted; equal ones stay in the order of their numbers, and those of which
 * nothing is known come last.
 */
public enum ChannelOrder {
  /** By number. */
  INDEX(figures -> -figures.channel()),
  /** Strongest first. */
  ENERGY(ChannelFigures::energy),
  /** Largest single value first. */
  MAX(ChannelFigures::max),
  /** Most selective first: those that are 0 or negative nearly everywhere. */
  SPARSITY(ChannelFigures::sparsity),
  /** Most like the chosen one first, which begins with itself. */
  LIKENESS(figures -> 0);

  private final ToDoubleFunction<ChannelFigures> figure;

  ChannelOrder(ToDoubleFunction<ChannelFigures> figure) {
    this.figure = figure;
  }

  /**
   * Sorts channels.
   *
   * @param likeness of every channel to the chosen one; read by {@link #LIKENESS} only
   */
  public List<ChannelFigures> sort(List<ChannelFigures> channels, double[] likeness) {
    ToDoubleFunction<ChannelFigures> by =
        this == LIKENESS ? figures -> likeness[figures.channel()] : figure;
    ToDoubleFunction<ChannelFigures> unknownLast =
        figures -> {
          double value = by.applyAsDouble(figures);
          return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
        };
    return channels.stream().sorted(Comparator.comparingDouble(unknownLast).reversed()).toList();
  }
}
