package org.fpnexplorer.ui;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.fpnexplorer.export.PngWriter;
import org.fpnexplorer.session.Difference;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.SavedRequest;
import org.fpnexplorer.session.SavedRequest.Restored;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFile;
import org.fpnexplorer.session.Source;

/** The ways in which all that is to be seen gets into a file, and into a window again. */
final class SessionFiles {
  private final SessionModel session;
  private final WindowState state;
  private final Opener opener;
  private final Settings settings;
  private final NoticeModel notices;
  private final Tasks tasks;
  private final Latest reading;

  SessionFiles(
      SessionModel session,
      WindowState state,
      Opener opener,
      Settings settings,
      Tasks tasks,
      NoticeModel notices) {
    this.session = session;
    this.state = state;
    this.opener = opener;
    this.settings = settings;
    this.tasks = tasks;
    this.notices = notices;
    this.reading = new Latest(tasks, Tasks.Lane.RENDER);
  }

  /** Asks for a file to open. */
  void choose(Window owner) {
    File file = chooser("session.open.title").showOpenDialog(owner);
    if (file != null) {
      open(file.toPath());
    }
  }

  /**
   * Asks for a file to save to.
   *
   * @param withImage whether a copy of the image goes into it
   */
  void chooseAndSave(Window owner, boolean withImage) {
    FileChooser chooser = chooser("session.save.title");
    chooser.setInitialFileName(Messages.get("session.name") + SessionFile.ENDING);
    File file = chooser.showSaveDialog(owner);
    if (file != null) {
      Path path = file.toPath();
      save(
          SessionFile.isNamedBy(path)
              ? path
              : path.resolveSibling(path.getFileName() + SessionFile.ENDING),
          withImage);
    }
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get(title));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                Messages.get("session.files"), "*" + SessionFile.ENDING));
    List<Path> recent = settings.sessions().files();
    if (!recent.isEmpty()) {
      chooser.setInitialDirectory(recent.get(0).getParent().toFile());
    }
    return chooser;
  }

  /** Writes what is open and how it is shown. */
  void save(Path file, boolean withImage) {
    Session open = session.sessionProperty().get();
    String step = session.currentProperty().get().node().name();
    Map<String, String> shown = state.texts();
    tasks.run(
        Tasks.Lane.EXPORT,
        () -> {
          Optional<byte[]> copy = copy(open.request().source(), withImage);
          Map<String, String> texts =
              new LinkedHashMap<>(SavedRequest.describe(open.request(), step, copy));
          texts.putAll(shown);
          SessionFile.write(file, texts);
          return file;
        },
        saved -> {
          settings.sessions().add(saved);
          notices.done(Messages.get("session.saved", saved));
        },
        error -> fail(file, error));
  }

  /** A picture that is in no file always goes with it. */
  private static Optional<byte[]> copy(Source source, boolean withImage) throws IOException {
    if (source instanceof Source.InMemory given) {
      return Optional.of(PngWriter.bytes(given.picture().pixels()));
    }
    if (withImage && source instanceof Source.ImageFile image) {
      try (InputStream in = Files.newInputStream(image.path())) {
        return Optional.of(in.readNBytes(SessionFile.LARGEST_COPY + 1));
      }
    }
    return Optional.empty();
  }

  private void fail(Path file, Exception error) {
    notices.failed(file + ": " + error.getMessage());
  }

  private record Read(Map<String, String> texts, Restored restored, List<Difference> differences) {}

  /** Opens as much of a saved session as there is here, and names the rest. */
  void open(Path file) {
    Request before = session.requestProperty().get();
    Source other = opener.request().source();
    reading.run(
        () -> {
          SessionFile.Content content = SessionFile.read(file);
          Path folder = file.toAbsolutePath().getParent();
          Restored restored = SavedRequest.restore(content.texts(), folder, other);
          List<Difference> differences = new ArrayList<>(content.differences());
          differences.addAll(restored.differences());
          return new Read(content.texts(), restored, differences);
        },
        read -> {
          // Whoever has opened something else meanwhile does not want this any more.
          if (session.requestProperty().get() == before) {
            show(file, read);
          }
        },
        error -> fail(file, error));
  }

  private void show(Path file, Read read) {
    reopen(
        read.restored().request(),
        read.restored().position(),
        read.texts(),
        read.differences(),
        () -> {
          settings.sessions().add(file);
          if (!read.differences().isEmpty()) {
            notices.failed(text(file, read.differences()));
          }
        });
  }

  /**
   * Opens something and shows it in a given way.
   *
   * @param differences takes what cannot be shown so
   * @param opened runs once it is open
   */
  void reopen(
      Request request,
      int position,
      Map<String, String> texts,
      List<Difference> differences,
      Runnable opened) {
    session
        .sessionProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Session> property, Session before, Session now) {
                property.removeListener(this);
                if (now.request() == request) {
                  state.apply(texts, differences);
                  opened.run();
                }
              }
            });
    session.open(request, position);
  }

  private static String text(Path file, List<Difference> differences) {
    return differences.stream()
        .map(one -> Messages.get("session.difference." + one.kind(), one.what()))
        .distinct()
        .collect(
            Collectors.joining(
                "\n", Messages.get("session.differs", file.getFileName()) + "\n", ""));
  }
}
