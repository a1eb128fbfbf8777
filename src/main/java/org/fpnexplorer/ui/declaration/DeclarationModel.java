package org.fpnexplorer.ui.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.SourceLine;
import org.fpnexplorer.network.pytorch.PyTorch;
import org.fpnexplorer.network.pytorch.PyTorchScript;
import org.fpnexplorer.network.source.Lines;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.Latest;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;

/**
 * Which lines of source are shown: those that declare the current step, or the map of the chosen
 * value, or where their layer is made.
 */
public final class DeclarationModel {
  /** Two calls declare a node that has parameters. */
  public enum Call {
    /** The one that applies the operation to its inputs. */
    STEP,
    /** The one that makes the layer with its parameters. */
    LAYER
  }

  private final SessionModel session;
  private final PickModel picks;
  private final NoticeModel notices;
  private final Latest latest;
  private final BooleanProperty ofPicked = new SimpleBooleanProperty();
  private final BooleanProperty wholeNetwork = new SimpleBooleanProperty();
  private final ObjectProperty<Call> call = new SimpleObjectProperty<>(Call.STEP);
  private final ReadOnlyObjectWrapper<Node> node = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<SourceLine>> trail =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<SourceLine> line = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<PythonLines> python = new ReadOnlyObjectWrapper<>();
  private PyTorchScript script;
  private Session scriptOf;

  /**
   * Lines of Python.
   *
   * @param text with line ends
   * @param marked those of the node; null where all are
   */
  public record PythonLines(String text, Lines marked) {}

  /** Follows the steps. */
  public DeclarationModel(SessionModel session, PickModel picks, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.picks = picks;
    this.notices = notices;
    latest = new Latest(tasks, Tasks.Lane.RENDER);
    session.currentProperty().addListener(change -> follow());
    picks.cellProperty().addListener(change -> follow());
    ofPicked.addListener(change -> follow());
    node.addListener(change -> showNode());
    call.addListener(change -> showTrail());
    wholeNetwork.addListener(change -> showPython());
    follow();
  }

  /** Whether the map of the chosen value is shown, if there is one, and not the current step. */
  public BooleanProperty ofPickedProperty() {
    return ofPicked;
  }

  /** What is explained; null until something is open. */
  public ReadOnlyObjectProperty<Node> nodeProperty() {
    return node.getReadOnlyProperty();
  }

  /** Which of the calls that declare the node. */
  public ObjectProperty<Call> callProperty() {
    return call;
  }

  /** From the catalogue to the innermost call. */
  public ReadOnlyObjectProperty<List<SourceLine>> trailProperty() {
    return trail.getReadOnlyProperty();
  }

  /** The line of the trail that is shown; null until something is open. */
  public ObjectProperty<SourceLine> lineProperty() {
    return line;
  }

  /** Whether the whole network is shown in PyTorch's terms, and not the node's lines alone. */
  public BooleanProperty wholeNetworkProperty() {
    return wholeNetwork;
  }

  /** The same in PyTorch's terms; null until something is open. */
  public ReadOnlyObjectProperty<PythonLines> pythonProperty() {
    return python.getReadOnlyProperty();
  }

  private void follow() {
    PickedCell cell = picks.cellProperty().get();
    if (ofPicked.get() && cell != null) {
      node.set(cell.node());
    } else if (session.currentProperty().get() != null) {
      node.set(session.currentProperty().get().node());
    }
  }

  private void showNode() {
    if (node.get().layerDeclared().isEmpty()) {
      call.set(Call.STEP);
    }
    showTrail();
    showPython();
  }

  private void showTrail() {
    List<SourceLine> lines =
        new ArrayList<>(
            call.get() == Call.STEP ? node.get().declared() : node.get().layerDeclared());
    Collections.reverse(lines);
    trail.set(List.copyOf(lines));
    line.set(lines.get(lines.size() - 1));
  }

  private void showPython() {
    Session open = session.sessionProperty().get();
    if (node.get() == null) {
      return;
    }
    if (wholeNetwork.get() && open == scriptOf) {
      python.set(new PythonLines(script.text(), script.call(node.get())));
    } else if (wholeNetwork.get()) {
      writeScript(open);
    } else {
      PyTorch own = PyTorch.of(node.get());
      List<String> lines = new ArrayList<>(own.construct());
      lines.addAll(own.forward());
      python.set(new PythonLines(String.join("\n", lines) + "\n", null));
    }
  }

  /** Aside: a large network has hundreds of lines. */
  private void writeScript(Session open) {
    latest.run(
        () -> PyTorchScript.of(open.request().model(), open.graph()),
        written -> {
          script = written;
          scriptOf = open;
          if (open == session.sessionProperty().get()) {
            showPython();
          }
        },
        notices::failed);
  }
}
