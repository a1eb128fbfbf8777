package org.fpnexplorer.lesson.expression;

/** A value does not exist for what is open, or not yet. */
public final class NotComputable extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final String subject;

  /** Why a value cannot be computed. */
  public enum Reason {
    /** The open network has no tensor of that name. */
    NO_TENSOR("the open network has no tensor called %s"),
    /** The tensor is there, but the pass has not come so far. */
    NOT_YET("%s is not computed yet: step on to it"),
    /** The node has no map: N × 4 boxes for instance. */
    NO_MAP("%s is no map of cells"),
    /** The channel, row or column lies outside of the tensor. */
    OUTSIDE("%s lies outside of the map"),
    /** No head looks at the level. */
    NO_LEVEL("the open network proposes nothing on level %s"),
    /** The objects of a photograph are not known. */
    NO_SCENE("which objects there are is known of drawn scenes only, not of %s"),
    /** No earlier step has kept a value of that name. */
    NOT_KEPT("%s has not been measured yet: go through the step that measures it"),
    /** Of the answers to choose from, not exactly one is right. */
    NOT_ONE("of the answers %s fit what is open, not one"),
    /** A division by zero, or the mean of nothing. */
    NO_NUMBER("%s is no number for what is open");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  /**
   * @param subject the name or number that the reason is about
   */
  public NotComputable(Reason reason, String subject) {
    super(reason.sentence.replace("%s", subject));
    this.reason = reason;
    this.subject = subject;
  }

  public Reason reason() {
    return reason;
  }

  /** The name or number that the reason is about. */
  public String subject() {
    return subject;
  }
}
