package org.fpnexplorer.ui.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.ChannelMode.Kind;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.MapPicture;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.maps.CellGrid.Cell;

/**
 * Every map of the pyramid side by side, a row a level; one of them can fill the view. Pointing at
 * a cell marks the same place on all and tells its value.
 */
public final class MapsView extends BorderPane {
  private final SessionModel session;
  private final MapsModel maps;
  private final HoverModel hover;
  private final ProposalModel proposals;
  private final PickModel picks;
  private final CellChoice choice;
  private final MapActions actions = new Actions();
  private final ControlStrip strip;
  private final StackPane centre = new StackPane();
  private final Label readout = new Label();
  private final Label note = new Label();
  private Optional<TablePane> table = Optional.empty();
  private Optional<ZoomPane> zoom = Optional.empty();
  private OptionalInt channel = OptionalInt.empty();
  private Consumer<Node> onExport = node -> {};

  /** A view of the models, empty until something is open. */
  public MapsView(
      SessionModel session,
      MapsModel maps,
      HoverModel hover,
      ProposalModel proposals,
      PickModel picks) {
    this.session = session;
    this.maps = maps;
    this.hover = hover;
    this.proposals = proposals;
    this.picks = picks;
    choice = new CellChoice(session, maps, picks);
    strip = new ControlStrip(maps);
    getStyleClass().add("maps-view");
    String stylesheet = MapsView.class.getResource("maps.css").toExternalForm();
    getStylesheets().add(stylesheet);
    strip.getStylesheets().add(stylesheet);
    readout.getStyleClass().add("maps-readout");
    readout.setMaxWidth(Double.MAX_VALUE);
    note.getStyleClass().add("maps-note");
    HBox.setHgrow(readout, Priority.ALWAYS);
    HBox foot = new HBox(readout, note);
    foot.getStyleClass().add("maps-foot");
    setCenter(centre);
    setBottom(foot);
    centre.setMinSize(0, 0);

    session.sessionProperty().addListener(change -> open());
    session.currentProperty().addListener(change -> markCurrent());
    maps.scopeProperty().addListener(change -> restyle());
    maps.modeProperty().addListener(change -> restyle());
    maps.pictures()
        .addListener((MapChangeListener<Node, MapPicture>) change -> showPicture(change.getKey()));
    proposals.proposalsProperty().addListener(change -> showBoxes());
    hover.placeProperty().addListener(change -> mark());
    picks.cellProperty().addListener(change -> markPicked());
    open();
    restyle();
  }

  /** How the maps are drawn, in one line, to be shown above them: channels, colours, range. */
  public Region controls() {
    return strip;
  }

  /** What to do when a map's export is asked for. */
  public void setOnExport(Consumer<Node> action) {
    onExport = action;
  }

  /** Fills the view with a node's map; if something fills it already, shows all maps again. */
  public void toggleZoom(Node node) {
    if (zoom.isPresent()) {
      closeZoom();
    } else {
      actions.enlarge(Subject.map(node));
    }
  }

  private Optional<Graph> graph() {
    return Optional.ofNullable(session.sessionProperty().get()).map(Session::graph);
  }

  private void open() {
    closeZoom();
    build();
  }

  private void build() {
    table = graph().map(graph -> new TablePane(MapTable.of(graph), placement(), actions));
    strip.setChannels(maps.channels());
    arrange();
    fill();
  }

  private void restyle() {
    if (table.isPresent() && table.get().placement() != placement()) {
      build();
    }
    explain();
    mark();
  }

  /** What colours mean where no legend says it. */
  private void explain() {
    if (maps.pictures().values().stream().anyMatch(MapPicture::hasNaN)) {
      note.setText(Messages.get("maps.nan"));
    } else {
      boolean isUnsaid = placement() == LegendPlacement.NONE;
      note.setText(isUnsaid ? Messages.get("maps.colours." + kind()) : "");
    }
  }

  private Kind kind() {
    return maps.modeProperty().get().kind();
  }

  private LegendPlacement placement() {
    return LegendPlacement.of(kind(), maps.scopeProperty().get());
  }

  private void arrange() {
    List<javafx.scene.Node> shown = new ArrayList<>();
    zoom.ifPresentOrElse(shown::add, () -> table.ifPresent(shown::add));
    centre.getChildren().setAll(shown);
  }

  private void fill() {
    panes().forEach(this::showPicture);
    showLegends();
    showBoxes();
    markCurrent();
    mark();
    markPicked();
  }

  private Stream<MapPane> panes() {
    return Stream.concat(
        table.stream().flatMap(all -> all.panes().stream()), zoom.stream().map(ZoomPane::pane));
  }

  private void showPicture(Node node) {
    explain();
    panes().filter(pane -> pane.subject().node() == node).forEach(this::showPicture);
    showLegends();
    mark();
    markPicked();
  }

  private void showPicture(MapPane pane) {
    Node node = pane.subject().node();
    ChannelMode mode = maps.modeProperty().get();
    boolean noSuchChannel = !pane.subject().isImage() && mode.channel() >= node.shape().channels();
    boolean undecided = pane.subject().hasBoxes() && proposals.proposalsProperty().get() == null;
    pane.show(
        undecided ? null : maps.pictures().get(node),
        noSuchChannel
            ? Messages.get("maps.nochannel", Integer.toString(node.shape().channels()))
            : "");
  }

  private void showLegends() {
    table.ifPresent(all -> all.legends().forEach(spot -> show(spot.legend(), spot.nodes())));
    zoom.ifPresent(one -> show(one.legend(), List.of(one.pane().subject().node())));
  }

  /** Draws the legend of maps that have one range. */
  private void show(Legend legend, List<Node> nodes) {
    Optional<MapPicture> drawn =
        nodes.stream().map(maps.pictures()::get).filter(Objects::nonNull).findFirst();
    legend.show(drawn.flatMap(MapPicture::range), drawn.map(MapPicture::colormap).orElse(null));
  }

  private void showBoxes() {
    panes()
        .filter(pane -> pane.subject().hasBoxes())
        .forEach(
            pane -> {
              showPicture(pane);
              pane.showBoxes(boxes(pane.subject().boxesOf()));
            });
    boolean computed = proposals.proposalsProperty().get() != null;
    table.ifPresent(
        all ->
            all.panes().stream()
                .map(MapPane::subject)
                .filter(Subject::hasBoxes)
                .mapToInt(Subject::boxesOf)
                .forEach(level -> all.showCount(level, computed ? boxes(level).size() : -1)));
  }

  private List<Box> boxes(int level) {
    return Optional.ofNullable(proposals.proposalsProperty().get()).stream()
        .flatMap(selected -> selected.kept().stream())
        .filter(candidate -> candidate.level() == level)
        .map(Candidate::box)
        .toList();
  }

  private void markCurrent() {
    Optional<Node> current =
        Optional.ofNullable(session.currentProperty().get()).map(step -> step.node());
    panes().forEach(pane -> pane.setCurrent(current.filter(pane.subject()::isMadeBy).isPresent()));
  }

  private void mark() {
    Place place = hover.placeProperty().get();
    panes().forEach(pane -> pane.mark(place, channel));
    Tensor tensor = place == null ? null : session.tensors().get(place.node());
    readout.setText(
        tensor == null
            ? Messages.get("maps.hint")
            : Readout.of(
                place,
                tensor,
                maps.modeFor(place.node()),
                channel,
                session.sessionProperty().get().input().frame()));
  }

  private void markPicked() {
    panes().forEach(pane -> pane.markPicked(picks.cellProperty().get()));
  }

  private void closeZoom() {
    zoom.ifPresent(
        open -> {
          zoom = Optional.empty();
          arrange();
          table.flatMap(all -> all.pane(open.pane().subject())).ifPresent(MapPane::requestFocus);
        });
  }

  private final class Actions implements MapActions {
    @Override
    public void point(Node node, Cell cell) {
      channel = cell.channel();
      Place place = cell.place(node, graph().orElseThrow().input().shape());
      if (place.equals(hover.placeProperty().get())) {
        mark();
      } else {
        hover.placeProperty().set(place);
      }
    }

    @Override
    public void leave() {
      channel = OptionalInt.empty();
      hover.placeProperty().set(null);
    }

    @Override
    public void choose(Node node, Cell cell) {
      choice.choose(node, cell);
    }

    @Override
    public void moveChoice(Node node, int rows, int columns) {
      choice.move(node, rows, columns);
    }

    @Override
    public void enlarge(Subject subject) {
      ZoomPane one =
          new ZoomPane(
              subject, graph().orElseThrow().input().shape(), this, MapsView.this::closeZoom);
      zoom = Optional.of(one);
      leave();
      arrange();
      fill();
      one.pane().requestFocus();
    }

    @Override
    public void pick(int chosen) {
      maps.modeProperty().set(ChannelMode.channel(chosen));
    }

    @Override
    public void export(Node node) {
      onExport.accept(node);
    }
  }
}
