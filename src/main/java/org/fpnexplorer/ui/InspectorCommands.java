package org.fpnexplorer.ui;

import java.util.List;
import org.fpnexplorer.ui.inspector.InspectorModel;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the value that is explained. */
final class InspectorCommands {
  private InspectorCommands() {}

  static List<Command> block(InspectorModel inspector) {
    return List.of(
        new Command(
            "valueBack",
            Shortcuts.VALUE_BACK,
            Feather.ARROW_LEFT,
            inspector.hasBackProperty(),
            inspector::back),
        new Command(
            "valueForward",
            Shortcuts.VALUE_FORWARD,
            Feather.ARROW_RIGHT,
            inspector.hasForwardProperty(),
            inspector::forward),
        new Command(
            "pin",
            Shortcuts.PIN,
            Feather.BOOKMARK,
            inspector.hasCellProperty(),
            inspector::switchPin));
  }
}
