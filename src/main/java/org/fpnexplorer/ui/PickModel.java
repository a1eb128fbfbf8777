package org.fpnexplorer.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fpnexplorer.network.AnchorSpec;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.session.Session;

/**
 * What the student has chosen to be explained. It stays from one step, image or model to the next
 * as long as there is a value, or an anchor, in its place.
 */
public final class PickModel {
  private final SessionModel session;
  private final ObjectProperty<PickedCell> cell = new SimpleObjectProperty<>();
  private final ObjectProperty<PickedAnchor> anchor = new SimpleObjectProperty<>();

  private String awaited;

  /** Nothing is chosen yet. */
  public PickModel(SessionModel session) {
    this.session = session;
    session.sessionProperty().addListener((property, before, opened) -> follow(opened));
  }

  /** The value to explain; null for none. */
  public ObjectProperty<PickedCell> cellProperty() {
    return cell;
  }

  /** The anchor to explain; null for none. */
  public ObjectProperty<PickedAnchor> anchorProperty() {
    return anchor;
  }

  /** Chooses the value of that name, {@code m4[17,5,9]}, in what is opened next, if it is there. */
  void pickWhenOpen(String address) {
    awaited = address;
  }

  /** Whether what is open has such an anchor. */
  boolean exists(PickedAnchor one) {
    Session open = session.sessionProperty().get();
    return open != null && exists(open.graph(), one);
  }

  private void follow(Session opened) {
    Graph graph = opened.graph();
    PickedCell value = cell.get();
    if (awaited != null) {
      cell.set(PickedCell.parse(awaited, graph).orElse(null));
      awaited = null;
    } else if (value != null) {
      String name = value.node().name();
      PickedCell same =
          graph.has(name)
              ? new PickedCell(graph.node(name), value.channel(), value.row(), value.column())
              : null;
      cell.set(same != null && same.exists() ? same : null);
    }
    if (anchor.get() != null && !exists(graph, anchor.get())) {
      anchor.set(null);
    }
  }

  private static boolean exists(Graph graph, PickedAnchor one) {
    AnchorSpec spec = ((SelectProposals) graph.node("proposals").op()).anchors();
    return one.anchor() < spec.perCell()
        && graph.of(Role.OBJECTNESS).stream()
            .filter(map -> map.level() == one.level())
            .anyMatch(
                map -> one.row() < map.shape().height() && one.column() < map.shape().width());
  }
}
