package org.fpnexplorer.ui.switches;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.maps.Legend;

/** A map before, after, and the difference of the two pictures, with their legends. */
final class MapTrio extends HBox {
  private final Panel before = new Panel();
  private final Panel after = new Panel();
  private final Panel difference = new Panel();
  private final Legend values = new Legend(true);
  private final Legend differences = new Legend(true);

  /** A picture under its title, or why there is none. */
  private static final class Panel extends VBox {
    private final Label title = new Label();
    private final PixelView picture = PixelView.ofMap();
    private final Label none = PartsPane.wrapped("trio-none");

    Panel() {
      getStyleClass().add("trio-panel");
      title.getStyleClass().add("trio-title");
      title.setMinWidth(0);
      none.setAlignment(Pos.CENTER);
      StackPane stack = new StackPane(none, picture);
      stack.setMinSize(0, 0);
      VBox.setVgrow(stack, Priority.ALWAYS);
      getChildren().addAll(title, stack);
      picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
      HBox.setHgrow(this, Priority.ALWAYS);
      setMinSize(0, 0);
      setPrefWidth(200);
    }

    void show(String heading, Optional<Pixels> pixels, String why, String description) {
      title.setText(heading);
      title.setTooltip(new Tooltip(heading));
      picture.show(pixels.orElse(null));
      picture.setAccessibleText(pixels.isPresent() ? description : why);
      none.setText(pixels.isPresent() ? "" : why);
    }
  }

  MapTrio() {
    getStyleClass().add("map-trio");
    getChildren().addAll(before, after, beside(values), difference, beside(differences));
    setMinHeight(0);
  }

  /** As high as the pictures, which have a title above them. */
  private static VBox beside(Legend legend) {
    legend.setMinWidth(Legend.WIDTH);
    Label title = new Label();
    title.getStyleClass().add("trio-title");
    VBox.setVgrow(legend, Priority.ALWAYS);
    VBox column = new VBox(title, legend);
    column.getStyleClass().add("trio-panel");
    column.setMinWidth(Legend.WIDTH);
    column.setMinHeight(0);
    return column;
  }

  /**
   * Shows a map.
   *
   * @param map null for none
   * @param first what the network was before, in a few words
   * @param second what it is after
   */
  void show(ComparedMap map, String first, String second) {
    setVisible(map != null);
    if (map == null) {
      return;
    }
    String name = map.name();
    before.show(
        first,
        map.before(),
        Messages.get("compare.noMap", name),
        Messages.get("compare.map", name, first));
    after.show(
        second,
        map.after(),
        Messages.get("compare.noMap", name),
        Messages.get("compare.map", name, second));
    difference.show(
        Messages.get("compare.difference"),
        map.difference(),
        Messages.get("compare.noDifference"),
        Messages.get("compare.difference.of", name));
    values.show(Optional.of(map.range()), ComparedMap.VALUES);
    differences.show(map.difference().map(pixels -> map.differenceRange()), ComparedMap.DIFFERENCE);
  }
}
