package org.fpnexplorer.ui.field;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.MapChangeListener;
import org.fpnexplorer.engine.MapCell;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.Upsample;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.MapPicture;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;
import org.fpnexplorer.ui.field.LookModel.State;

/**
 * What the picked cell sees: its theoretical and its effective field, in the network as it is and,
 * beside it, without the top-down path. Computed aside, as long as somebody looks.
 */
public final class FieldModel {
  private final SessionModel session;
  private final MapsModel maps;
  private final PickModel picks;
  private final LookModel looks;
  private final ReadOnlyObjectWrapper<MapCell> cell = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty allChannels = new SimpleBooleanProperty(true);
  private final BooleanProperty compares = new SimpleBooleanProperty(true);
  private final DoubleProperty share = new SimpleDoubleProperty(0.95);
  private boolean isLookedAt;

  /** Follows the session and the picked cell. */
  public FieldModel(
      SessionModel session, MapsModel maps, PickModel picks, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.maps = maps;
    this.picks = picks;
    this.looks = new LookModel(session, tasks, notices);
    // Told of the value, not of its being invalid: those come first, before the pick has followed.
    session.sessionProperty().addListener((property, before, now) -> open());
    session.tensors().addListener((MapChangeListener<Node, Tensor>) c -> follow(c.getKey()));
    maps.pictures()
        .addListener(
            (MapChangeListener<Node, MapPicture>)
                change -> {
                  if (looks.stateProperty().get() == State.IDLE
                      && change.getKey().role() == Role.INPUT) {
                    compute();
                  }
                });
    session.busyProperty().addListener((property, before, busy) -> giveWay(busy));
    picks.cellProperty().addListener((property, before, now) -> follow(now));
    allChannels.addListener(change -> cellChanged());
    compares.addListener(change -> compute());
    open();
  }

  /** The cell that looks; null while nothing is open. */
  public ReadOnlyObjectProperty<MapCell> cellProperty() {
    return cell.getReadOnlyProperty();
  }

  /** What its fields are, as far as they are computed. */
  LookModel looks() {
    return looks;
  }

  /** Whether all channels of the cell are summed, or its picked one looks alone. */
  public BooleanProperty allChannelsProperty() {
    return allChannels;
  }

  /** Whether the field without the top-down path is shown, too, where it is another. */
  public BooleanProperty comparesProperty() {
    return compares;
  }

  /** The share of the gradient that the box around its middle is to hold. */
  public DoubleProperty shareProperty() {
    return share;
  }

  /** The maps to choose from: of the backbone and of the pyramid, finest first. */
  public List<Node> choices() {
    return Stream.of(Role.C, Role.M, Role.P)
        .flatMap(
            role ->
                session.nodes().stream()
                    .filter(node -> node.role() == role)
                    .sorted((one, other) -> Integer.compare(one.level(), other.level())))
        .toList();
  }

  /** The channel that looks if not all do. */
  public int channel() {
    return Optional.ofNullable(picks.cellProperty().get())
        .filter(picked -> cell.get() != null && picked.node() == cell.get().node())
        .map(PickedCell::channel)
        .orElse(0);
  }

  /** Whether the cell would see something else without the top-down path. */
  public boolean hasTopDown() {
    return cell.get() != null && restsOnUpsampling(cell.get().node(), new HashSet<>());
  }

  private static boolean restsOnUpsampling(Node node, Set<Node> seen) {
    return seen.add(node)
        && (node.op() instanceof Upsample
            || node.inputs().stream().anyMatch(input -> restsOnUpsampling(input, seen)));
  }

  /** Tells whether somebody looks; without, nothing is computed. */
  public void setLookedAt(boolean looked) {
    isLookedAt = looked;
    compute();
  }

  /** Looks through the cell of another map at the same place. */
  public void choose(Node map) {
    MapCell now = cell.get();
    int stride = Place.stride(now.node());
    look(map, (now.column() + 0.5) * stride, (now.row() + 0.5) * stride);
  }

  /** Looks through the cell of the map that covers a pixel of the network's input. */
  public void lookAt(double x, double y) {
    look(cell.get().node(), x, y);
  }

  private void look(Node map, double x, double y) {
    Place place = new Place(x, y, map);
    pick(map, place.row(map), place.column(map));
  }

  /** Goes to a neighbouring cell; at the border it stays. */
  public void move(int rows, int columns) {
    MapCell now = cell.get();
    pick(
        now.node(),
        within(now.row() + rows, now.node().shape().height()),
        within(now.column() + columns, now.node().shape().width()));
  }

  private static int within(int index, int length) {
    return Math.max(0, Math.min(length - 1, index));
  }

  private void pick(Node map, int row, int column) {
    int channel = within(channel(), map.shape().channels());
    picks.cellProperty().set(new PickedCell(map, channel, row, column));
  }

  /** Stops what is under way. */
  public void cancel() {
    if (looks.stateProperty().get() == State.COMPUTING) {
      looks.stop(State.STOPPED);
    }
  }

  /** Computes what was stopped. */
  public void again() {
    compute();
  }

  private void open() {
    looks.forget();
    Session opened = session.sessionProperty().get();
    if (opened == null) {
      return;
    }
    if (picks.cellProperty().get() == null) {
      cell.set(first(opened.graph()));
    } else {
      follow(picks.cellProperty().get());
    }
    compute();
  }

  /** The middle of the map of which most is to be told: the finest of the pyramid. */
  private MapCell first(Graph graph) {
    Node map =
        Stream.concat(graph.of(Role.P).stream(), graph.of(Role.C).stream())
            .min((one, other) -> Integer.compare(one.level(), other.level()))
            .orElseThrow();
    return cell(map, map.shape().height() / 2, map.shape().width() / 2, 0);
  }

  private MapCell cell(Node map, int row, int column, int channel) {
    return new MapCell(
        map, allChannels.get() ? OptionalInt.empty() : OptionalInt.of(channel), row, column);
  }

  private void follow(PickedCell picked) {
    // A pick in the input sees itself, one in a head for boxes has no place in the image.
    if (picked != null && picked.node().isMap() && picked.node().role() != Role.INPUT) {
      MapCell next = cell(picked.node(), picked.row(), picked.column(), picked.channel());
      if (!next.equals(cell.get())) {
        cell.set(next);
        looks.forget();
        compute();
      }
    }
  }

  private void cellChanged() {
    MapCell now = cell.get();
    if (now != null) {
      cell.set(cell(now.node(), now.row(), now.column(), channel()));
      looks.forget();
      compute();
    }
  }

  private void follow(Node changed) {
    if (cell.get() != null && changed == cell.get().node()) {
      looks.forget();
      compute();
    }
  }

  /** A step waits for one node of the gradient at most; the gradient begins anew after it. */
  private void giveWay(boolean isBusy) {
    State state = looks.stateProperty().get();
    if (isBusy && state == State.COMPUTING) {
      looks.stop(State.WAITING);
    } else if (!isBusy && state == State.WAITING) {
      compute();
    }
  }

  private void compute() {
    looks.stop(State.IDLE);
    Session of = session.sessionProperty().get();
    MapCell looking = cell.get();
    if (!isLookedAt || of == null || looking == null) {
      return;
    }
    MapPicture image = maps.pictures().get(of.graph().input());
    if (!session.tensors().containsKey(looking.node())) {
      looks.stop(State.NOT_COMPUTED);
    } else if (session.busyProperty().get()) {
      looks.stop(State.WAITING);
    } else if (image != null) {
      looks.look(looking, image.pixels(), compares.get() && hasTopDown());
    }
  }
}
