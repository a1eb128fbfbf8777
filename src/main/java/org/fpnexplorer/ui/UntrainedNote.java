package org.fpnexplorer.ui;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.fpnexplorer.session.Session;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says of what untrained weights have made, or weights trained on other pictures, that it is. */
public final class UntrainedNote extends Label {
  private final SessionModel session;
  private final String key;

  /**
   * Follows the session; takes no room while there is nothing to say.
   *
   * @param key of the sentence that says what it means here that weights are untrained
   */
  public UntrainedNote(SessionModel session, String key) {
    this.session = session;
    this.key = key;
    getStyleClass().add("untrained-note");
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
            .map(text -> Messages.get(key, text))
            .or(() -> badge.flatMap(WeightsBadge::caution));
    setVisible(warning.isPresent());
    setManaged(warning.isPresent());
    setText(warning.orElse(""));
    setTooltip(badge.map(known -> new Tooltip(known.tip())).orElse(null));
  }
}
