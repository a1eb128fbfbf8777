package org.fpnexplorer.ui.switches;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.AblationTable;
import org.fpnexplorer.session.AblationTable.Figures;
import org.fpnexplorer.session.AblationTable.Row;
import org.fpnexplorer.ui.Messages;

/** What became of a network that was trained with the part off from the start. */
final class TrainedPane extends VBox {
  private static final List<String> HEADS = List.of("ar100", "ar1000", "small", "medium", "large");
  private static final List<ToDoubleFunction<Figures>> FIGURES =
      List.of(Figures::ar100, Figures::ar1000, Figures::small, Figures::medium, Figures::large);

  private final AblationTable table;
  private final Label heading = new Label(Messages.get("trained.heading"));
  private final Label text = PartsPane.wrapped("switches-sentence");
  private final GridPane figures = new GridPane();

  TrainedPane(AblationTable table) {
    this.table = table;
    getStyleClass().add("trained-pane");
    heading.getStyleClass().add("compare-heading");
    figures.getStyleClass().add("trained-figures");
    getChildren().addAll(heading, text, figures);
  }

  /** The letter of the table's row that was trained with just these off. */
  static Optional<String> letter(Switches off) {
    if (off.equals(Switches.withoutLaterals())) {
      return Optional.of("e");
    }
    if (off.equals(Switches.of(Switch.TOP_DOWN))) {
      return Optional.of("d");
    }
    return off.equals(Switches.of(Switch.ONLY_P2)) ? Optional.of("f") : Optional.empty();
  }

  /** Shows the row for what is off, beside that with all on. */
  void show(Switches off) {
    figures.getChildren().clear();
    Optional<Row> row = letter(off).map(this::row);
    text.setText(
        row.map(found -> Messages.get("trained.text." + found.letter(), found.model().name()))
            .orElseGet(() -> Messages.get("trained.none")));
    if (row.isEmpty()) {
      return;
    }
    for (int i = 0; i < HEADS.size(); i++) {
      figures.add(label(Messages.get("ablation." + HEADS.get(i)), "trained-head"), i + 1, 0);
    }
    add(row("c"), "trained.on", 1);
    add(row.get(), "trained.off", 2);
  }

  private Row row(String letter) {
    return table.rows().stream().filter(r -> r.letter().equals(letter)).findFirst().orElseThrow();
  }

  private void add(Row row, String name, int line) {
    figures.add(label(Messages.get(name, row.letter()), "trained-name"), 0, line);
    for (int i = 0; i < FIGURES.size(); i++) {
      double figure = FIGURES.get(i).applyAsDouble(row.measured().figures());
      figures.add(label(Messages.get("ablation.figure", figure), "trained-figure"), i + 1, line);
    }
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
