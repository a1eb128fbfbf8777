package org.fpnexplorer.ui.switches;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.session.BoxChange;
import org.fpnexplorer.session.Comparison;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.BoxKind;
import org.fpnexplorer.ui.Latest;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;

/**
 * Two readings of the open network beside one another: computed aside, drawn aside. Of what is
 * asked for while something else is computed only the newest counts.
 */
public final class ComparisonModel {
  private static final int USUAL_TOP = 50;
  private static final int USUAL_LEVEL = 3;

  private final SessionModel session;
  private final Latest drawing;
  private final Latest matching;
  private final ReadOnlyObjectWrapper<Comparison> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<String> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ComparedMap> map = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<BoxChange>> changes =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.P);
  private final IntegerProperty level = new SimpleIntegerProperty(USUAL_LEVEL);
  private final IntegerProperty channel = new SimpleIntegerProperty();
  private final BooleanProperty oneChannel = new SimpleBooleanProperty();
  private final ObjectProperty<BoxKind> kind = new SimpleObjectProperty<>(BoxKind.DETECTIONS);
  private final IntegerProperty top = new SimpleIntegerProperty(USUAL_TOP);
  private AtomicBoolean mayGoOn = new AtomicBoolean();
  private int asked;

  /** Nothing is compared yet. */
  public ComparisonModel(SessionModel session, Tasks tasks) {
    this.session = session;
    drawing = new Latest(tasks, Tasks.Lane.RENDER);
    matching = new Latest(tasks, Tasks.Lane.RENDER);
    result.addListener((property, before, now) -> chooseComparable(now));
    Stream.of(result, role, level, channel, oneChannel)
        .forEach(property -> property.addListener(change -> draw()));
    Stream.of(result, top, kind).forEach(property -> property.addListener(change -> match()));
  }

  /**
   * Compares, in place of what was asked for before.
   *
   * @param question computes aside; it asks before each node whether it may go on
   */
  void compare(BiFunction<Session, BooleanSupplier, Optional<Comparison>> question) {
    stop();
    int number = ++asked;
    AtomicBoolean goOn = new AtomicBoolean(true);
    mayGoOn = goOn;
    busy.set(true);
    failure.set(null);
    session.ask(
        open -> goOn.get() ? question.apply(open, goOn::get) : Optional.<Comparison>empty(),
        answer -> {
          if (number == asked) {
            busy.set(false);
            answer.ifPresent(result::set);
          }
        },
        error -> {
          if (number == asked) {
            busy.set(false);
            result.set(null);
            failure.set(error.getMessage() == null ? error.toString() : error.getMessage());
          }
        });
  }

  /** Computes no further; what is shown stays. */
  void stop() {
    asked++;
    mayGoOn.set(false);
    busy.set(false);
  }

  /** Shows nothing, and lets go of what was computed. */
  void clear() {
    stop();
    failure.set(null);
    result.set(null);
  }

  /** The newest comparison; null for none. */
  ReadOnlyObjectProperty<Comparison> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Whether something is computed. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why there is no comparison; null for no reason. */
  ReadOnlyObjectProperty<String> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** The chosen map's pictures; null for none. */
  ReadOnlyObjectProperty<ComparedMap> mapProperty() {
    return map.getReadOnlyProperty();
  }

  /** What became of the boxes of the kind that is compared. */
  ReadOnlyObjectProperty<List<BoxChange>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** Of the map that is shown: M, P, objectness; C where there is no pyramid. */
  ObjectProperty<Role> roleProperty() {
    return role;
  }

  /** Pyramid level of the map that is shown. */
  IntegerProperty levelProperty() {
    return level;
  }

  /** Whether a single channel is shown and not all of them. */
  BooleanProperty oneChannelProperty() {
    return oneChannel;
  }

  /** Which one. */
  IntegerProperty channelProperty() {
    return channel;
  }

  /**
   * Whether proposals are to be compared or, where both networks have them, detections.
   *
   * @see #comparedKind
   */
  ObjectProperty<BoxKind> kindProperty() {
    return kind;
  }

  /** Which boxes are compared: without detections it is always the proposals. */
  BoxKind comparedKind() {
    return detects() ? kind.get() : BoxKind.PROPOSALS;
  }

  /** Whether there are detections to be compared. */
  boolean detects() {
    return result.get() != null && result.get().detects();
  }

  /** How many boxes are compared, the best of either. */
  IntegerProperty topProperty() {
    return top;
  }

  /** The roles that one of the two networks has maps of. */
  Set<Role> roles() {
    return nodes().map(Node::role).collect(Collectors.toSet());
  }

  /** The levels of the maps of the chosen role, coarsest first. */
  List<Integer> levels() {
    return nodes()
        .filter(node -> node.role() == role.get())
        .map(Node::level)
        .distinct()
        .sorted((a, b) -> b - a)
        .toList();
  }

  /** Begins with a map that both networks have; the others can be looked at all the same. */
  private void chooseComparable(Comparison compared) {
    if (compared == null) {
      return;
    }
    List<Integer> both =
        nodes()
            .filter(node -> node.role() == role.get())
            .filter(node -> compared.map(node.name()).isComparable())
            .map(Node::level)
            .toList();
    if (!both.isEmpty() && !both.contains(level.get())) {
      level.set(both.get(0));
    }
  }

  private Stream<Node> nodes() {
    Comparison compared = result.get();
    return Stream.of(compared.before(), compared.after())
        .flatMap(one -> one.maps().keySet().stream().map(one.graph()::node));
  }

  private void draw() {
    Comparison compared = result.get();
    if (compared == null) {
      drawing.cancel();
      map.set(null);
      return;
    }
    if (!roles().contains(role.get())) {
      role.set(roles().contains(Role.P) ? Role.P : Role.C);
      return;
    }
    if (!levels().contains(level.get())) {
      level.set(levels().get(levels().size() - 1));
      return;
    }
    Node node =
        nodes()
            .filter(one -> one.role() == role.get() && one.level() == level.get())
            .findFirst()
            .orElseThrow();
    ChannelMode mode =
        oneChannel.get() ? ChannelMode.channel(channel.get()) : ComparedMap.usual(role.get());
    drawing.run(
        () ->
            ComparedMap.of(
                compared.map(node.name()), node, mode, compared.before().input().frame()),
        map::set,
        error -> failure.set(error.toString()));
  }

  private void match() {
    Comparison compared = result.get();
    if (compared == null) {
      matching.cancel();
      changes.set(List.of());
      return;
    }
    int best = top.get();
    boolean ofDetections = comparedKind() == BoxKind.DETECTIONS;
    matching.run(
        () -> ofDetections ? compared.detections(best) : compared.proposals(best),
        changes::set,
        error -> failure.set(error.toString()));
  }
}
