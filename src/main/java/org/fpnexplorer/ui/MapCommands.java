package org.fpnexplorer.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.ChannelMode.Kind;
import org.fpnexplorer.ui.inspector.InspectorModel;
import org.kordamp.ikonli.feather.Feather;

/** How the maps are drawn. */
final class MapCommands {
  private final SessionModel session;
  private final MapsModel maps;

  MapCommands(SessionModel session, MapsModel maps) {
    this.session = session;
    this.maps = maps;
  }

  CommandGroup group(MainWindow window, ExportModel export, InspectorModel inspector) {
    return new CommandGroup(
        "maps",
        List.of(
            List.of(
                Command.always("nextMode", Shortcuts.NEXT_MODE, Feather.LAYERS, maps::nextMode),
                new Command(
                    "previousChannel",
                    Shortcuts.PREVIOUS_CHANNEL,
                    Feather.CHEVRON_UP,
                    when(() -> isChannel() && channel() > 0),
                    () -> maps.modeProperty().set(ChannelMode.channel(channel() - 1))),
                new Command(
                    "nextChannel",
                    Shortcuts.NEXT_CHANNEL,
                    Feather.CHEVRON_DOWN,
                    when(() -> isChannel() && channel() < maps.channels() - 1),
                    () -> maps.modeProperty().set(ChannelMode.channel(channel() + 1)))),
            List.of(
                new Command(
                    "nextColormap",
                    Shortcuts.NEXT_COLORMAP,
                    Feather.DROPLET,
                    when(() -> maps.modeProperty().get().kind() != Kind.PCA),
                    maps::nextColormap),
                Command.always(
                    "nextScope", Shortcuts.NEXT_SCOPE, Feather.SLIDERS, maps::nextScope)),
            List.of(
                new Command(
                    "enlarge",
                    Shortcuts.ENLARGE,
                    Feather.ZOOM_IN,
                    Bindings.isNotNull(export.shownNodeProperty()),
                    window::enlargeMap)),
            InspectorCommands.block(inspector)));
  }

  private BooleanBinding when(BooleanSupplier condition) {
    return Bindings.createBooleanBinding(
        condition::getAsBoolean, maps.modeProperty(), session.sessionProperty());
  }

  private boolean isChannel() {
    return maps.modeProperty().get().kind() == Kind.CHANNEL;
  }

  private int channel() {
    return maps.modeProperty().get().channel();
  }
}
