package org.fpnexplorer.ui.cost;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.fpnexplorer.engine.Step;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;

/**
 * What the open network costs. Times are those of the student's own steps, until the pass is
 * measured again: then the median of several runs. Runs are made one by one, so that steps asked
 * for in between do not wait for all of them.
 */
public final class CostModel {
  /** A multiple of two, and one more: the median is a run's own time. */
  static final int RUNS = 9;

  private final SessionModel session;
  private final Tasks tasks;
  private final NoticeModel notices;
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.LAYER);
  private final ObjectProperty<Price> price = new SimpleObjectProperty<>(Price.SHAPE);
  private final ReadOnlyObjectWrapper<CostTable> table =
      new ReadOnlyObjectWrapper<>(CostTable.EMPTY);
  private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper runs = new ReadOnlyIntegerWrapper();
  private final List<List<Step>> measured = new ArrayList<>();
  private CostRow.Whole whole = CostRow.Whole.of(List.of(), Map.of());
  private AtomicBoolean mayGoOn = new AtomicBoolean();

  /** Follows what is open and how far it has come. */
  public CostModel(SessionModel session, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.tasks = tasks;
    this.notices = notices;
    session.sessionProperty().addListener((property, before, opened) -> open(opened));
    session.positionProperty().addListener(change -> update());
    grouping.addListener(change -> update());
    if (session.sessionProperty().get() != null) {
      open(session.sessionProperty().get());
    }
  }

  /** What a row stands for. */
  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  /** What the diagram says beside its names. */
  public ObjectProperty<Price> priceProperty() {
    return price;
  }

  /** The table as it is known by now. */
  public ReadOnlyObjectProperty<CostTable> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /** Whether the pass is being measured again. */
  public ReadOnlyBooleanProperty measuringProperty() {
    return measuring.getReadOnlyProperty();
  }

  /** Of how many runs the times are the median; 0 for those of the student's own steps. */
  public ReadOnlyIntegerProperty runsProperty() {
    return runs.getReadOnlyProperty();
  }

  private void open(Session opened) {
    cancel();
    measured.clear();
    runs.set(0);
    update();
  }

  private void update() {
    Session open = session.sessionProperty().get();
    if (open != null) {
      whole = CostRow.Whole.of(session.costs(), millis());
      table.set(CostTable.of(open.graph(), whole, grouping.get()));
    }
  }

  /** What is known of some nodes of the open network together. */
  public CostRow row(List<Node> nodes) {
    return CostRow.of(nodes.get(nodes.size() - 1).name(), null, nodes, whole);
  }

  private Map<Node, Double> millis() {
    Map<Node, Double> millis = new HashMap<>();
    if (measured.isEmpty()) {
      session.steps().forEach((node, step) -> millis.put(node, step.millis()));
    } else {
      for (Node node : session.nodes()) {
        millis.put(node, median(node));
      }
    }
    return millis;
  }

  private double median(Node node) {
    double[] sorted =
        measured.stream().mapToDouble(run -> run.get(node.index()).millis()).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Runs the pass several times more, aside. */
  public void measure() {
    if (session.sessionProperty().get() != null && !measuring.get()) {
      measured.clear();
      runs.set(0);
      measuring.set(true);
      mayGoOn = new AtomicBoolean(true);
      measureOnce(mayGoOn);
    }
  }

  private void measureOnce(AtomicBoolean goOn) {
    session.ask(
        open -> open.timedAside(goOn::get),
        steps -> {
          if (goOn.get()) {
            steps.ifPresent(measured::add);
            runs.set(measured.size());
            update();
            if (measured.size() < RUNS) {
              measureOnce(goOn);
            } else {
              measuring.set(false);
            }
          }
        },
        error -> {
          if (goOn.get()) {
            measuring.set(false);
            notices.failed(error);
          }
        });
  }

  /** Measures no further; the runs that are complete stay. */
  public void cancel() {
    mayGoOn.set(false);
    measuring.set(false);
  }

  /** Writes the table as comma-separated values. */
  public void export(Path file) {
    byte[] csv = table.get().csv().getBytes(StandardCharsets.UTF_8);
    tasks.run(
        Tasks.Lane.EXPORT,
        () -> {
          AtomicFile.write(file, out -> out.write(csv));
          return file;
        },
        written -> notices.done(Messages.get("cost.exported", written)),
        error -> notices.failed(file + ": " + error.getMessage()));
  }
}
