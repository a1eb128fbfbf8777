package org.fpnexplorer.ui.diagram;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.ui.Messages;

/** An opened stage: its blocks, or the layers of one of them. */
final class StagePane extends BorderPane {
  private final String stage;
  private final List<Block> blocks;
  private final Prices prices;
  private final Consumer<Node> goThere;
  private final Runnable close;
  private Region view = new Region();
  private IntConsumer content = position -> {};
  private int position;

  /**
   * @param link the arrow that is opened
   * @param goThere computes up to a node
   * @param close folds it up again
   */
  StagePane(Link link, Prices prices, Consumer<Node> goThere, Runnable close) {
    this.stage = Words.name(link.to());
    this.blocks = Block.of(link.steps());
    this.prices = prices;
    this.goThere = goThere;
    this.close = close;
    getStyleClass().add("stage");
    Marks.setLevel(this, link.to().level());
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            close.run();
            key.consume();
          }
        });
    setAccessibleText(Messages.get("diagram.open", stage));
    showBlocks();
  }

  private void showBlocks() {
    List<Node> nodes = blocks.stream().flatMap(block -> block.nodes().stream()).toList();
    setTop(header(Chip.line(stage, "name"), prices.of(blocks, nodes)));
    BlocksView shown = new BlocksView(blocks, prices, goThere, this::showLayers);
    show(shown, shown::update);
  }

  private void showLayers(Block block) {
    Button back = new Button(Messages.get("diagram.back", stage));
    back.getStyleClass().add("back");
    back.setTooltip(new Tooltip(Messages.get("diagram.back.tip", stage)));
    back.setOnAction(press -> showBlocks());
    setTop(header(back, block.name()));
    LayersView shown = new LayersView(block, prices, goThere);
    show(shown, shown::update);
    back.requestFocus();
  }

  private HBox header(Region first, String text) {
    Label facts = Chip.line(text, "facts");
    facts.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button fold = new Button("×");
    fold.getStyleClass().add("fold");
    fold.setAccessibleText(Messages.get("diagram.close", stage));
    fold.setTooltip(new Tooltip(Messages.get("diagram.close.tip", stage)));
    fold.setOnAction(press -> close.run());
    HBox header = new HBox(first, facts, space, fold);
    header.getStyleClass().add("stage-header");
    first.setMinWidth(USE_PREF_SIZE);
    return header;
  }

  private void show(Region shown, IntConsumer update) {
    view = shown;
    ScrollPane scroll = new ScrollPane(shown);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    content = update;
    update(position);
  }

  /** A scroll pane would not ask for the height that its content has at this width. */
  @Override
  protected double computePrefHeight(double width) {
    double sides = snappedLeftInset() + snappedRightInset();
    double ends = snappedTopInset() + snappedBottomInset();
    return ends + getTop().prefHeight(-1) + view.prefHeight(width < 0 ? -1 : width - sides);
  }

  /** Shows how far the pass has come, by the number of computed nodes. */
  void update(int nodesComputed) {
    position = nodesComputed;
    content.accept(nodesComputed);
  }
}
