package org.fpnexplorer.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.WeightsSource;
import org.kordamp.ikonli.feather.Feather;

/** What gets in and what gets out. */
final class FileCommands {
  final Command open;
  final Command openWeights;
  final Command officialWeights;
  final Command shipped;
  final Command untrained;
  final Command exportMap;
  final Command exportSheet;
  final Command exportAll;
  final Command cancelExport;
  private final Command nextSample;
  final Command newScene;
  private final Command paste;
  private final Command noise;
  private final Command copyPython;
  final Command openSession;
  private final Command saveSession;
  private final Command saveSessionWithImage;
  private final Command quit;

  FileCommands(
      MainWindow window,
      Opener opener,
      WeightsOpener weights,
      SessionModel session,
      ExportModel export) {
    BooleanBinding canExport =
        Bindings.isNotNull(export.shownNodeProperty()).and(export.runningProperty().not());
    open = Command.always("open", Shortcuts.OPEN, Feather.FOLDER, window::chooseImage);
    nextSample =
        Command.always(
            "nextSample", Shortcuts.NEXT_SAMPLE, Feather.CORNER_DOWN_RIGHT, opener::openNextSample);
    newScene = Command.always("newScene", Shortcuts.NEW_SCENE, Feather.SUN, opener::openNextScene);
    paste = Command.always("paste", Shortcuts.PASTE, Feather.CLIPBOARD, opener::paste);
    noise = Command.always("noise", Shortcuts.NOISE, Feather.HASH, opener::openNoise);
    openWeights =
        Command.always(
            "openWeights", Shortcuts.OPEN_WEIGHTS, Feather.DATABASE, window::chooseWeights);
    officialWeights =
        Command.always(
            "officialWeights",
            Shortcuts.OFFICIAL_WEIGHTS,
            Feather.DOWNLOAD_CLOUD,
            window::showOfficialWeights);
    shipped =
        Command.choice(
            "shipped",
            Shortcuts.SHIPPED,
            Feather.PACKAGE,
            Bindings.createBooleanBinding(
                () -> opener.request().model().hasShippedWeights(), session.requestProperty()),
            uses(session, WeightsSource.Shipped.class),
            () -> weights.open(new WeightsSource.Shipped()));
    untrained =
        Command.choice(
            "untrained",
            Shortcuts.UNTRAINED,
            Feather.SHUFFLE,
            Bindings.isNotNull(session.sessionProperty()),
            uses(session, WeightsSource.Untrained.class),
            () -> weights.open(new WeightsSource.Untrained()));
    exportMap =
        new Command(
            "exportMap", Shortcuts.EXPORT_MAP, Feather.IMAGE, canExport, window.exports()::map);
    exportSheet =
        new Command(
            "exportSheet",
            Shortcuts.EXPORT_SHEET,
            Feather.GRID,
            canExport,
            window.exports()::sheet);
    exportAll =
        new Command(
            "exportAll", Shortcuts.EXPORT_ALL, Feather.COPY, canExport, window.exports()::all);
    cancelExport =
        new Command(
            "cancelExport",
            Shortcuts.CANCEL_EXPORT,
            Feather.X,
            export.runningProperty(),
            export::cancel);
    copyPython =
        new Command(
            "copyPython",
            Shortcuts.COPY_PYTHON,
            Feather.CLIPBOARD,
            Bindings.isNotNull(session.currentProperty()),
            window::copyPython);
    openSession =
        Command.always(
            "openSession", Shortcuts.OPEN_SESSION, Feather.BOOK_OPEN, window::chooseSession);
    saveSession =
        new Command(
            "saveSession",
            Shortcuts.SAVE_SESSION,
            Feather.SAVE,
            Bindings.isNotNull(session.sessionProperty()),
            () -> window.saveSession(false));
    saveSessionWithImage =
        new Command(
            "saveSessionWithImage",
            Shortcuts.SAVE_SESSION_WITH_IMAGE,
            Feather.SHARE_2,
            Bindings.isNotNull(session.sessionProperty()),
            () -> window.saveSession(true));
    quit = Command.always("quit", Shortcuts.QUIT, Feather.LOG_OUT, window::close);
  }

  /** Whether what is open has weights of that kind. */
  private static BooleanBinding uses(SessionModel session, Class<? extends WeightsSource> kind) {
    return Bindings.createBooleanBinding(
        () -> {
          Session open = session.sessionProperty().get();
          return open != null && kind.isInstance(open.request().weights());
        },
        session.sessionProperty());
  }

  CommandGroup group() {
    return new CommandGroup(
        "file",
        List.of(
            List.of(open, nextSample, newScene, paste, noise),
            List.of(openWeights, officialWeights, shipped, untrained),
            List.of(openSession, saveSession, saveSessionWithImage),
            List.of(exportMap, exportSheet, exportAll, cancelExport),
            List.of(copyPython),
            List.of(quit)));
  }
}
