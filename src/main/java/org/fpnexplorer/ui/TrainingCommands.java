package org.fpnexplorer.ui;

import java.util.List;
import org.fpnexplorer.ui.training.TrainingModel;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a training to watch, from wherever the student is in the window. */
final class TrainingCommands {
  private final Command go;
  private final Command stop;
  private final Command use;
  private final Command save;

  TrainingCommands(MainWindow window, TrainingModel training) {
    go =
        new Command(
            "trainingGo", Shortcuts.TRAINING_GO, Feather.PLAY, training.canGo(), training::go);
    stop =
        new Command(
            "trainingStop",
            Shortcuts.TRAINING_STOP,
            Feather.SQUARE,
            training.isOpen(),
            training::stop);
    use =
        new Command(
            "trainingUse",
            Shortcuts.TRAINING_USE,
            Feather.ZAP,
            training.hasResult(),
            window.training()::use);
    save =
        new Command(
            "trainingSave",
            Shortcuts.TRAINING_SAVE,
            Feather.DOWNLOAD,
            training.hasResult(),
            window.training()::save);
  }

  /** A block of a menu: a menu of its own would leave a small window no room. */
  List<Command> block() {
    return List.of(go, stop, use, save);
  }
}
