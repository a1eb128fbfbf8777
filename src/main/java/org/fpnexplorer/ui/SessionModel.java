package org.fpnexplorer.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.fpnexplorer.anchors.DetectionSelector;
import org.fpnexplorer.anchors.ProposalSelector;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.network.Cost;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.ui.SessionWorker.Computed;
import org.fpnexplorer.ui.SessionWorker.Opened;

/**
 * What is open and how far its pass has come. Opening and stepping run aside; the properties change
 * on the window's thread, step by step. What cannot be opened leaves everything as it was.
 */
public final class SessionModel {
  private final Tasks tasks;
  private final SessionWorker worker;
  private final NoticeModel notices;
  private final Refusals refusals;

  private final ReadOnlyObjectWrapper<Request> asked = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Session> session = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Pixels> picture = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Step> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Tensor> currentTensor = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ProposalSelector> selector = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<DetectionSelector> detector = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObservableMap<Node, Tensor> tensors = FXCollections.observableHashMap();
  private final ObservableMap<Node, Step> steps = FXCollections.observableHashMap();
  private final ObjectProperty<Granularity> granularity =
      new SimpleObjectProperty<>(Granularity.BLOCK);
  private final ObjectBinding<Stops> stops =
      Bindings.createObjectBinding(
          () ->
              session.get() == null
                  ? Stops.NONE
                  : Stops.of(session.get().graph(), granularity.get()),
          session,
          granularity);
  private List<Cost> costs = List.of();
  private int openings;
  private int goal;
  private boolean stopping;
  private AtomicBoolean mayGoOn = new AtomicBoolean();

  /** The session of one window. */
  public SessionModel(Tasks tasks, SessionWorker worker, NoticeModel notices) {
    this.tasks = tasks;
    this.worker = worker;
    this.notices = notices;
    this.refusals = new Refusals(tasks, notices);
  }

  /**
   * What is open; null until the first image is. Its computing methods are the worker's to call.
   */
  public ReadOnlyObjectProperty<Session> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  /** The original image, reduced to what a screen can show; null for noise. */
  public ReadOnlyObjectProperty<Pixels> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** How many nodes are computed, the input among them. */
  public ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** The last node that is computed, with its measured time. */
  public ReadOnlyObjectProperty<Step> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The output of the last node that is computed, whether the paper names it or not. */
  public ReadOnlyObjectProperty<Tensor> currentTensorProperty() {
    return currentTensor.getReadOnlyProperty();
  }

  /** All anchors, ranked; null until the proposals are computed. */
  public ReadOnlyObjectProperty<ProposalSelector> selectorProperty() {
    return selector.getReadOnlyProperty();
  }

  /** Every proposal as every class, ranked; null until the detections are computed. */
  public ReadOnlyObjectProperty<DetectionSelector> detectorProperty() {
    return detector.getReadOnlyProperty();
  }

  /** Whether something is being opened or computed. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The outputs computed so far that have a name in the paper. */
  public ObservableMap<Node, Tensor> tensors() {
    return tensors;
  }

  /** How far one step goes. */
  public ObjectProperty<Granularity> granularityProperty() {
    return granularity;
  }

  /** Where steps may end, by granularity and by what is open. */
  public ObservableObjectValue<Stops> stopsProperty() {
    return stops;
  }

  /**
   * What the step to the current node consists of: the nodes computed since the stop before, the
   * current one last.
   */
  public List<Step> currentSteps() {
    int here = current.get().node().index() + 1;
    return nodes().subList(stops.get().before(here), here).stream().map(steps::get).toList();
  }

  /** Every node computed so far, with its measured time. */
  public ObservableMap<Node, Step> steps() {
    return steps;
  }

  /** The nodes of what is open, in the order of computation; empty until something is. */
  public List<Node> nodes() {
    return session.get() == null ? List.of() : session.get().graph().nodes();
  }

  /** What every node of what is open costs, in the order of computation. */
  public List<Cost> costs() {
    return costs;
  }

  /**
   * What the next change builds on: what was asked for last, or, if that cannot be opened, what is
   * open.
   */
  public ReadOnlyObjectProperty<Request> requestProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Frees the native memory; nothing can be opened or computed any more. */
  void close() {
    stop();
    tasks.run(
        Tasks.Lane.SESSION,
        () -> {
          worker.close();
          return worker;
        },
        closed -> {},
        notices::failed);
  }

  /** Opens something else and computes all of it. */
  public void open(Request request) {
    open(request, Integer.MAX_VALUE);
  }

  /** Opens something else and goes to the step at which that many nodes are computed. */
  public void open(Request request, int nodesComputed) {
    openings++;
    stopping = false;
    mayGoOn.set(false);
    asked.set(request);
    busy.set(true);
    tasks.run(
        Tasks.Lane.SESSION,
        () -> worker.open(request),
        opened -> {
          openings--;
          begin(opened);
          goal = within(nodesComputed);
          approach();
        },
        error -> {
          openings--;
          Session stays = session.get();
          refusals.say(request, error, stays, this::open);
          if (openings == 0 && stays != null) {
            asked.set(stays.request());
          }
          approach();
        });
  }

  private void begin(Opened opened) {
    tensors.clear();
    steps.clear();
    selector.set(null);
    detector.set(null);
    picture.set(opened.picture().orElse(null));
    costs = opened.costs();
    session.set(opened.session());
    show(opened.input());
  }

  /**
   * Asks the open session something, aside. An answer of a session that is open no more is dropped;
   * so is the failure. Ask only for what is computed, or the steps would no longer be the
   * student's.
   */
  public <T> void ask(
      Function<Session, T> question, Consumer<T> answer, Consumer<Exception> failed) {
    Session of = session.get();
    if (of == null) {
      return;
    }
    tasks.run(
        Tasks.Lane.SESSION,
        () -> worker.ask(of, question),
        found -> {
          if (session.get() == of) {
            found.ifPresent(answer);
          }
        },
        error -> {
          if (session.get() == of) {
            failed.accept(error);
          }
        });
  }

  /** Goes to the step at which that many nodes are computed: forward by computing, or back. */
  public void seek(int nodesComputed) {
    if (session.get() == null) {
      return;
    }
    goal = within(nodesComputed);
    stopping = false;
    if (busy.get()) {
      mayGoOn.set(false);
    } else {
      approach();
    }
  }

  private int within(int nodesComputed) {
    return Math.max(1, Math.min(nodes().size(), nodesComputed));
  }

  /** Computes no further than the node that is under way; what is computed stays. */
  public void stop() {
    stopping = busy.get();
    mayGoOn.set(false);
  }

  /** One step forward; asked for again while it computes, one more. */
  public void forward() {
    seek(stops.get().after(Math.max(position.get(), goal)));
  }

  /** One step back; asked for again while it is under way, one more. */
  public void back() {
    seek(stops.get().before(Math.min(position.get(), goal)));
  }

  /** Back to the input. */
  public void first() {
    seek(1);
  }

  /** On to the end. */
  public void last() {
    seek(nodes().size());
  }

  /** Goes on towards the goal; what is still being opened comes first. */
  private void approach() {
    int here = position.get();
    if (stopping && openings == 0) {
      stopping = false;
      goal = here;
    }
    busy.set(openings > 0 || here != goal);
    if (openings == 0 && here != goal) {
      int next = next(here);
      AtomicBoolean goOn = new AtomicBoolean(true);
      mayGoOn = goOn;
      tasks.run(
          Tasks.Lane.SESSION,
          () -> worker.goTo(next, goOn::get),
          computed -> {
            show(computed);
            approach();
          },
          error -> {
            notices.failed(error);
            goal = here;
            approach();
          });
    }
  }

  /** On a long way forward, maps with a name are shown as they come; the others are passed over. */
  private int next(int here) {
    return goal < here
        ? goal
        : nodes().subList(here, goal).stream()
            .filter(Node::isNamed)
            .findFirst()
            .map(node -> node.index() + 1)
            .orElse(goal);
  }

  private void show(Computed computed) {
    for (Node node : nodes().subList(computed.position(), nodes().size())) {
      tensors.remove(node);
      steps.remove(node);
      if (node.role() == Role.PROPOSALS) {
        selector.set(null);
      }
      if (node.role() == Role.DETECTIONS) {
        detector.set(null);
      }
    }
    computed.steps().forEach(step -> steps.put(step.node(), step));
    computed
        .tensors()
        .forEach(
            (node, tensor) -> {
              if (node.isNamed()) {
                tensors.put(node, tensor);
              }
            });
    Node last = computed.last().node();
    currentTensor.set(computed.tensors().getOrDefault(last, tensors.get(last)));
    computed.selector().ifPresent(selector::set);
    computed.detector().ifPresent(detector::set);
    current.set(computed.last());
    position.set(computed.position());
  }
}
