package org.fpnexplorer.ui.training;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.fpnexplorer.ui.Messages;

/** What all parts of the view have in common. */
final class Panes {
  private Panes() {}

  /** The heading of a part. */
  static Label heading(String id) {
    Label label = new Label(Messages.get("training." + id));
    label.getStyleClass().add("training-heading");
    return label;
  }

  /** A sentence or two that teach, over as many lines as they need. */
  static Label sentence(String key) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("training-sentence");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** Minutes and, if they are few, seconds; or hours and minutes. */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 600) {
      return String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min", whole / 60)
        : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole / 60 % 60);
  }
}
