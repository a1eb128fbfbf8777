package org.fpnexplorer.ui.lesson;

import org.fpnexplorer.session.Request;
import org.fpnexplorer.ui.View;

/** What a lesson asks of the window that it is in. */
public interface LessonWindow {
  /**
   * Opens something and goes to the step at which that many nodes are computed. What is open
   * already is not opened again.
   */
  void open(Request request, int nodesComputed);

  /** Fills the window with a view. */
  void show(View view);

  /** What fills the window. */
  View shown();
}
