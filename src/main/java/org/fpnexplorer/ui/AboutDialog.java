package org.fpnexplorer.ui;

import javafx.scene.control.Alert;
import javafx.stage.Modality;
import javafx.stage.Window;

/** What this program is, and what may be believed of what it shows. */
final class AboutDialog {
  private AboutDialog() {}

  static void show(Window owner) {
    Alert about = new Alert(Alert.AlertType.INFORMATION);
    about.initOwner(owner);
    about.initModality(Modality.NONE);
    about.setTitle(Messages.get("command.about"));
    about.setHeaderText(Messages.get("about.header"));
    about.setContentText(Messages.get("about.text"));
    about.show();
  }
}
