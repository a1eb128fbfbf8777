package org.fpnexplorer.ui;

/** What fills the window. */
public enum View {
  /** Everything side by side. */
  OVERVIEW,
  /** The pathway diagram alone. */
  PATHWAY,
  /** The maps alone. */
  MAPS,
  /** The image with its proposals alone. */
  PROPOSALS,
  /** A training to watch. */
  TRAINING
}
