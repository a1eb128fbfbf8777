/**
 * Sums and comparisons over what is open: the answers of a lesson's questions are computed, not
 * stored.
 */
package org.fpnexplorer.lesson.expression;
