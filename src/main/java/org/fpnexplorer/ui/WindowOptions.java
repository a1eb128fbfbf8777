package org.fpnexplorer.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.text.Language;

/**
 * The place at which the window opens.
 *
 * @param request what to open
 * @param session a saved one, which says it all in place of request, position and view
 * @param position how many nodes to compute; more than there are computes all
 * @param view what fills the window
 * @param pick the value to explain, {@code m4[17,5,9]}
 * @param trainSteps after how many steps the training pauses that is started; empty starts none
 * @param lesson the id of a lesson of the program, or the file of another
 * @param theme light or dark; empty leaves it as it was
 * @param language of its texts; empty leaves it as it was
 * @param size of the window; empty leaves it as it was
 * @param screenshot where to write the window's picture and end; empty stays open
 */
record WindowOptions(
    Request request,
    Optional<Path> session,
    int position,
    View view,
    Optional<String> pick,
    OptionalInt trainSteps,
    Optional<String> lesson,
    Optional<Theme> theme,
    Optional<Language> language,
    Optional<Size> size,
    Optional<Path> screenshot) {

  /** Width and height of the window's content, in points. */
  record Size(int width, int height) {}
}
