package org.fpnexplorer.ui.diagram;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.fpnexplorer.ui.LevelPaint;
import org.fpnexplorer.ui.Messages;

/** How far the pass has come, as the stylesheet knows it. */
final class Marks {
  private static final PseudoClass COMPUTED = PseudoClass.getPseudoClass("computed");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private Marks() {}

  /** Tells the stylesheet whether something is computed and whether it is the current step. */
  static void set(Node view, boolean computed, boolean current) {
    view.pseudoClassStateChanged(COMPUTED, computed);
    view.pseudoClassStateChanged(CURRENT, current);
  }

  /** Gives a view its level's colour, under the name that the stylesheet uses; 0 has none. */
  static void setLevel(Node view, int level) {
    if (level > 0) {
      view.setStyle("-level-color: " + LevelPaint.css(level) + ";");
    }
  }

  /** The same in words. */
  static String words(boolean computed, boolean current) {
    String state = current ? "current" : computed ? "computed" : "pending";
    return Messages.get("diagram.state." + state);
  }
}
