package org.fpnexplorer.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/** What gets in and what gets out. */
final class FileCommands {
  final Command open;
  final Command exportMap;
  final Command exportSheet;
  final Command exportAll;
  final Command cancelExport;
  private final Command nextSample;
  private final Command paste;
  private final Command noise;
  private final Command quit;

  FileCommands(MainWindow window, Opener opener, ExportModel export) {
    BooleanBinding canExport =
        Bindings.isNotNull(export.shownNodeProperty()).and(export.runningProperty().not());
    open = Command.always("open", Shortcuts.OPEN, Feather.FOLDER, window::chooseImage);
    nextSample =
        Command.always(
            "nextSample", Shortcuts.NEXT_SAMPLE, Feather.CORNER_DOWN_RIGHT, opener::openNextSample);
    paste = Command.always("paste", Shortcuts.PASTE, Feather.CLIPBOARD, opener::paste);
    noise = Command.always("noise", Shortcuts.NOISE, Feather.HASH, opener::openNoise);
    exportMap =
        new Command("exportMap", Shortcuts.EXPORT_MAP, Feather.IMAGE, canExport, window::exportMap);
    exportSheet =
        new Command(
            "exportSheet", Shortcuts.EXPORT_SHEET, Feather.GRID, canExport, window::exportSheet);
    exportAll =
        new Command("exportAll", Shortcuts.EXPORT_ALL, Feather.COPY, canExport, window::exportAll);
    cancelExport =
        new Command(
            "cancelExport",
            Shortcuts.CANCEL_EXPORT,
            Feather.X,
            export.runningProperty(),
            export::cancel);
    quit = Command.always("quit", Shortcuts.QUIT, Feather.LOG_OUT, window::close);
  }

  CommandGroup group() {
    return new CommandGroup(
        "file",
        List.of(
            List.of(open, nextSample, paste, noise),
            List.of(exportMap, exportSheet, exportAll, cancelExport),
            List.of(quit)));
  }
}
