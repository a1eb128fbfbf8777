package org.fpnexplorer.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.AblationTable;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.text.Texts;
import org.fpnexplorer.ui.ablation.AblationDialog;
import org.fpnexplorer.ui.declaration.DeclarationView;
import org.fpnexplorer.ui.lesson.LessonDrawer;
import org.fpnexplorer.ui.lesson.LessonDriver;
import org.fpnexplorer.ui.lesson.LessonModel;
import org.fpnexplorer.ui.training.TrainingModel;

/** The window: its frame around a view, and what its commands do. */
public final class MainWindow {
  private static final PseudoClass STILL = PseudoClass.getPseudoClass("still");

  private final Stage stage;
  private final Settings settings;
  private final WindowModels models;
  private final WindowState state = new WindowState(this);
  private final SessionFiles sessions;
  private final TrainingResult trainingResult;
  private final Opener opener;
  private final WeightsOpener weights;
  private final Commands commands;
  private final Toolbar toolbar;
  private final Views views;
  private final ExportDialogs exports;
  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane();
  private final TextSize text;
  private final KeyTips keyTips = new KeyTips(root);
  private final LessonModel lessons;
  private final ReadOnlyObjectWrapper<View> shown = new ReadOnlyObjectWrapper<>(View.OVERVIEW);
  private Theme theme;
  private Runnable rebuild;

  /**
   * A window in which nothing is open yet.
   *
   * @param first whose model, seed and size images are opened with
   */
  public MainWindow(
      Stage stage, Settings settings, Tasks tasks, TorchEngine engine, Request first) {
    this.stage = stage;
    this.settings = settings;
    models = new WindowModels(settings, tasks, engine);
    SessionModel session = models.session;
    ComfortModel comfort = models.comfort;
    NoticeModel notices = models.notices;
    opener = new Opener(session, notices, settings, first);
    sessions = new SessionFiles(session, state, opener, settings, tasks, notices);
    opener.setSessions(sessions::open);
    weights = new WeightsOpener(session, opener, settings, tasks, notices);
    trainingResult = new TrainingResult(this, stage, models.training, weights, notices);
    exports = new ExportDialogs(stage, models.export, models.maps);
    LessonDriver driver =
        new LessonDriver(
            session, models.maps, models.proposals, models.picks, new LessonView(this));
    lessons =
        new LessonModel(tasks, driver, settings.lessons(), notices, Texts.language().locale());
    opener.setOnLesson(lessons::open);
    session.granularityProperty().subscribe(this::keep);
    commands = new Commands(this, models, opener, weights);
    text = new TextSize(root, comfort);
    Menus menus = new Menus(commands, session, settings, opener, weights);
    toolbar = new Toolbar(session, opener, commands, menus, tasks, notices, text.ofBars());

    views =
        new Views(
            models,
            commands.view,
            new Views.Requests(opener::open, this::explain, exports::map, trainingResult));

    frame.setTop(new VBox(toolbar, new StepBar(session, models.player, commands, comfort)));
    frame.setLeft(new ViewRail(commands.view, shown.getReadOnlyProperty(), commands.lesson.toggle));
    LessonDrawer drawer = new LessonDrawer(lessons, commands.lesson.buttons());
    drawer.visibleProperty().bind(lessons.shownProperty());
    drawer.managedProperty().bind(lessons.shownProperty());
    frame.setRight(drawer);
    frame.setBottom(new StatusBar(session, models.export, models.training, commands));
    root.getStyleClass().add("main-window");
    root.getStylesheets()
        .add(MainWindow.class.getResource("/org/fpnexplorer/ui/window.css").toExternalForm());
    // What does not fit is cut at the right, not at both sides.
    frame.setMinSize(0, 0);
    root.getChildren().addAll(frame, new NoticeView(notices, comfort));
    comfort
        .reducedMotionProperty()
        .subscribe(reduced -> root.pseudoClassStateChanged(STILL, reduced));
    new Presentation(stage, root, toolbar, comfort, session);
    setTheme(settings.theme());
    showView(View.OVERVIEW);
    models.training.refresh();
  }

  /** What a lesson steps by is not what the student has chosen. */
  private void keep(Granularity chosen) {
    if (!lessons.shownProperty().get()) {
      settings.setGranularity(chosen);
    }
  }

  /** What the scene shows. */
  public Parent root() {
    return root;
  }

  /** What is open. */
  public SessionModel session() {
    return models.session;
  }

  /** How the maps are drawn. */
  MapsModel maps() {
    return models.maps;
  }

  /** Which proposals are shown. */
  ProposalModel proposals() {
    return models.proposals;
  }

  /** What the window has to say. */
  public NoticeModel notices() {
    return models.notices;
  }

  /** What is chosen to be explained. */
  PickModel picks() {
    return models.picks;
  }

  /** The lessons. */
  LessonModel lessons() {
    return lessons;
  }

  /** The training to watch. */
  TrainingModel trainingModel() {
    return models.training;
  }

  /** What becomes of what is trained. */
  TrainingResult training() {
    return trainingResult;
  }

  /** Everything that can be done. */
  Commands commands() {
    return commands;
  }

  /** The ways in which an image gets in. */
  Opener opener() {
    return opener;
  }

  /** The ways in which a whole session gets in and out. */
  SessionFiles sessions() {
    return sessions;
  }

  /** How it shows what is open. */
  WindowState state() {
    return state;
  }

  /** Where maps are written to. */
  ExportDialogs exports() {
    return exports;
  }

  /** What makes it readable for everybody. */
  ComfortModel comfort() {
    return models.comfort;
  }

  /** Whoever builds the window anew when its language is switched. */
  void setOnLanguage(Runnable rebuild) {
    this.rebuild = rebuild;
  }

  /** Light or dark. */
  Theme theme() {
    return theme;
  }

  /** Light or dark, until it is switched. */
  void setTheme(Theme next) {
    theme = next;
    theme.apply(root);
  }

  /** What fills the window. */
  ReadOnlyObjectProperty<View> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Fills the window with a view; if it does already, goes back to all side by side. */
  void switchTo(View view) {
    showView(view == shown.get() ? View.OVERVIEW : view);
  }

  /**
   * Fills the window with one view, or with all side by side; in a window too small for that it
   * scrolls, so that nothing is cut off.
   */
  void showView(View view) {
    var focused = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
    frame.setCenter(null);
    frame.setCenter(new Zoomed(views.content(view), Views.least(view), models.comfort, text));
    shown.set(view);
    // What is in both views keeps the focus, a map with its picked cell for instance.
    focused
        .filter(node -> node.getScene() == root.getScene())
        .ifPresent(node -> node.requestFocus());
  }

  /** Shows an anchor's life. */
  private void explain(PickedAnchor anchor) {
    models.picks.anchorProperty().set(anchor);
    showView(View.ANCHOR);
  }

  void chooseImage() {
    opener.choose(stage);
  }

  void chooseSession() {
    sessions.choose(stage);
  }

  void saveSession(boolean withImage) {
    sessions.chooseAndSave(stage, withImage);
  }

  /** All texts are made anew, and with them the window; a training has to end first. */
  void switchLanguage() {
    settings.setLanguage(Texts.language().other());
    if (models.training.isOpen().get()) {
      models.notices.done(Messages.get("language.later"));
    } else {
      rebuild.run();
    }
  }

  void openLesson() {
    opener.chooseLesson(stage);
  }

  void chooseWeights() {
    weights.choose(stage);
  }

  void showOfficialWeights() {
    weights.showOfficial(stage);
  }

  void chooseConventions() {
    toolbar.showConventions();
  }

  /** What the open network has switched off. */
  Switches switches() {
    Session open = models.session.sessionProperty().get();
    return open == null ? Switches.NONE : open.request().switches();
  }

  void switchAllOn() {
    opener.open(opener.request().with(Switches.NONE));
  }

  void compareConventions() {
    toolbar.hideConventions();
    views.compareConventions();
    showView(View.SWITCHES);
  }

  void chooseModel() {
    toolbar.focusModel();
  }

  void chooseSize() {
    toolbar.focusSize();
  }

  void chooseSeed() {
    toolbar.focusSeed();
  }

  void enlargeMap() {
    if (!views.showsMaps()) {
      showView(View.MAPS);
    }
    views.zoomMap();
  }

  void copyPython() {
    DeclarationView.copyPython(models.declaration);
  }

  void switchTheme() {
    setTheme(theme.other());
    settings.setTheme(theme);
  }

  void switchFullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  void showAblation() {
    new AblationDialog(
            stage,
            AblationTable.shippedWithTheProgram(),
            model -> opener.open(opener.request().with(model)))
        .show();
  }

  void showKeyTips() {
    keyTips.toggle();
  }

  void showShortcuts() {
    new ShortcutsDialog(stage, commands).show();
  }

  void showAbout() {
    AboutDialog.show(stage);
  }

  void close() {
    stage.close();
  }

  /** Stops what is computed for views, and frees the native memory; it is not to be used again. */
  void dispose() {
    // Views compute as long as they are in the window.
    frame.setCenter(null);
    models.session.close();
  }
}
