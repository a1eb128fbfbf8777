package org.fpnexplorer.explain;

import java.util.List;

/**
 * A formula of a few numbers.
 *
 * @param formula in names
 * @param numbers the same in numbers
 * @param quantities the numbers, the input first
 */
public record Arithmetic(
    Cell cell,
    Line formula,
    Line numbers,
    List<Quantity> quantities,
    double value,
    double magnitude)
    implements Explanation {}
