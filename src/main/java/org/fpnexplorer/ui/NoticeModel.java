package org.fpnexplorer.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the window has to say without stopping the student: the newest notice. */
public final class NoticeModel {
  /** What a notice is about. */
  public enum Kind {
    /** Something was done. */
    DONE,
    /** Something could not be done. */
    FAILED
  }

  /**
   * What can be done about it, with one click.
   *
   * @param title of the button
   */
  public record Offer(String title, Runnable action) {}

  /**
   * One notice.
   *
   * @param text one or two plain sentences: what happened, to which file, what to do
   */
  public record Notice(Kind kind, String text, Optional<Offer> offer) {}

  private final ReadOnlyObjectWrapper<Notice> newest = new ReadOnlyObjectWrapper<>();

  public ReadOnlyObjectProperty<Notice> newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /** Says that something was done. */
  public void done(String text) {
    newest.set(new Notice(Kind.DONE, text, Optional.empty()));
  }

  /** Says what went wrong; an error without words of its own is at least named. */
  public void failed(Exception error) {
    failed(error.getMessage() == null ? error.toString() : error.getMessage());
  }

  /** Says that something could not be done. */
  public void failed(String text) {
    failed(text, Optional.empty());
  }

  /** Says that something could not be done, and what can be done instead. */
  public void failed(String text, Optional<Offer> offer) {
    newest.set(new Notice(Kind.FAILED, text, offer));
  }
}
