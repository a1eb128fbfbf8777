package org.fpnexplorer.session;

import org.fpnexplorer.checkpoint.OneLine;

/**
 * In what a saved session that is opened here is not what was saved.
 *
 * @param what it is about: a file, a model, a node; one line that is fit to be shown
 */
public record Difference(Kind kind, String what) {
  public Difference {
    what = OneLine.of(what);
  }

  /** What is not the same, and what is opened in its place. */
  public enum Kind {
    /** The file is from a newer version of the program; what it does not know is left out. */
    NEWER,
    /** Something that is not written as it ought to be; left out. */
    NOT_UNDERSTOOD,
    /** Neither where it was nor beside the session's file; another image is opened. */
    IMAGE_MISSING,
    /** An image file that cannot be read; another image is opened. */
    IMAGE_UNREADABLE,
    /** The file has been changed since; it is opened as it is. */
    IMAGE_CHANGED,
    /** No such model; the usual one is opened. */
    MODEL_UNKNOWN,
    /** Neither where they were nor beside the session's file; the model's usual ones are opened. */
    WEIGHTS_MISSING,
    /** They cannot be read, or do not fit the model; its usual ones are opened. */
    WEIGHTS_UNUSABLE,
    /** The checkpoint has been changed since; it is opened as it is. */
    WEIGHTS_CHANGED,
    /** The program comes with other weights for the model than it did; these are opened. */
    SHIPPED_CHANGED,
    /** The model does not take that size; its usual one is opened. */
    SIZE_REFUSED,
    /** The network has no such node; all of it is computed. */
    STEP_UNKNOWN
  }
}
