package org.fpnexplorer.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Parent;

/** Light or dark. */
public enum Theme {
  LIGHT(new PrimerLight().getUserAgentStylesheet()),
  DARK(new PrimerDark().getUserAgentStylesheet());

  private static final PseudoClass IS_DARK = PseudoClass.getPseudoClass("dark");

  private final String stylesheet;

  Theme(String stylesheet) {
    this.stylesheet = stylesheet;
  }

  /** The other one. */
  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /** Dresses the whole program; the root learns it as the pseudo class {@code :dark}. */
  void apply(Parent root) {
    Application.setUserAgentStylesheet(stylesheet);
    root.pseudoClassStateChanged(IS_DARK, this == DARK);
  }
}
