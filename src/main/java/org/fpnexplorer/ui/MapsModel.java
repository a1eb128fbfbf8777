package org.fpnexplorer.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.image.Preprocessing;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.ChannelMode.Kind;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.FeatureMap;
import org.fpnexplorer.render.Pictures;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;

/** How maps are drawn, and their pictures: drawn aside whenever a tensor or the style changes. */
public final class MapsModel {
  private final SessionModel session;
  private final NoticeModel notices;
  private final Latest latest;
  private final ObjectProperty<ChannelMode> mode = new SimpleObjectProperty<>(ChannelMode.USUAL);
  private final ObjectProperty<Colormap> colormap = new SimpleObjectProperty<>(Colormap.VIRIDIS);
  private final ObjectProperty<RangeScope> scope = new SimpleObjectProperty<>(RangeScope.USUAL);
  private final ObservableMap<Node, MapPicture> pictures = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<Pictures> source = new ReadOnlyObjectWrapper<>();
  private int lastChannel;

  /** Follows the session. */
  public MapsModel(SessionModel session, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.notices = notices;
    this.latest = new Latest(tasks, Tasks.Lane.RENDER);
    session.tensors().addListener((MapChangeListener<Node, Tensor>) this::follow);
    mode.addListener(
        (property, before, now) -> {
          if (now.kind() == Kind.CHANNEL) {
            lastChannel = now.channel();
          }
          draw();
        });
    colormap.addListener(change -> draw());
    scope.addListener(change -> draw());
  }

  /** How channels become one picture. */
  public ObjectProperty<ChannelMode> modeProperty() {
    return mode;
  }

  /** How a node's channels become one picture: as chosen, but for the energy of objectness. */
  public ChannelMode modeFor(Node node) {
    return modeFor(session.sessionProperty().get(), node, mode.get());
  }

  /**
   * The energy of logits would light up where the head is surest that there is nothing. What is
   * meant is where it answers, and that is the largest logit. With two logits an anchor, one of
   * them of background, neither would say it.
   */
  private static ChannelMode modeFor(Session session, Node node, ChannelMode chosen) {
    boolean misleads = node.role() == Role.OBJECTNESS && chosen.kind() == Kind.ENERGY;
    boolean isSingle = session.conventions().scoring().logitsPerAnchor() == 1;
    return misleads && isSingle ? ChannelMode.MAX : chosen;
  }

  /** The colours. */
  public ObjectProperty<Colormap> colormapProperty() {
    return colormap;
  }

  /** Which maps share a range, and with it a legend. */
  public ObjectProperty<RangeScope> scopeProperty() {
    return scope;
  }

  /** Goes on to the next way to turn channels into a picture; behind the last, to the first. */
  public void nextMode() {
    Kind next = after(List.of(Kind.values()), mode.get().kind());
    mode.set(next == Kind.CHANNEL ? ChannelMode.channel(lastChannel) : new ChannelMode(next, 0));
  }

  /** Goes on to the next colours. */
  public void nextColormap() {
    colormap.set(Colormap.byName(after(Colormap.names(), colormap.get().name())));
  }

  /** Goes on to the next range. */
  public void nextScope() {
    scope.set(after(List.of(RangeScope.values()), scope.get()));
  }

  private static <T> T after(List<T> all, T one) {
    return all.get((all.indexOf(one) + 1) % all.size());
  }

  /** How many channels there are to choose from: those of the map that has most. */
  public int channels() {
    return session.nodes().stream()
        .filter(node -> node.isNamed() && isMap(node))
        .mapToInt(node -> node.shape().channels())
        .max()
        .orElse(1);
  }

  /** The pictures of what has been computed: the input and every map the paper names. */
  public ObservableMap<Node, MapPicture> pictures() {
    return pictures;
  }

  /** Where the pictures come from, for exports of the same pixels; null until there are any. */
  public ReadOnlyObjectProperty<Pictures> sourceProperty() {
    return source.getReadOnlyProperty();
  }

  private void follow(MapChangeListener.Change<? extends Node, ? extends Tensor> change) {
    if (!change.wasAdded()) {
      // Taken back: gone at once, never stale.
      pictures.remove(change.getKey());
    }
    draw();
  }

  private void draw() {
    Session of = session.sessionProperty().get();
    if (of == null) {
      return;
    }
    Map<Node, Tensor> tensors = new LinkedHashMap<>(session.tensors());
    Style style = new Style(mode.get(), colormap.get(), scope.get());
    latest.run(
        () -> paint(of, tensors, style),
        painted -> {
          source.set(painted.source());
          pictures.keySet().retainAll(painted.pictures().keySet());
          pictures.putAll(painted.pictures());
        },
        error -> notices.failed(error));
  }

  private record Style(ChannelMode mode, Colormap colormap, RangeScope scope) {}

  private record Painted(Pictures source, Map<Node, MapPicture> pictures) {}

  private static Painted paint(Session session, Map<Node, Tensor> tensors, Style style) {
    List<FeatureMap> maps =
        tensors.entrySet().stream()
            .filter(entry -> isMap(entry.getKey()))
            // Principal components depend on the order; an export has the same one.
            .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Node::index)))
            .map(entry -> FeatureMap.of(entry.getKey(), entry.getValue()))
            .toList();
    Pictures drawn = new Pictures(maps, style.scope(), style.colormap(), session.input().frame());
    Map<Node, MapPicture> painted = new LinkedHashMap<>();
    for (Node node : tensors.keySet()) {
      if (node.role() == Role.INPUT) {
        painted.put(
            node, new MapPicture(node, framed(session), Optional.empty(), style.colormap(), false));
      } else if (isMap(node) && style.mode().channel() < node.shape().channels()) {
        painted.put(
            node,
            new MapPicture(
                node,
                drawn.render(node.name(), modeFor(session, node, style.mode()), 1),
                drawn.range(node.name(), modeFor(session, node, style.mode())),
                style.colormap(),
                tensors.get(node).hasNaN()));
      }
    }
    return new Painted(drawn, painted);
  }

  private static boolean isMap(Node node) {
    return node.role() != Role.INPUT && node.isMap();
  }

  /** The image as the network receives it, with the padding transparent as on every other map. */
  private static Pixels framed(Session session) {
    Pixels image = Preprocessing.picture(session.input(), session.request().model().input());
    PaddedInput frame = session.input().frame();
    int[] argb = new int[frame.height() * frame.width()];
    for (int y = 0; y < image.height(); y++) {
      System.arraycopy(image.argb(), y * image.width(), argb, y * frame.width(), image.width());
    }
    return new Pixels(frame.width(), frame.height(), argb);
  }
}
