package org.fpnexplorer.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.Download;
import org.fpnexplorer.checkpoint.Fit;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.WeightsSource;
import org.fpnexplorer.ui.weights.DownloadModel;
import org.fpnexplorer.ui.weights.OfficialWeightsDialog;

/** The ways in which weights get into the window. */
final class WeightsOpener {
  private static final List<String> ENDINGS = List.of(".pth", ".pt", ".bin", ".safetensors");

  private final Opener opener;
  private final Settings settings;
  private final Tasks tasks;
  private final NoticeModel notices;
  private final DownloadModel downloads;

  WeightsOpener(
      SessionModel session, Opener opener, Settings settings, Tasks tasks, NoticeModel notices) {
    this.opener = opener;
    this.settings = settings;
    this.tasks = tasks;
    this.notices = notices;
    this.downloads = new DownloadModel(tasks, notices, Download.usualFolder());
    session
        .sessionProperty()
        .addListener(
            (property, before, opened) ->
                opened.request().weights().file().ifPresent(settings.weights()::add));
  }

  /** Whether a file's name says that it is a checkpoint. */
  static boolean isCheckpoint(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** Opens a checkpoint in the model that is open. */
  void open(Path file) {
    open(new WeightsSource.InFile(file));
  }

  /** Opens a checkpoint in the model that is open or, if it does not fit that, in the best one. */
  void openFitting(Path file) {
    Model current = opener.request().model();
    tasks.run(
        Tasks.Lane.RENDER,
        () -> fits(file, current) ? Optional.of(current) : Refusals.bestModel(file),
        model -> {
          Request request = opener.request();
          opener.open(
              model
                  .filter(other -> !other.equals(request.model()))
                  .map(request::with)
                  .orElse(request)
                  .with(new WeightsSource.InFile(file)));
        },
        error -> notices.failed(file + ": " + error.getMessage()));
  }

  private static boolean fits(Path file, Model model) throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(file)) {
      return Fit.of(checkpoint, model.graph()).fault().isEmpty();
    }
  }

  /** Opens a checkpoint in the model that it was made for. */
  void open(Path file, Model model) {
    Request request = opener.request();
    opener.open(
        (request.model().name().equals(model.name()) ? request : request.with(model))
            .with(new WeightsSource.InFile(file)));
  }

  /** Opens other weights in the model that is open. */
  void open(WeightsSource weights) {
    opener.open(opener.request().with(weights));
  }

  /** Asks for a file. */
  void choose(Window window) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get("openWeights.title"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                Messages.get("openWeights.files"),
                ENDINGS.stream().map(ending -> "*" + ending).toList()),
            new FileChooser.ExtensionFilter(Messages.get("open.all"), "*.*"));
    List<Path> recent = settings.weights().files();
    if (!recent.isEmpty()) {
      chooser.setInitialDirectory(recent.get(0).getParent().toFile());
    }
    File file = chooser.showOpenDialog(window);
    if (file != null) {
      open(file.toPath());
    }
  }

  /** Lists torchvision's official weights, to be fetched on request. */
  void showOfficial(Window window) {
    new OfficialWeightsDialog(window, downloads, this::openFitting).show();
  }
}
