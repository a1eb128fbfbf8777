package org.fpnexplorer.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.ui.anchor.AnchorView;
import org.fpnexplorer.ui.channels.ChannelsView;
import org.fpnexplorer.ui.cost.CostView;
import org.fpnexplorer.ui.cost.PriceChoice;
import org.fpnexplorer.ui.declaration.DeclarationView;
import org.fpnexplorer.ui.diagram.PathwayView;
import org.fpnexplorer.ui.field.FieldView;
import org.fpnexplorer.ui.inspector.InspectorView;
import org.fpnexplorer.ui.maps.MapsView;
import org.fpnexplorer.ui.nms.NmsView;
import org.fpnexplorer.ui.objects.ObjectsView;
import org.fpnexplorer.ui.proposals.KindSwitch;
import org.fpnexplorer.ui.proposals.ProposalsView;
import org.fpnexplorer.ui.step.StepPanel;
import org.fpnexplorer.ui.switches.SwitchesView;
import org.fpnexplorer.ui.training.TrainingActions;
import org.fpnexplorer.ui.training.TrainingView;

/** Every view of the models, each in its card, and what fills the window with it. */
final class Views {
  private final WindowModels models;
  private final ViewCommands commands;
  private final Map<View, Card> cards = new EnumMap<>(View.class);
  private final PagedCard insight = new PagedCard();
  private final InspectorView number;
  private final MapsView maps;
  private final SwitchesView switches;

  /**
   * What views ask of the window.
   *
   * @param open opens something else
   * @param explain shows an anchor's life
   * @param export asks for a file and writes a map to it
   * @param training what becomes of what is trained
   */
  record Requests(
      Consumer<Request> open,
      Consumer<PickedAnchor> explain,
      Consumer<Node> export,
      TrainingActions training) {}

  Views(WindowModels models, ViewCommands commands, Requests ask) {
    this.models = models;
    this.commands = commands;
    SessionModel session = models.session;
    HoverModel hover = models.hover;
    maps = new MapsView(session, models.maps, hover, models.proposals, models.picks);
    maps.setOnExport(ask.export());
    switches = new SwitchesView(session, models.tasks, hover, models.notices, ask.open());
    number = new InspectorView(models.inspector, session);
    add(
        View.PATHWAY,
        new PathwayView(session, models.maps, hover, models.cost),
        new PriceChoice(models.cost));
    add(View.MAPS, maps, maps.controls());
    add(
        View.CHANNELS,
        new ChannelsView(
            models.channels, session, models.picks, hover, models.tasks, models.notices));
    add(View.NUMBER, new InspectorView(models.inspector, session));
    add(View.FIELD, new FieldView(models.field, session, models.maps, hover));
    add(
        View.PROPOSALS,
        new ProposalsView(session, models.maps, hover, models.proposals, models.picks),
        new KindSwitch(models.proposals));
    add(View.ANCHOR, new AnchorView(session, models.maps, models.anchor, models.objectness));
    add(View.NMS, new NmsView(session, models.maps, models.nms, ask.explain()));
    add(View.OBJECTS, new ObjectsView(session, models.maps, models.objects, ask.explain()));
    add(View.SWITCHES, switches);
    add(View.COST, new CostView(models.cost, session));
    add(View.DECLARATION, new DeclarationView(models.declaration, models.picks));
    add(View.TRAINING, new TrainingView(models.training, ask.training()));
    insight.add(
        Messages.get("card.step"),
        Messages.get("card.step.tip"),
        new StepPanel(session, models.maps, models.tasks));
    insight.add(commands.of(View.NUMBER), number);
    insight.add(
        commands.of(View.DECLARATION), new DeclarationView(models.declaration, models.picks));
    models.picks.cellProperty().addListener((property, before, now) -> explain(before, now));
  }

  private void add(View view, Parent content) {
    cards.put(view, new Card(commands.of(view), content));
  }

  private void add(View view, Parent content, Region controls) {
    cards.put(view, new Card(commands.of(view), content, controls));
  }

  /** What is picked is explained at once; the same value of another session turns no page. */
  private void explain(PickedCell before, PickedCell now) {
    boolean isOnlyReopened =
        before != null
            && now != null
            && before.node() != now.node()
            && before.node().name().equals(now.node().name());
    if (now != null && !isOnlyReopened) {
      insight.show(number);
    }
  }

  /** What fills the window; a card is in one of these at a time. */
  Parent content(View view) {
    return switch (view) {
      case OVERVIEW -> overview();
      case NUMBER -> split(Orientation.HORIZONTAL, cards.get(View.MAPS), cards.get(view), 0.5);
      default -> cards.get(view);
    };
  }

  private SplitPane overview() {
    SplitPane left = split(Orientation.VERTICAL, cards.get(View.PATHWAY), insight, 0.61);
    SplitPane right =
        split(Orientation.VERTICAL, cards.get(View.MAPS), cards.get(View.PROPOSALS), 0.635);
    return split(Orientation.HORIZONTAL, left, right, 0.42);
  }

  private static SplitPane split(Orientation orientation, Parent first, Parent second, double at) {
    SplitPane pane = new SplitPane(first, second);
    pane.setOrientation(orientation);
    pane.setDividerPositions(at);
    return pane;
  }

  /** Whether maps are on the screen. */
  boolean showsMaps() {
    return maps.getScene() != null;
  }

  /** Enlarges the map that is shown, or shows all again. */
  void zoomMap() {
    maps.toggleZoom(models.export.shownNodeProperty().get());
  }

  /** Turns to the comparison of conventions. */
  void compareConventions() {
    switches.pageProperty().set(SwitchesView.Page.CONVENTIONS);
  }
}
