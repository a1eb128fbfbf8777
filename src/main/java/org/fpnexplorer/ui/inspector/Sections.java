package org.fpnexplorer.ui.inspector;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fpnexplorer.explain.Arithmetic;
import org.fpnexplorer.explain.Cell;
import org.fpnexplorer.explain.Copied;
import org.fpnexplorer.explain.Explanation;
import org.fpnexplorer.explain.Largest;
import org.fpnexplorer.explain.Reading;
import org.fpnexplorer.explain.Total;
import org.fpnexplorer.explain.WeightedSum;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.inspector.HeatGrid.Entry;

/** The terms of an explanation, each kind in its own way. */
final class Sections {
  private final Consumer<Cell> follow;

  Sections(Consumer<Cell> follow) {
    this.follow = follow;
  }

  Node of(Explanation explanation) {
    if (explanation instanceof Total total) {
      VBox parts = new VBox();
      parts.getStyleClass().add("inspector-parts");
      total.parts().forEach(part -> parts.getChildren().addAll(title(part), of(part)));
      return parts;
    }
    if (explanation instanceof WeightedSum sum) {
      return new WeightedSumPane(sum, follow);
    }
    if (explanation instanceof Largest largest) {
      return window(largest);
    }
    if (explanation instanceof Arithmetic arithmetic) {
      return new QuantityPane(arithmetic.quantities(), follow);
    }
    if (explanation instanceof Copied copied) {
      return note(whereFrom(copied));
    }
    Reading reading = (Reading) explanation;
    return reading.cell().node().inputs().isEmpty()
        ? note(Messages.get("inspector.asItIs"))
        : new VBox();
  }

  /** What a part of a sum is, and how much it adds. */
  private Node title(Explanation part) {
    return new FormulaFlow(follow).add(part.formula()).add(" = " + Numbers.of(part.value()));
  }

  private Node window(Largest largest) {
    List<Entry> entries =
        largest.window().stream()
            .map(
                reading ->
                    new Entry(
                        reading.map(Reading::value).orElse(0.0),
                        reading.map(Reading::cell),
                        reading.isEmpty()))
            .toList();
    return new HeatGrid(
        Messages.get("inspector.window"),
        largest.columns(),
        entries,
        OptionalInt.of(largest.winner()),
        follow);
  }

  /** Where in the smaller map the cell lies; of a mere second name nothing. */
  private static String whereFrom(Copied copied) {
    Cell from = copied.source().cell();
    Shape small = from.node().shape();
    Shape large = copied.cell().node().shape();
    if (copied.function().isEmpty()) {
      return Messages.get("inspector.copied", from.toString());
    }
    return Messages.get(
        "inspector.nearest",
        axis(copied.cell().row(), small.height(), large.height(), from.row()),
        axis(copied.cell().column(), small.width(), large.width(), from.column()));
  }

  private static String axis(int cell, int small, int large, int from) {
    return "⌊" + cell + " · " + small + " / " + large + "⌋ = " + from;
  }

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("inspector-note");
    note.setWrapText(true);
    return note;
  }
}
