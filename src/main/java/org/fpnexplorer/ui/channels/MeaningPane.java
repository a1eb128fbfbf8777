package org.fpnexplorer.ui.channels;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PixelView;
import org.fpnexplorer.ui.channels.MeaningModel.Coloured;

/** P2 to P5 with one basis of colours, over C2 to C5 with a basis each. */
final class MeaningPane extends VBox {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  private final MeaningModel model;

  MeaningPane(MeaningModel model) {
    this.model = model;
    getStyleClass().add("channels-meaning");
    setMinSize(0, 0);
    model.picturesProperty().addListener(change -> show());
    show();
  }

  private void show() {
    getChildren()
        .setAll(row(Role.P, "channels.meaning.p"), row(Role.C, "channels.meaning.c"), sentence());
  }

  private VBox row(Role role, String title) {
    List<Node> levels = model.levels(role);
    Label head = new Label(Messages.get(levels.isEmpty() ? "channels.meaning.none" : title));
    head.getStyleClass().add("channels-title");
    HBox maps = new HBox();
    maps.getStyleClass().add("channels-meaning-row");
    VBox.setVgrow(maps, Priority.ALWAYS);
    levels.forEach(node -> maps.getChildren().add(map(node)));
    VBox row = new VBox(head, maps);
    row.getStyleClass().add("channels-meaning-part");
    row.setMinHeight(0);
    VBox.setVgrow(row, Priority.ALWAYS);
    return row;
  }

  private VBox map(Node node) {
    Map<Node, Coloured> pictures = model.picturesProperty().get();
    PixelView view = PixelView.ofMap();
    Coloured picture = pictures.get(node);
    view.show(picture == null ? null : picture.pixels());
    StackPane ground = new StackPane(view);
    ground.getStyleClass().add("channels-meaning-map");
    ground.setMinSize(0, 0);
    ground.pseudoClassStateChanged(EMPTY, picture == null);
    ground.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ground.setAccessibleText(
        Messages.get(
            picture == null
                ? "channels.meaning.empty"
                : node.role() == Role.P ? "channels.meaning.p.map" : "channels.meaning.c.map",
            node.name()));
    VBox.setVgrow(ground, Priority.ALWAYS);
    Label name =
        new Label(
            Messages.get(
                "channels.meaning.map",
                node.name().toUpperCase(Locale.ROOT),
                Integer.toString(node.shape().channels()),
                Integer.toString(node.shape().width()),
                Integer.toString(node.shape().height())));
    name.getStyleClass().add("channels-level");
    VBox map = new VBox(name, ground, kept(node, picture));
    map.setMinSize(0, 0);
    map.setPrefWidth(100);
    map.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(map, Priority.ALWAYS);
    return map;
  }

  /** How much of the map its colours show; of a shared basis, beside what its own would. */
  private static Label kept(Node node, Coloured picture) {
    Label kept = new Label();
    kept.getStyleClass().add("channels-name");
    if (picture != null) {
      kept.setText(
          Messages.get(
              node.role() == Role.P ? "channels.meaning.p.kept" : "channels.meaning.c.kept",
              percent(picture.kept()),
              percent(picture.own())));
    }
    return kept;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private Label sentence() {
    String text = Messages.get("channels.meaning.sentence");
    Label sentence =
        new Label(
            model
                .warning()
                .map(warning -> Messages.get("channels.meaning.untrained", warning))
                .orElse(text));
    sentence.getStyleClass().add("channels-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    return sentence;
  }
}
