package org.fpnexplorer.ui.maps;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.ui.maps.CellGrid.Cell;

/**
 * How a cell of a map is chosen to be explained: by a click, and from there by the arrow keys.
 *
 * @param cellAt the cell under the pointer
 */
record CellPicking(Node node, MapActions actions, Function<MouseEvent, Optional<Cell>> cellAt) {
  void on(javafx.scene.Node pane) {
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void click(MouseEvent event) {
    boolean isClick =
        event.getButton() == MouseButton.PRIMARY
            && event.isStillSincePress()
            && event.getClickCount() == 1;
    if (isClick) {
      cellAt.apply(event).ifPresent(cell -> actions.choose(node, cell));
    }
  }

  /** Plain arrow keys only: with others held down they are shortcuts, or move an enlarged map. */
  private void press(KeyEvent event) {
    boolean isPlain =
        !event.isShiftDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
    if (isPlain && event.getCode().isArrowKey()) {
      KeyCode code = event.getCode();
      actions.moveChoice(
          node,
          code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0,
          code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0);
      event.consume();
    }
  }
}
