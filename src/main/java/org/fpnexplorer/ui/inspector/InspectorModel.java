package org.fpnexplorer.ui.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.MapChangeListener;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.explain.Explainer;
import org.fpnexplorer.explain.Recording;
import org.fpnexplorer.explain.Remembered;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.SessionModel;

/**
 * Where a number comes from: the picked one, those it is followed to, and one that is pinned. What
 * is not computed has no explanation; it comes back with its node.
 */
public final class InspectorModel {
  private final SessionModel session;
  private final PickModel picks;
  private final NoticeModel notices;
  private final ReadOnlyObjectWrapper<Trail> trail = new ReadOnlyObjectWrapper<>(Trail.EMPTY);
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Pin> pin = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper hasBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasForward = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasCell = new ReadOnlyBooleanWrapper();

  /** Of what is open; only questions use it, one after the other. */
  private Recording memory;

  /** How many views are in the window: only for them an example is worth its while. */
  private int views;

  private int question;
  private boolean waiting;
  private boolean again;
  private String openName = "";

  /** Follows what is picked and what is computed. */
  public InspectorModel(SessionModel session, PickModel picks, NoticeModel notices) {
    this.session = session;
    this.picks = picks;
    this.notices = notices;
    trail.addListener((property, before, now) -> moved(now));
    picks.cellProperty().addListener((property, before, now) -> follow(now));
    session.sessionProperty().addListener((property, before, now) -> opened(now));
    session.steps().addListener((MapChangeListener<Node, Step>) this::stepped);
    follow(picks.cellProperty().get());
  }

  /** What was looked at. */
  ReadOnlyObjectProperty<Trail> trailProperty() {
    return trail.getReadOnlyProperty();
  }

  /**
   * The current value's explanation, or an example's as long as no value is chosen; null while
   * there is none.
   */
  ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Whether an explanation is being made. */
  ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /** The pinned value; null for none. */
  ReadOnlyObjectProperty<Pin> pinProperty() {
    return pin.getReadOnlyProperty();
  }

  /** Whether a value is chosen. */
  public ReadOnlyBooleanProperty hasCellProperty() {
    return hasCell.getReadOnlyProperty();
  }

  /** Whether there is a value to go back to. */
  public ReadOnlyBooleanProperty hasBackProperty() {
    return hasBack.getReadOnlyProperty();
  }

  /** Whether there is a value that was gone back from. */
  public ReadOnlyBooleanProperty hasForwardProperty() {
    return hasForward.getReadOnlyProperty();
  }

  /** A view comes into the window, or goes. */
  void watched(boolean comes) {
    views += comes ? 1 : -1;
    if (trail.get().current().isEmpty()) {
      ask();
    }
  }

  /** Explains another value, a term of the present one for instance. */
  void follow(Cell cell) {
    trail.set(trail.get().to(cell));
  }

  /**
   * Explains the value of that name, {@code m4[17,5,9]}.
   *
   * @return whether there is one
   */
  boolean follow(String address) {
    Session of = session.sessionProperty().get();
    Optional<Cell> cell = of == null ? Optional.empty() : Cell.parse(address, of.graph());
    cell.ifPresent(this::follow);
    return cell.isPresent();
  }

  /** To the value looked at before. */
  public void back() {
    if (hasBack.get()) {
      go(trail.get().at() - 1);
    }
  }

  /** To the value that was gone back from. */
  public void forward() {
    if (hasForward.get()) {
      go(trail.get().at() + 1);
    }
  }

  /** To one of the trail. */
  void go(int index) {
    trail.set(trail.get().moved(index));
  }

  /** Another channel at the same place. */
  void setChannel(int channel) {
    trail.get().current().ifPresent(cell -> follow(cell.ofChannel(channel)));
  }

  /** Pins the current value, or lets it go if it is the pinned one. */
  public void switchPin() {
    Optional<Cell> cell = trail.get().current();
    if (cell.isEmpty() || pin.get() != null && pin.get().cell().equals(cell.get())) {
      pin.set(null);
    } else {
      pin.set(Pin.of(cell.get()));
      readPin();
    }
  }

  private void follow(PickedCell picked) {
    if (picked != null) {
      follow(Cell.ofMap(picked.node(), picked.channel(), picked.row(), picked.column()));
    }
  }

  private void moved(Trail now) {
    hasBack.set(now.hasBack());
    hasForward.set(now.hasForward());
    hasCell.set(now.current().isPresent());
    Cell cell = now.current().orElse(null);
    boolean isMap = cell != null && cell.node().isMap();
    picks
        .cellProperty()
        .set(isMap ? new PickedCell(cell.node(), cell.channel(), cell.row(), cell.column()) : null);
    ask();
  }

  private void opened(Session now) {
    // Answers to what was asked of the session before are dropped.
    question++;
    waiting = false;
    memory = new Remembered(now);
    Graph graph = now.graph();
    trail.set(trail.get().in(cell -> cell.in(graph)));
    if (pin.get() != null) {
      Cell there = pin.get().cell().in(graph).orElse(pin.get().cell());
      pin.set(pin.get().in(there, openName));
    }
    openName = name(now);
    ask();
  }

  /** Which network it is: {@code scenes-fpn, torchvision, top-down off}. */
  private static String name(Session session) {
    String network =
        session.request().model().name() + ", " + ConventionText.of(session.conventions());
    Switches switches = session.request().switches();
    return switches.isNone() ? network : network + ", " + switches.title();
  }

  private void stepped(MapChangeListener.Change<? extends Node, ? extends Step> change) {
    if (trail.get().current().map(cell -> cell.node() == change.getKey()).orElse(true)) {
      ask();
    }
    if (pin.get() != null && pin.get().cell().node() == change.getKey()) {
      readPin();
    }
  }

  /** Asks for the current cell; while a question is under way, the newest one waits for it. */
  private void ask() {
    Optional<Cell> cell = trail.get().current();
    Optional<Node> node = cell.map(Cell::node).or(this::exampleMap).filter(this::isComputed);
    Answer shown = answer.get();
    if (node.isEmpty()
        || shown != null && !cell.map(shown.explanation().cell()::equals).orElse(false)) {
      answer.set(null);
    }
    again = waiting && node.isPresent();
    asking.set(node.isPresent());
    if (node.isEmpty()) {
      question++;
      waiting = false;
      return;
    }
    if (waiting) {
      return;
    }
    waiting = true;
    int number = ++question;
    Recording looked = memory;
    session.ask(
        of ->
            tensor(of, looked, node.get())
                .flatMap(
                    values ->
                        explain(
                            looked, cell.orElseGet(() -> strongest(node.get(), values)), values)),
        found -> answered(number, () -> answer.set(found.orElse(null))),
        error -> answered(number, () -> notices.failed(error)));
  }

  /** The finest map of the pyramid; before there is any, the newest of all. */
  private Optional<Node> exampleMap() {
    if (views == 0) {
      return Optional.empty();
    }
    List<Node> maps =
        session.steps().keySet().stream()
            .filter(node -> node.isMap() && node.role() != Role.INPUT)
            .toList();
    return maps.stream()
        .filter(node -> node.role() == Role.P)
        .min(Comparator.comparingInt(Node::level))
        .or(() -> maps.stream().max(Comparator.comparingInt(Node::index)));
  }

  /** Of the largest absolute value. */
  private static Cell strongest(Node node, Tensor map) {
    float[] values = map.data();
    int at = 0;
    for (int i = 1; i < values.length; i++) {
      if (Math.abs(values[i]) > Math.abs(values[at])) {
        at = i;
      }
    }
    int width = map.shape().width();
    int height = map.shape().height();
    return Cell.ofMap(node, at / (width * height), at / width % height, at % width);
  }

  private void answered(int number, Runnable show) {
    if (number != question) {
      return;
    }
    waiting = false;
    if (again) {
      ask();
    } else {
      asking.set(false);
      show.run();
    }
  }

  private boolean isComputed(Node node) {
    return session.steps().containsKey(node);
  }

  private static Optional<Answer> explain(Recording looked, Cell cell, Tensor tensor) {
    if (cell.item() >= tensor.shape().dim(0)) {
      return Optional.empty(); // there are fewer boxes than that
    }
    double value = cell.of(tensor);
    boolean isStrongest =
        IntStream.range(0, tensor.shape().dim(1))
            .mapToObj(cell::ofChannel)
            .noneMatch(other -> Math.abs(other.of(tensor)) > Math.abs(value));
    return Optional.of(new Answer(new Explainer(looked).explain(cell), value, isStrongest));
  }

  /** Nothing if the step has been taken back meanwhile. */
  private static Optional<Tensor> tensor(Session session, Recording looked, Node node) {
    return session.step(node).map(step -> looked.tensor(step.node()));
  }

  private void readPin() {
    Pin asked = pin.get();
    if (!isComputed(asked.cell().node())) {
      pin.set(asked.with(OptionalDouble.empty()));
      return;
    }
    Recording looked = memory;
    session.ask(
        of ->
            tensor(of, looked, asked.cell().node())
                .filter(tensor -> asked.cell().item() < tensor.shape().dim(0))
                .map(tensor -> (double) asked.cell().of(tensor)),
        value -> {
          Pin now = pin.get();
          if (now != null && now.cell().equals(asked.cell()) && isComputed(now.cell().node())) {
            pin.set(now.with(value.map(OptionalDouble::of).orElse(OptionalDouble.empty())));
          }
        },
        notices::failed);
  }
}
