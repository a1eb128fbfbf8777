package org.fpnexplorer.ui.inspector;

import org.fpnexplorer.explain.Explanation;

/**
 * What there is to show of a value.
 *
 * @param explanation where it comes from
 * @param tensorSays what PyTorch computed
 * @param isStrongest whether no other channel of its cell has a larger absolute value
 */
record Answer(Explanation explanation, double tensorSays, boolean isStrongest) {}
