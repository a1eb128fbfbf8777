package org.fpnexplorer.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.fpnexplorer.checkpoint.Download;
import org.fpnexplorer.ui.training.TrainingActions;
import org.fpnexplorer.ui.training.TrainingModel;

/** What becomes of what was trained: it is opened in the window, saved, or thrown away. */
final class TrainingResult implements TrainingActions {
  /** Where a training of this user is put aside. */
  static final Path KEPT = Path.of(System.getProperty("user.home"), "fpn-explorer", "training");

  private final MainWindow window;
  private final Window owner;
  private final TrainingModel training;
  private final WeightsOpener weights;
  private final NoticeModel notices;

  TrainingResult(
      MainWindow window,
      Window owner,
      TrainingModel training,
      WeightsOpener weights,
      NoticeModel notices) {
    this.window = window;
    this.owner = owner;
    this.training = training;
    this.weights = weights;
    this.notices = notices;
  }

  /** Beside the other weights of this user, under a name that is free. */
  @Override
  public void use() {
    training.write(
        free(Download.usualFolder(), training.progress().resultName()),
        file -> {
          weights.open(file, training.progress().planProperty().get().model());
          window.showView(View.OVERVIEW);
        });
  }

  private static Path free(Path folder, String name) {
    Path file = folder.resolve(name);
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(name.replace(".safetensors", "-" + i + ".safetensors"));
    }
    return file;
  }

  @Override
  public void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get("training.save.title"));
    chooser.setInitialFileName(training.progress().resultName());
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.get("training.save.files"), "*.safetensors"));
    File file = chooser.showSaveDialog(owner);
    if (file != null) {
      training.write(file.toPath(), saved -> notices.done(Messages.get("training.saved", saved)));
    }
  }

  @Override
  public void discard() {
    Alert question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            Messages.get("training.discard.question"),
            ButtonType.OK,
            ButtonType.CANCEL);
    question.setHeaderText(null);
    question.initOwner(owner);
    question.showAndWait().filter(ButtonType.OK::equals).ifPresent(yes -> training.discard());
  }
}
