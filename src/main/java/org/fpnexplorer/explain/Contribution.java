package org.fpnexplorer.explain;

import java.util.Comparator;
import java.util.List;

/**
 * What one channel of the input adds to a weighted sum.
 *
 * @param channel of the input
 * @param columns of the patch; the terms are its cells row by row
 */
public record Contribution(int channel, int columns, List<Term> terms) {
  /** Its terms added up. */
  public double sum() {
    return terms.stream().mapToDouble(Term::product).sum();
  }

  /** Its terms added up without their signs. */
  double magnitude() {
    return terms.stream().mapToDouble(term -> Math.abs(term.product())).sum();
  }

  /** The term that counts most; of the padding only if there is nothing else. */
  public Term strongest() {
    return terms.stream()
        .max(
            Comparator.comparing((Term term) -> term.source().isPresent())
                .thenComparingDouble(term -> Math.abs(term.product())))
        .orElseThrow();
  }
}
