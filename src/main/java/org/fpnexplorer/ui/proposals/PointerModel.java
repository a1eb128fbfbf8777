package org.fpnexplorer.ui.proposals;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.Place;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.ShownBox;

/**
 * What is under the pointer, wherever in the window that is: a cell with its anchors and, if the
 * pointer is on the image, boxes. The cell is of the map pointed at; on the image, and on maps of
 * levels the head does not look at, it is of the level last pointed at.
 */
final class PointerModel {
  private final SessionModel session;
  private final HoverModel hover;
  private final ProposalModel proposals;
  private final ReadOnlyObjectWrapper<HeadLevels> levels = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<HoveredCell> cell = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<ShownBox>> boxes =
      new ReadOnlyObjectWrapper<>(List.of());
  private int level;

  PointerModel(SessionModel session, HoverModel hover, ProposalModel proposals) {
    this.session = session;
    this.hover = hover;
    this.proposals = proposals;
    session.sessionProperty().addListener(change -> follow());
    hover.placeProperty().addListener(change -> update());
    proposals.shownProperty().addListener(change -> update());
    follow();
  }

  /** The levels the open network's head looks at; null until something is open. */
  ReadOnlyObjectProperty<HeadLevels> levelsProperty() {
    return levels.getReadOnlyProperty();
  }

  /** The cell; null while the pointer is on no place. */
  ReadOnlyObjectProperty<HoveredCell> cellProperty() {
    return cell.getReadOnlyProperty();
  }

  /** The boxes around the pointer, the smallest first; empty while it is on none. */
  ReadOnlyObjectProperty<List<ShownBox>> boxesProperty() {
    return boxes.getReadOnlyProperty();
  }

  private void follow() {
    Session of = session.sessionProperty().get();
    if (of != null) {
      HeadLevels now = HeadLevels.of(of.graph());
      level = now.numbers().contains(level) ? level : now.firstChoice();
      levels.set(now);
    }
    update();
  }

  private void update() {
    Place place = hover.placeProperty().get();
    if (place == null || levels.get() == null) {
      cell.set(null);
      boxes.set(List.of());
      return;
    }
    level = levels.get().level(place).orElse(level);
    Session of = session.sessionProperty().get();
    cell.set(levels.get().cell(place, level, of.input().frame()));
    boxes.set(boxesAt(place));
  }

  private List<ShownBox> boxesAt(Place place) {
    List<ShownBox> shown = proposals.shownProperty().get();
    return shown == null || place.node().role() != Role.INPUT
        ? List.of()
        : Frame.boxesAt(shown, place.x(), place.y());
  }
}
