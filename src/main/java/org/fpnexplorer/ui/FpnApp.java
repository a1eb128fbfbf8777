package org.fpnexplorer.ui;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.session.Gallery;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.WeightsSource;
import org.fpnexplorer.text.Texts;
import org.fpnexplorer.ui.NoticeModel.Kind;
import org.fpnexplorer.ui.NoticeModel.Notice;

/** Starts the window as it was left, or at the place that the command line names. */
public final class FpnApp extends Application {
  /** Exit code where the input, the disk or the display is at fault. */
  static final int FAULT = 1;

  /** A step of a training and its file take a few seconds on a slow machine; so do exports. */
  private static final int PATIENCE_SECONDS = 60;

  private static final String ICON = "/org/fpnexplorer/assets/icon/icon.png";

  // JavaFX warns of being started from the class path, which is how this program is built.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  // JavaFX makes the application itself, so this is the only way in and out.
  private static WindowOptions options;
  private static TorchEngine engine;
  private static PrintWriter errors;
  private static int exitCode;
  private static Future<?> lastTraining;
  private static Future<?> lastFiles;

  private final Settings settings = Settings.ofUser();
  private final BackgroundTasks tasks = new BackgroundTasks();
  private Stage stage;
  private MainWindow window;

  /**
   * Opens the window and returns when it is closed.
   *
   * @param complaints where to say why it cannot be opened
   * @return 0, or 1 if there is no display or what was asked for cannot be done
   */
  static int show(WindowOptions at, PrintWriter complaints) {
    options = at;
    errors = complaints;
    exitCode = 0;
    lastTraining = CompletableFuture.completedFuture(null);
    lastFiles = CompletableFuture.completedFuture(null);
    JAVAFX.setLevel(Level.SEVERE);
    // PyTorch and JavaFX each take a second to start; they do it side by side.
    engine = TorchEngine.start(0);
    try {
      Application.launch(FpnApp.class);
      finish();
    } catch (RuntimeException | LinkageError e) {
      Throwable root = rootOf(e);
      // Without a screen JavaFX throws the one, without the system's window libraries the other.
      if (!(root instanceof UnsupportedOperationException || root instanceof LinkageError)) {
        throw e;
      }
      fail(Messages.get("window.noDisplay", root.getMessage()));
    }
    return exitCode;
  }

  /**
   * What was being learned when the window closed is put aside before the program ends, and files
   * that were being written are written to their end.
   */
  private static void finish() {
    await(lastTraining, "training.notKept");
    await(lastFiles, "export.notWritten");
  }

  private static void await(Future<?> work, String failure) {
    try {
      work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      fail(Messages.get(failure, e.getCause().getMessage()));
    } catch (TimeoutException e) {
      fail(Messages.get(failure, Messages.get("window.tooSlow", PATIENCE_SECONDS)));
    }
  }

  private static Throwable rootOf(Throwable error) {
    return error.getCause() == null ? error : rootOf(error.getCause());
  }

  private static void fail(String message) {
    errors.println("fpn: error: " + message);
    errors.flush();
    exitCode = FAULT;
  }

  @Override
  public void start(Stage primary) {
    stage = primary;
    Texts.use(options.language().orElseGet(settings::language));
    build(width(settings), height(settings));
    options.theme().ifPresent(window::setTheme);
    window.showView(options.view());

    stage.setTitle(Messages.get("window.title"));
    stage.getIcons().add(new Image(FpnApp.class.getResourceAsStream(ICON)));
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
    if (options.screenshot().isPresent()) {
      Screenshot shot = new Screenshot(stage.getScene(), options.screenshot().get(), FpnApp::fail);
      shot.takeWhenStill(tasks, window.session());
    } else {
      stage.setOnHiding(
          event -> {
            settings.setSize(stage.getScene().getWidth(), stage.getScene().getHeight());
            lastTraining = window.trainingModel().close();
            lastFiles = tasks.underWay(Tasks.Lane.EXPORT);
          });
    }
    stage.show();
    options.pick().ifPresent(window.picks()::pickWhenOpen);
    options
        .session()
        .ifPresentOrElse(
            window.sessions()::open,
            () -> window.session().open(options.request(), options.position()));
    options.lesson().ifPresent(window.lessons()::open);
    options.trainSteps().ifPresent(window.trainingModel()::startUntil);
  }

  /** The window's content, in the language that is used now. */
  private void build(double width, double height) {
    window = new MainWindow(stage, settings, tasks, engine, options.request());
    window.setOnLanguage(this::rebuild);
    Scene scene = new Scene(window.root(), width, height);
    window.opener().acceptDrops(scene);
    stage.setScene(scene);
    MainWindow now = window;
    now.notices().newestProperty().addListener((property, before, notice) -> onNotice(notice, now));
  }

  /** The same in the other language: what was open is opened anew, and shown as it was. */
  private void rebuild() {
    MainWindow before = window;
    Request request = before.session().requestProperty().get();
    int position = before.session().positionProperty().get();
    Map<String, String> shown = before.state().texts();
    before.comfort().setPresenting(false);
    before.dispose();
    Texts.use(settings.language());
    build(stage.getScene().getWidth(), stage.getScene().getHeight());
    window.setTheme(before.theme());
    if (request != null) {
      window.sessions().reopen(request, position, shown, new ArrayList<>(), () -> {});
    }
  }

  private static double width(Settings settings) {
    return options.size().map(size -> (double) size.width()).orElse(settings.width());
  }

  private static double height(Settings settings) {
    return options.size().map(size -> (double) size.height()).orElse(settings.height());
  }

  /** What was named on the command line and cannot be opened must not leave an empty window. */
  private static void onNotice(Notice notice, MainWindow window) {
    if (notice.kind() == Kind.FAILED && window.session().sessionProperty().get() == null) {
      if (options.screenshot().isPresent()) {
        fail(notice.text());
        Platform.exit();
      } else {
        Request fallback =
            new Request(Gallery.first(), Models.best(), 0).with(WeightsSource.usual(Models.best()));
        if (!window.session().requestProperty().get().equals(fallback)) {
          window.session().open(fallback);
        }
      }
    }
  }
}
