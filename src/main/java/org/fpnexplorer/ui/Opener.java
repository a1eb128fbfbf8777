package org.fpnexplorer.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.fpnexplorer.image.ImageReader;
import org.fpnexplorer.session.Gallery;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.SessionFile;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsSource;

/** The ways in which an image gets into the window, and a file that is dropped or pasted. */
final class Opener {
  private static final String LESSON = ".lesson";

  private final SessionModel session;
  private final NoticeModel notices;
  private final Settings settings;
  private final Request first;
  private Consumer<Path> sessions;
  private Consumer<Path> onLesson = lesson -> {};

  /**
   * @param first whose model, seed and size the first image is opened with
   */
  Opener(SessionModel session, NoticeModel notices, Settings settings, Request first) {
    this.session = session;
    this.notices = notices;
    this.settings = settings;
    this.first = first;
    session
        .sessionProperty()
        .addListener(
            (property, before, opened) -> {
              if (opened.request().source() instanceof Source.ImageFile file) {
                settings.images().add(file.path());
              }
            });
  }

  /** Takes the lessons that are opened. */
  void setOnLesson(Consumer<Path> handler) {
    onLesson = handler;
  }

  /** What the next image's model, seed and size are taken from. */
  Request request() {
    Request asked = session.requestProperty().get();
    return asked == null ? first : asked;
  }

  /** Opens something else, at a size of the kind that suits it. */
  void open(Request request) {
    session.open(SizeChoice.suited(request));
  }

  /** Who opens a saved session. */
  void setSessions(Consumer<Path> sessions) {
    this.sessions = sessions;
  }

  /** Opens an image, a checkpoint, a saved session or a lesson, which its name tells. */
  void open(Path file) {
    if (SessionFile.isNamedBy(file)) {
      sessions.accept(file);
      return;
    }
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(LESSON)) {
      onLesson.accept(file);
      return;
    }
    boolean weights = WeightsOpener.isCheckpoint(file);
    open(
        weights
            ? request().with(new WeightsSource.InFile(file))
            : request().with(new Source.ImageFile(file)));
  }

  void open(Source source) {
    open(request().with(source));
  }

  /** Opens the sample behind the one that is open; the first one if none is. */
  void openNextSample() {
    open(Gallery.after(request().source()));
  }

  /** Opens the scene behind the one that is open; the first one if none is. */
  void openNextScene() {
    open(request().source() instanceof Source.Scene shown ? shown.next() : Gallery.first());
  }

  void openNoise() {
    open(new Source.Noise());
  }

  /** Asks for a file. */
  void choose(Window window) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get("open.title"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                Messages.get("open.images"),
                "*.png",
                "*.jpg",
                "*.jpeg",
                "*.gif",
                "*.bmp",
                "*.webp",
                "*.tif",
                "*.tiff"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.get("open.all"), "*.*"));
    List<Path> recent = settings.images().files();
    if (!recent.isEmpty()) {
      chooser.setInitialDirectory(recent.get(0).getParent().toFile());
    }
    File file = chooser.showOpenDialog(window);
    if (file != null) {
      open(file.toPath());
    }
  }

  /** Asks for a lesson's file. */
  void chooseLesson(Window window) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get("lesson.open.title"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.get("lesson.open.files"), "*" + LESSON));
    File file = chooser.showOpenDialog(window);
    if (file != null) {
      onLesson.accept(file.toPath());
    }
  }

  /** Opens the picture or the file on the clipboard. */
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      open(clipboard.getFiles().get(0).toPath());
    } else if (clipboard.hasImage()) {
      open(Messages.get("open.pasted"), clipboard.getImage());
    } else {
      notices.failed(Messages.get("open.nothingToPaste"));
    }
  }

  private void open(String title, Image image) {
    try {
      open(
          request()
              .with(new Source.InMemory(ImageReader.fromPixels(title, ImagePixels.of(image)))));
    } catch (IOException e) {
      notices.failed(title + ": " + e.getMessage());
    }
  }

  /** Lets a file be dropped anywhere on the window. */
  void acceptDrops(Scene scene) {
    scene.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
          event.consume();
        });
    scene.setOnDragDropped(this::drop);
  }

  private void drop(DragEvent event) {
    boolean taken = event.getDragboard().hasFiles();
    if (taken) {
      open(event.getDragboard().getFiles().get(0).toPath());
    }
    event.setDropCompleted(taken);
    event.consume();
  }
}
