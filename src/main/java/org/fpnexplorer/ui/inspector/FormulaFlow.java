package org.fpnexplorer.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.explain.Line;
import org.fpnexplorer.explain.Piece;
import org.fpnexplorer.ui.LevelPaint;

/** A formula; names in it are underlined in their level's colour and lead to their values. */
final class FormulaFlow extends TextFlow {
  private static final int FINEST = 2;

  private final Consumer<Cell> follow;

  FormulaFlow(Consumer<Cell> follow) {
    this.follow = follow;
    getStyleClass().add("inspector-formula");
    setMinWidth(0);
  }

  /** Puts a formula behind what is there. */
  FormulaFlow add(Line line) {
    line.pieces().forEach(piece -> getChildren().add(node(piece)));
    return this;
  }

  /** Puts plain text behind what is there. */
  FormulaFlow add(String text) {
    getChildren().add(text(text));
    return this;
  }

  /** Puts the name of what is explained behind what is there; it leads nowhere. */
  FormulaFlow name(Cell cell) {
    getChildren().add(coloured(new Label(cell.toString()), cell));
    return this;
  }

  /** Puts the name of a value behind what is there; it leads to its explanation. */
  FormulaFlow link(Cell cell) {
    getChildren().add(link(cell.toString(), cell));
    return this;
  }

  private Label link(String text, Cell source) {
    return Follow.to(source, coloured(new Label(text), source), follow);
  }

  private Node node(Piece piece) {
    if (piece instanceof Piece.Place place) {
      return link(place.text(), place.source());
    }
    return piece instanceof Piece.Amount amount
        ? text(Numbers.of(amount.value()))
        : text(((Piece.Sign) piece).text());
  }

  private static Text text(String text) {
    Text node = new Text(text);
    node.getStyleClass().add("formula-text");
    return node;
  }

  /** On white, not every level's colour can be read; under the text each can be seen. */
  private static Label coloured(Label label, Cell cell) {
    label.getStyleClass().add("formula-name");
    int level = cell.node().level();
    if (level >= FINEST) {
      label.setStyle(
          "-fx-border-color: transparent transparent " + LevelPaint.css(level) + " transparent;");
    }
    return label;
  }
}
