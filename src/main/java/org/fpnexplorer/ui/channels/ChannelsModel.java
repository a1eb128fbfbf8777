package org.fpnexplorer.ui.channels;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.ChannelOrder;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.Latest;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Settings;
import org.fpnexplorer.ui.Tasks;

/** All channels of one map: in which order, which of them, and which one is chosen. */
public final class ChannelsModel {
  private final SessionModel session;
  private final MapsModel maps;
  private final PickModel picks;
  private final Settings settings;
  private final NoticeModel notices;
  private final Latest latest;
  private final ReadOnlyObjectWrapper<Node> node = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper channel = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper reference = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<ChannelOrder> order =
      new SimpleObjectProperty<>(ChannelOrder.ENERGY);
  private final BooleanProperty favouritesOnly = new SimpleBooleanProperty();
  private final BooleanProperty commonRange = new SimpleBooleanProperty();
  private final ObservableSet<Integer> favourites = FXCollections.observableSet();

  /** Kept: it is told of changes only as long as somebody holds it. */
  private final ObservableSet<Integer> favouritesToRead =
      FXCollections.unmodifiableObservableSet(favourites);

  private double aspect = 1;
  private boolean isLookedAt;

  /** Follows the session and the picked cell. */
  public ChannelsModel(
      SessionModel session,
      MapsModel maps,
      PickModel picks,
      Settings settings,
      Tasks tasks,
      NoticeModel notices) {
    this.session = session;
    this.maps = maps;
    this.picks = picks;
    this.settings = settings;
    this.notices = notices;
    latest = new Latest(tasks, Tasks.Lane.RENDER);
    // Told of the value, not of its being invalid: those come first, before the pick has followed.
    session.sessionProperty().addListener((property, before, now) -> open());
    session
        .tensors()
        .addListener(
            (MapChangeListener<Node, Tensor>)
                change -> {
                  if (change.getKey() == node.get()) {
                    sheet.set(null);
                    draw();
                  }
                });
    picks.cellProperty().addListener((property, before, now) -> follow(now));
    order.addListener(change -> draw());
    favouritesOnly.addListener(change -> draw());
    commonRange.addListener(change -> draw());
    maps.colormapProperty().addListener(change -> draw());
    favourites.addListener(
        (SetChangeListener<Integer>)
            change -> {
              if (favouritesOnly.get()) {
                draw();
              }
            });
    open();
  }

  /** The map whose channels are shown; null while nothing is open. */
  public ReadOnlyObjectProperty<Node> nodeProperty() {
    return node.getReadOnlyProperty();
  }

  /** Its channels; null while it is not computed. */
  ReadOnlyObjectProperty<Sheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /** The chosen channel. */
  public ReadOnlyIntegerProperty channelProperty() {
    return channel.getReadOnlyProperty();
  }

  /** The channel that likeness is measured to. */
  public ReadOnlyIntegerProperty referenceProperty() {
    return reference.getReadOnlyProperty();
  }

  /** By what they are sorted. */
  public ObjectProperty<ChannelOrder> orderProperty() {
    return order;
  }

  /** Whether only favourites are shown. */
  public BooleanProperty favouritesOnlyProperty() {
    return favouritesOnly;
  }

  /** Whether all channels have one range of colours, or each its own. */
  public BooleanProperty commonRangeProperty() {
    return commonRange;
  }

  /** The channels of this map that are marked; kept from one start to the next. */
  public ObservableSet<Integer> favourites() {
    return favouritesToRead;
  }

  /** The maps to choose from: all that have a name. */
  public List<Node> choices() {
    return session.nodes().stream()
        .filter(one -> one.isNamed() && one.isMap() && one.role() != Role.INPUT)
        .toList();
  }

  /** Tells whether somebody looks; without, nothing is drawn. */
  void setLookedAt(boolean looked) {
    isLookedAt = looked;
    draw();
  }

  /** Tells the proportions of the room for the sheet: width divided by height. */
  void setAspect(double widthByHeight) {
    if (Math.abs(widthByHeight - aspect) > 0.02 * aspect) {
      aspect = widthByHeight;
      draw();
    }
  }

  /** Shows another map. */
  public void choose(Node map) {
    if (map != node.get()) {
      node.set(map);
      channel.set(Math.min(channel.get(), map.shape().channels() - 1));
      reference.set(channel.get());
      favourites.clear();
      favourites.addAll(settings.favourites(model(), map.name()));
      favourites.removeIf(marked -> marked >= map.shape().channels());
      sheet.set(null);
      draw();
    }
  }

  private String model() {
    return session.sessionProperty().get().request().model().name();
  }

  /** Chooses a channel; the order stays. */
  public void select(int chosen) {
    channel.set(chosen);
  }

  /** Sorts by likeness to the chosen channel. */
  public void sortByLikeness() {
    reference.set(channel.get());
    if (order.get() == ChannelOrder.LIKENESS) {
      draw();
    } else {
      order.set(ChannelOrder.LIKENESS);
    }
  }

  /** Marks the chosen channel as a favourite, or no longer. */
  public void toggleFavourite() {
    if (!favourites.remove(channel.get())) {
      favourites.add(channel.get());
    }
    settings.setFavourites(model(), node.get().name(), Set.copyOf(favourites));
  }

  /** Shows the chosen channel of every map wherever maps are shown. */
  public void showEverywhere() {
    maps.modeProperty().set(ChannelMode.channel(channel.get()));
  }

  /** Picks a cell of the chosen channel, to be explained elsewhere. */
  public void pick(int row, int column) {
    picks.cellProperty().set(new PickedCell(node.get(), channel.get(), row, column));
  }

  private void open() {
    Session opened = session.sessionProperty().get();
    if (opened == null) {
      return;
    }
    String before = node.get() == null ? "" : node.get().name();
    sheet.set(null);
    node.set(null);
    List<Node> choices = choices();
    choices.stream()
        .filter(one -> one.name().equals(before))
        .findFirst()
        .or(
            () ->
                choices.stream()
                    .filter(one -> one.role() == Role.P)
                    .min(Comparator.comparingInt(Node::level)))
        .or(() -> choices.stream().findFirst())
        .ifPresent(this::choose);
    follow(picks.cellProperty().get());
  }

  private void follow(PickedCell picked) {
    if (picked != null && choices().contains(picked.node())) {
      choose(picked.node());
      select(picked.channel());
    }
  }

  private void draw() {
    Session of = session.sessionProperty().get();
    Tensor tensor = node.get() == null ? null : session.tensors().get(node.get());
    if (!isLookedAt || of == null || tensor == null) {
      latest.cancel();
      return;
    }
    Node drawn = node.get();
    PaddedInput frame = of.input().frame();
    Sheet.Style style =
        new Sheet.Style(
            order.get(),
            reference.get(),
            shown(drawn),
            commonRange.get(),
            maps.colormapProperty().get(),
            aspect);
    latest.run(
        () -> Sheet.of(drawn, tensor, frame, style),
        painted -> {
          if (Objects.equals(painted.node(), node.get())) {
            sheet.set(painted);
          }
        },
        notices::failed);
  }

  private List<Integer> shown(Node drawn) {
    return IntStream.range(0, drawn.shape().channels())
        .filter(one -> !favouritesOnly.get() || favourites.contains(one))
        .boxed()
        .toList();
  }
}
