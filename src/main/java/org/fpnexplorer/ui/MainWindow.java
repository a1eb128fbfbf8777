package org.fpnexplorer.ui;

import java.io.File;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.session.AblationTable;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.ablation.AblationDialog;
import org.fpnexplorer.ui.anchor.AnchorModel;
import org.fpnexplorer.ui.anchor.AnchorView;
import org.fpnexplorer.ui.anchor.ObjectnessModel;
import org.fpnexplorer.ui.channels.ChannelsModel;
import org.fpnexplorer.ui.channels.ChannelsView;
import org.fpnexplorer.ui.cost.CostModel;
import org.fpnexplorer.ui.cost.CostView;
import org.fpnexplorer.ui.cost.PriceChoice;
import org.fpnexplorer.ui.declaration.DeclarationModel;
import org.fpnexplorer.ui.declaration.DeclarationView;
import org.fpnexplorer.ui.diagram.PathwayView;
import org.fpnexplorer.ui.field.FieldModel;
import org.fpnexplorer.ui.field.FieldView;
import org.fpnexplorer.ui.inspector.InspectorModel;
import org.fpnexplorer.ui.inspector.InspectorView;
import org.fpnexplorer.ui.lesson.LessonDrawer;
import org.fpnexplorer.ui.lesson.LessonDriver;
import org.fpnexplorer.ui.lesson.LessonModel;
import org.fpnexplorer.ui.maps.MapsView;
import org.fpnexplorer.ui.nms.NmsModel;
import org.fpnexplorer.ui.nms.NmsView;
import org.fpnexplorer.ui.objects.ObjectsModel;
import org.fpnexplorer.ui.objects.ObjectsView;
import org.fpnexplorer.ui.proposals.KindSwitch;
import org.fpnexplorer.ui.proposals.ProposalsView;
import org.fpnexplorer.ui.step.StepPanel;
import org.fpnexplorer.ui.switches.SwitchesView;
import org.fpnexplorer.ui.training.TrainingModel;
import org.fpnexplorer.ui.training.TrainingView;

/** The window: its models, its views side by side, and what its commands do. */
public final class MainWindow {
  private static final PseudoClass STILL = PseudoClass.getPseudoClass("still");

  /** With larger text than this leaves room for, toolbar and step bar would be cut off. */
  private static final double ROOM_FOR_BARS = 1100;

  private final Stage stage;
  private final Settings settings;
  private final NoticeModel notices = new NoticeModel();
  private final ComfortModel comfort;
  private final WindowState state = new WindowState(this);
  private final SessionFiles sessions;
  private final SessionModel session;
  private final MapsModel maps;
  private final ProposalModel proposals;
  private final ExportModel export;
  private final TrainingModel training;
  private final TrainingResult trainingResult;
  private final Opener opener;
  private final WeightsOpener weights;
  private final Commands commands;
  private final Toolbar toolbar;
  private final MapsView mapsView;
  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane();
  private final Card pathwayCard;
  private final PagedCard insightCard = new PagedCard();
  private final Card mapsCard;
  private final Card proposalsCard;
  private final Card trainingCard;
  private final Card channelsCard;
  private final Card numberCard;
  private final Card fieldCard;
  private final SwitchesView switchesView;
  private final Card switchesCard;
  private final Card anchorCard;
  private final Card nmsCard;
  private final Card objectsCard;
  private final PickModel picks;
  private final DeclarationModel declaration;
  private final Card declarationCard;
  private final Card costCard;
  private final LessonModel lessons;
  private final ReadOnlyObjectWrapper<View> shown = new ReadOnlyObjectWrapper<>(View.OVERVIEW);
  private Theme theme;
  private ObservableValue<String> plainText;
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
    session = new SessionModel(tasks, new SessionWorker(engine), notices);
    session.granularityProperty().set(settings.granularity());
    session
        .granularityProperty()
        .addListener((property, before, now) -> settings.setGranularity(now));
    comfort = new ComfortModel(settings);
    picks = new PickModel(session);
    maps = new MapsModel(session, tasks, notices);
    export = new ExportModel(session, maps, tasks, notices);
    Player player = new Player(session);
    player.jumpingProperty().bind(comfort.reducedMotionProperty());
    opener = new Opener(session, notices, settings, first);
    sessions = new SessionFiles(session, state, opener, settings, tasks, notices);
    opener.setSessions(sessions::open);
    proposals = new ProposalModel(session, tasks, notices);
    weights = new WeightsOpener(session, opener, settings, tasks, notices);
    training = new TrainingModel(tasks, engine, session, notices, TrainingResult.KEPT);
    trainingResult = new TrainingResult(this, stage, training, weights, notices);
    InspectorModel inspector = new InspectorModel(session, picks, notices);
    LessonDriver driver = new LessonDriver(session, maps, proposals, picks, new LessonView(this));
    lessons =
        new LessonModel(tasks, driver, settings.lessons(), notices, Messages.language().locale());
    opener.setOnLesson(lessons::open);
    commands =
        new Commands(
            this, opener, weights, session, player, maps, proposals, export, training, inspector);
    DoubleBinding barFactor =
        Bindings.createDoubleBinding(
            () -> Math.min(comfort.factor().get(), Math.max(1, root.getWidth() / ROOM_FOR_BARS)),
            comfort.factor(),
            root.widthProperty());
    Menus menus = new Menus(commands, session, settings, opener, weights);
    toolbar = new Toolbar(session, opener, commands, menus, barFactor);

    HoverModel hover = new HoverModel();
    mapsView = new MapsView(session, maps, hover, proposals, picks);
    mapsView.setOnExport(this::exportMap);
    ViewCommands views = commands.view;
    CostModel cost = new CostModel(session, tasks, notices);
    pathwayCard =
        new Card(
            views.of(View.PATHWAY),
            new PathwayView(session, maps, hover, cost),
            new PriceChoice(cost));
    insightCard.add(
        Messages.get("card.step"),
        Messages.get("card.step.tip"),
        new StepPanel(session, maps, tasks));
    declaration = new DeclarationModel(session, picks);
    declarationCard = new Card(views.of(View.DECLARATION), new DeclarationView(declaration, picks));
    InspectorView number = new InspectorView(inspector, session);
    insightCard.add(views.of(View.NUMBER), number);
    insightCard.add(views.of(View.DECLARATION), new DeclarationView(declaration, picks));
    picks.cellProperty().addListener((property, before, now) -> showPicked(before, now, number));
    numberCard = new Card(views.of(View.NUMBER), new InspectorView(inspector, session));
    costCard = new Card(views.of(View.COST), new CostView(cost, session));
    mapsCard = new Card(views.of(View.MAPS), mapsView, mapsView.controls());
    proposalsCard =
        new Card(
            views.of(View.PROPOSALS),
            new ProposalsView(session, maps, hover, proposals, picks),
            new KindSwitch(proposals));
    switchesView = new SwitchesView(session, tasks, hover, opener::open);
    switchesCard = new Card(views.of(View.SWITCHES), switchesView);
    trainingCard = new Card(views.of(View.TRAINING), new TrainingView(training, trainingResult));
    ChannelsModel channels = new ChannelsModel(session, maps, picks, settings, tasks, notices);
    channelsCard =
        new Card(
            views.of(View.CHANNELS),
            new ChannelsView(channels, session, picks, hover, tasks, notices));
    FieldModel field = new FieldModel(session, maps, picks, tasks, notices);
    fieldCard = new Card(views.of(View.FIELD), new FieldView(field, session, maps, hover));
    AnchorModel anchor = new AnchorModel(session, proposals, picks);
    ObjectnessModel objectness = new ObjectnessModel(session, maps, tasks, notices);
    anchorCard = new Card(views.of(View.ANCHOR), new AnchorView(session, maps, anchor, objectness));
    NmsModel nms = new NmsModel(session, proposals, tasks, notices);
    nmsCard = new Card(views.of(View.NMS), new NmsView(session, maps, nms, this::explain));
    ObjectsModel objects = new ObjectsModel(session, tasks, notices);
    objectsCard =
        new Card(views.of(View.OBJECTS), new ObjectsView(session, maps, objects, this::explain));

    frame.setTop(new VBox(toolbar, new StepBar(session, player, commands, comfort)));
    frame.setLeft(new ViewRail(views, shown.getReadOnlyProperty(), commands.lesson.toggle));
    LessonDrawer drawer = new LessonDrawer(lessons, commands.lesson.buttons());
    drawer.visibleProperty().bind(lessons.shownProperty());
    drawer.managedProperty().bind(lessons.shownProperty());
    frame.setRight(drawer);
    frame.setBottom(new StatusBar(session, export, training, commands));
    root.getStyleClass().add("main-window");
    root.getStylesheets()
        .add(MainWindow.class.getResource("/org/fpnexplorer/ui/window.css").toExternalForm());
    // What does not fit is cut at the right, not at both sides.
    frame.setMinSize(0, 0);
    root.getChildren().addAll(frame, new NoticeView(notices, comfort));
    plainText = root.widthProperty().map(width -> textSize(width.doubleValue(), 1));
    root.styleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> textSize(root.getWidth(), barFactor.get()), root.widthProperty(), barFactor));
    comfort.reducedMotionProperty().subscribe(this::reduceMotion);
    new Presentation(stage, root, toolbar, comfort, session);
    setTheme(settings.theme());
    showView(View.OVERVIEW);
    training.refresh();
  }

  /** Text grows a little with the window, from 13 points at 1280 to 15 at 2560 and beyond. */
  private static String textSize(double width, double factor) {
    double size = Math.max(13, Math.min(15, 13 + (width - 1280) / 640)) * factor;
    return "-fx-font-size: " + Math.round(size * 2) / 2.0 + "px";
  }

  private void reduceMotion(boolean reduced) {
    root.pseudoClassStateChanged(STILL, reduced);
  }

  /** What the scene shows. */
  public Parent root() {
    return root;
  }

  /** What is open. */
  public SessionModel session() {
    return session;
  }

  /** How the maps are drawn. */
  MapsModel maps() {
    return maps;
  }

  /** Which proposals are shown. */
  ProposalModel proposals() {
    return proposals;
  }

  /** What the window has to say. */
  public NoticeModel notices() {
    return notices;
  }

  /** What is chosen to be explained. */
  PickModel picks() {
    return picks;
  }

  /** The lessons. */
  LessonModel lessons() {
    return lessons;
  }

  /** The training to watch. */
  TrainingModel trainingModel() {
    return training;
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

  /** What makes it readable for everybody. */
  ComfortModel comfort() {
    return comfort;
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

  /** Fills the window with one view, or with all side by side. */
  void showView(View view) {
    var focused = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
    frame.setCenter(null);
    Parent content =
        switch (view) {
          case OVERVIEW -> overview();
          case PATHWAY -> pathwayCard;
          case MAPS -> mapsCard;
          case PROPOSALS -> proposalsCard;
          case SWITCHES -> switchesCard;
          case TRAINING -> trainingCard;
          case CHANNELS -> channelsCard;
          case DECLARATION -> declarationCard;
          case NUMBER -> split(Orientation.HORIZONTAL, mapsCard, numberCard, 0.5);
          case FIELD -> fieldCard;
          case COST -> costCard;
          case ANCHOR -> anchorCard;
          case NMS -> nmsCard;
          case OBJECTS -> objectsCard;
        };
    boolean all = view == View.OVERVIEW;
    frame.setCenter(
        new Zoomed(content, all ? 1190 : 800, all ? 660 : 520, comfort.factor(), plainText));
    shown.set(view);
    // What is in both views keeps the focus, a map with its picked cell for instance.
    focused
        .filter(node -> node.getScene() == root.getScene())
        .ifPresent(node -> node.requestFocus());
  }

  /** What is picked is explained at once; the same value of another session turns no page. */
  private void showPicked(PickedCell before, PickedCell now, InspectorView number) {
    boolean isOnlyReopened =
        before != null
            && now != null
            && before.node() != now.node()
            && before.node().name().equals(now.node().name());
    if (now != null && !isOnlyReopened) {
      insightCard.show(number);
    }
  }

  /** Shows an anchor's life. */
  private void explain(PickedAnchor anchor) {
    picks.anchorProperty().set(anchor);
    showView(View.ANCHOR);
  }

  /** All side by side; in a window too small for that it scrolls, so that nothing is cut off. */
  private SplitPane overview() {
    SplitPane left = split(Orientation.VERTICAL, pathwayCard, insightCard, 0.61);
    SplitPane right = split(Orientation.VERTICAL, mapsCard, proposalsCard, 0.635);
    return split(Orientation.HORIZONTAL, left, right, 0.42);
  }

  private static SplitPane split(Orientation orientation, Parent first, Parent second, double at) {
    SplitPane pane = new SplitPane(first, second);
    pane.setOrientation(orientation);
    pane.setDividerPositions(at);
    return pane;
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
    settings.setLanguage(Messages.language().other());
    if (training.isOpen().get()) {
      notices.done(Messages.get("language.later"));
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
    Session open = session.sessionProperty().get();
    return open == null ? Switches.NONE : open.request().switches();
  }

  void switchAllOn() {
    opener.open(opener.request().with(Switches.NONE));
  }

  void compareConventions() {
    toolbar.hideConventions();
    switchesView.pageProperty().set(SwitchesView.Page.CONVENTIONS);
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
    if (mapsCard.getScene() == null) {
      showView(View.MAPS);
    }
    mapsView.toggleZoom(export.shownNodeProperty().get());
  }

  void exportMap() {
    exportMap(export.shownNodeProperty().get());
  }

  private void exportMap(Node node) {
    File file = chooseTarget(node.name() + "-" + maps.modeFor(node).name() + ".png");
    if (file != null) {
      export.exportMap(node, file.toPath());
    }
  }

  void exportSheet() {
    Node node = export.shownNodeProperty().get();
    File file = chooseTarget(node.name() + "-" + ChannelMode.SHEET.name() + ".png");
    if (file != null) {
      export.exportSheet(node, file.toPath());
    }
  }

  private File chooseTarget(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get("export.title"));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.get("export.png"), "*.png"));
    return chooser.showSaveDialog(stage);
  }

  void copyPython() {
    DeclarationView.copyPython(declaration);
  }

  void exportAll() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.get("export.folder"));
    File folder = chooser.showDialog(stage);
    if (folder != null) {
      export.exportAll(folder.toPath());
    }
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

  void showShortcuts() {
    new ShortcutsDialog(stage, commands).show();
  }

  void showAbout() {
    AboutDialog.show(stage);
  }

  void close() {
    stage.close();
  }
}
