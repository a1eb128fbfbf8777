package org.fpnexplorer.ui;

import atlantafx.base.theme.Styles;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;

/**
 * A button for every view, and one for the lessons beside it, down the left edge of the window; the
 * shown one is marked.
 */
final class ViewRail extends ScrollPane {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

  /** A line stands before each of these: boxes, what if and what it costs, training. */
  private static final Set<View> GROUPS = EnumSet.of(View.PROPOSALS, View.SWITCHES, View.TRAINING);

  ViewRail(ViewCommands commands, ReadOnlyObjectProperty<View> shown, Command lessons) {
    VBox buttons = new VBox();
    buttons.getStyleClass().add("view-rail-buttons");
    for (View view : View.values()) {
      if (GROUPS.contains(view)) {
        buttons.getChildren().add(new Separator());
      }
      Button button = commands.of(view).button();
      button.setId("rail-" + view.id());
      button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
      button.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
      mark(button, view == shown.get());
      shown.addListener((property, before, now) -> mark(button, view == now));
      buttons.getChildren().add(button);
    }
    Button beside = lessons.button();
    beside.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    buttons.getChildren().addAll(new Separator(), beside);
    setContent(buttons);
    getStyleClass().add("view-rail");
    // In a low window the wheel and the keyboard reach what is cut off.
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFitToWidth(true);
  }

  private static void mark(Button button, boolean isShown) {
    button.pseudoClassStateChanged(SHOWN, isShown);
  }
}
