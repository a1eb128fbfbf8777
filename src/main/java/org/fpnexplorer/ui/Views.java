package org.fpnexplorer.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
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

/** The views of the models, each made when it is first asked for, and what fills the window. */
final class Views {
  private final WindowModels models;
  private final ViewCommands commands;
  private final Requests ask;
  private final Map<View, Card> cards = new EnumMap<>(View.class);
  private final PagedCard insight = new PagedCard();
  private final MapsView maps;
  private final ObjectProperty<SwitchesView.Page> compared =
      new SimpleObjectProperty<>(SwitchesView.Page.PARTS);

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
    this.ask = ask;
    maps = new MapsView(models.session, models.maps, models.hover, models.proposals, models.picks);
    maps.setOnExport(ask.export());
    insight.add(
        Messages.get("card.step"),
        Messages.get("card.step.tip"),
        new StepPanel(models.session, models.maps, models.tasks));
    insight.add(commands.of(View.NUMBER), this::number);
    insight.add(commands.of(View.DECLARATION), this::declaration);
    models.picks.cellProperty().addListener((property, before, now) -> explain(before, now));
  }

  private Card card(View view) {
    // Not computeIfAbsent: what is made may ask for another.
    Card card = cards.get(view);
    if (card == null) {
      card = make(view);
      cards.put(view, card);
    }
    return card;
  }

  private Card make(View view) {
    SessionModel session = models.session;
    HoverModel hover = models.hover;
    Command fill = commands.of(view);
    return switch (view) {
      case OVERVIEW -> throw new IllegalArgumentException("the overview is made of cards");
      case PATHWAY ->
          new Card(
              fill,
              new PathwayView(session, models.maps, hover, models.cost),
              new PriceChoice(models.cost));
      case MAPS -> new Card(fill, maps, maps.controls());
      case CHANNELS ->
          new Card(
              fill,
              new ChannelsView(
                  models.channels, session, models.picks, hover, models.tasks, models.notices));
      case NUMBER -> new Card(fill, number());
      case FIELD -> new Card(fill, new FieldView(models.field, session, models.maps, hover));
      case PROPOSALS ->
          new Card(
              fill,
              new ProposalsView(session, models.maps, hover, models.proposals, ask.explain()),
              new KindSwitch(models.proposals));
      case ANCHOR ->
          new Card(
              fill,
              new AnchorView(session, models.maps, models.anchor, models.objectness),
              new KindSwitch(models.proposals));
      case NMS -> new Card(fill, new NmsView(session, models.maps, models.nms, ask.explain()));
      case OBJECTS ->
          new Card(fill, new ObjectsView(session, models.maps, models.objects, ask.explain()));
      case SWITCHES -> new Card(fill, switches());
      case COST -> new Card(fill, new CostView(models.cost, session));
      case DECLARATION -> new Card(fill, declaration());
      case TRAINING -> new Card(fill, new TrainingView(models.training, ask.training()));
    };
  }

  private InspectorView number() {
    return new InspectorView(models.inspector, models.session);
  }

  private DeclarationView declaration() {
    return new DeclarationView(models.declaration, models.picks);
  }

  private SwitchesView switches() {
    SwitchesView view =
        new SwitchesView(models.session, models.tasks, models.hover, models.notices, ask.open());
    view.pageProperty().bindBidirectional(compared);
    return view;
  }

  /** What is picked is explained at once; the same value of another session turns no page. */
  private void explain(PickedCell before, PickedCell now) {
    boolean isOnlyReopened =
        before != null
            && now != null
            && before.node() != now.node()
            && before.node().name().equals(now.node().name());
    if (now != null && !isOnlyReopened) {
      insight.show(commands.of(View.NUMBER));
    }
  }

  /** What fills the window; a card is in one of these at a time. */
  Parent content(View view) {
    return switch (view) {
      case OVERVIEW -> overview();
      case NUMBER -> split(Orientation.HORIZONTAL, card(View.MAPS), card(view), 0.5);
      default -> card(view);
    };
  }

  /** Below which size in points a view would be cut off or run together. */
  static Dimension2D least(View view) {
    return switch (view) {
      case OVERVIEW -> new Dimension2D(1190, 660);
      case NUMBER -> new Dimension2D(1080, 520);
      case SWITCHES -> new Dimension2D(980, 660);
      case FIELD -> new Dimension2D(1130, 520);
      case CHANNELS, COST -> new Dimension2D(940, 520);
      default -> new Dimension2D(800, 520);
    };
  }

  private SplitPane overview() {
    SplitPane left = split(Orientation.VERTICAL, card(View.PATHWAY), insight, 0.61);
    SplitPane right = split(Orientation.VERTICAL, card(View.MAPS), card(View.PROPOSALS), 0.635);
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
    compared.set(SwitchesView.Page.CONVENTIONS);
  }
}
