package org.fpnexplorer.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Stands where a map would be that is not computed yet, and offers to compute it. */
public final class NotComputedNote extends VBox {
  private final Label text = new Label();
  private final Button compute = new Button();
  private Node node;

  /**
   * @param session computes up to the node when the button is pressed
   */
  public NotComputedNote(SessionModel session) {
    getStyleClass().add("not-computed");
    text.getStyleClass().add("not-computed-text");
    text.setWrapText(true);
    compute.setGraphic(new FontIcon(Feather.PLAY));
    compute.setOnAction(event -> session.seek(node.index() + 1));
    getChildren().addAll(text, compute);
  }

  /** Says so of this node. */
  public void show(Node missing) {
    node = missing;
    text.setText(Messages.get("notComputed", missing.name()));
    compute.setText(Messages.get("notComputed.compute", missing.name()));
    String tip = Messages.get("notComputed.compute.tip", missing.name());
    compute.setTooltip(new Tooltip(tip));
    compute.setAccessibleText(tip);
  }
}
