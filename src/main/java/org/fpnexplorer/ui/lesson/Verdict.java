package org.fpnexplorer.ui.lesson;

import java.util.Optional;
import org.fpnexplorer.lesson.Solution;
import org.fpnexplorer.lesson.expression.NotComputable;

/**
 * What became of a prediction.
 *
 * @param predicted a number, or the place of a choice
 * @param solution what is right, if that can be computed
 * @param failure why it cannot
 * @param isRight whether the prediction is
 */
record Verdict(
    double predicted,
    Optional<Solution> solution,
    Optional<NotComputable> failure,
    boolean isRight) {}
