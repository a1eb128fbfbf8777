package org.fpnexplorer.ui;

import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.lesson.LessonWindow;

/** The window, as far as lessons drive it. */
final class LessonView implements LessonWindow {
  private final MainWindow window;

  LessonView(MainWindow window) {
    this.window = window;
  }

  @Override
  public void open(Request request, int nodesComputed) {
    Request suited = SizeChoice.suited(request);
    Session open = window.session().sessionProperty().get();
    // What is still on its way is asked for again: only then does it stop at the right step.
    if (open != null
        && open.request().equals(suited)
        && suited.equals(window.session().requestProperty().get())) {
      window.session().seek(nodesComputed);
    } else {
      window.session().open(suited, nodesComputed);
    }
  }

  @Override
  public void show(View view) {
    if (view != shown()) {
      window.showView(view);
    }
  }

  @Override
  public View shown() {
    return window.shownProperty().get();
  }
}
