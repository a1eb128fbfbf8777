package org.fpnexplorer.ui.proposals;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.WeightsBadge;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says of boxes of a part that was never trained, or trained on other pictures, that they are. */
public final class UntrainedNote extends Label {
  private final SessionModel session;

  /** Follows the session; takes no room while there is nothing to say. */
  public UntrainedNote(SessionModel session) {
    this.session = session;
    getStylesheets().add(UntrainedNote.class.getResource("proposals.css").toExternalForm());
    getStyleClass().add("proposals-untrained");
    setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    session.sessionProperty().addListener(change -> show());
    show();
  }

  private void show() {
    Session of = session.sessionProperty().get();
    Optional<WeightsBadge> badge = Optional.ofNullable(of).map(WeightsBadge::of);
    Optional<String> warning =
        badge
            .flatMap(WeightsBadge::warning)
            .map(text -> Messages.get("proposals.untrained", text))
            .or(() -> badge.flatMap(WeightsBadge::caution));
    setVisible(warning.isPresent());
    setManaged(warning.isPresent());
    setText(warning.orElse(""));
    setTooltip(badge.map(known -> new Tooltip(known.tip())).orElse(null));
  }
}
