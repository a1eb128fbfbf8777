package org.fpnexplorer.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.ui.Messages;

/** The blocks of a stage side by side, in the order of computation. */
final class BlocksView extends FlowPane {
  /** With more there is no room; the tooltips have them. */
  private static final int MOST_WITH_SHAPES = 12;

  private final List<Chip> chips = new ArrayList<>();

  /**
   * @param goThere computes up to a node
   * @param open shows a block's layers
   */
  BlocksView(List<Block> blocks, Prices prices, Consumer<Node> goThere, Consumer<Block> open) {
    getStyleClass().add("blocks");
    for (Block block : blocks) {
      Chip chip =
          chip(
              block, blocks.size() <= MOST_WITH_SHAPES, prices, () -> goThere.accept(block.last()));
      chips.add(chip);
      getChildren().add(block.opens() ? opening(chip, block, open) : chip);
    }
  }

  private static Chip chip(Block block, boolean withShape, Prices prices, Runnable goThere) {
    String layers = block.summary() + (block.isResidual() ? Messages.get("diagram.residual") : "");
    VBox lines = new VBox(Chip.line(block.name(), "name"), Chip.line(layers, "summary"));
    if (withShape) {
      lines.getChildren().add(Chip.line(Words.shape(block.last().shape()), "shape"));
    }
    String details = Words.details(block.nodes()) + "\n" + prices.of(block.nodes());
    return new Chip(block.nodes(), lines, details, goThere);
  }

  private static StackPane opening(Chip chip, Block block, Consumer<Block> open) {
    Button button = new Button("+");
    button.getStyleClass().add("fold");
    button.setAccessibleText(Messages.get("diagram.block.open", block.name()));
    button.setTooltip(
        new Tooltip(Messages.get("diagram.block.open.tip", block.name(), block.nodes().size())));
    button.setOnAction(press -> open.accept(block));
    chip.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            open.accept(block);
          }
        });
    StackPane pane = new StackPane(chip, button);
    pane.getStyleClass().add("opening");
    StackPane.setAlignment(button, Pos.TOP_RIGHT);
    return pane;
  }

  /** All in one row, with a little to spare for lines of half a point; narrower, they wrap. */
  @Override
  protected double computePrefWidth(double height) {
    double chipsAndGaps = 2 + getHgap() * (getChildren().size() - 1);
    for (javafx.scene.Node child : getChildren()) {
      chipsAndGaps += Math.ceil(child.prefWidth(-1));
    }
    return snappedLeftInset() + chipsAndGaps + snappedRightInset();
  }

  /** Shows how far the pass has come, by the number of computed nodes. */
  void update(int position) {
    chips.forEach(chip -> chip.update(position));
  }
}
