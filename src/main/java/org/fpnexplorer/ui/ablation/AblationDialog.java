package org.fpnexplorer.ui.ablation;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.session.AblationTable;
import org.fpnexplorer.session.AblationTable.Figures;
import org.fpnexplorer.session.AblationTable.Row;
import org.fpnexplorer.ui.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The paper's table 1 with what was measured here beside it, each row with a button that opens its
 * network. It stays open beside the window.
 */
public final class AblationDialog extends Dialog<Void> {
  private static final List<ToDoubleFunction<Figures>> FIGURES =
      List.of(Figures::ar100, Figures::ar1000, Figures::small, Figures::medium, Figures::large);
  private static final List<String> HEADS = List.of("ar100", "ar1000", "small", "medium", "large");

  /** Figures here begin in this column, the paper's behind a gap of one. */
  private static final int HERE = 6;

  private static final int PAPER = HERE + 6;

  private final AblationTable table;

  /**
   * A dialog over the given window, not shown yet.
   *
   * @param open takes the network that is to be shown
   */
  public AblationDialog(Window owner, AblationTable table, Consumer<Model> open) {
    this.table = table;
    initOwner(owner);
    initModality(Modality.NONE);
    setTitle(Messages.get("ablation.title"));
    setResizable(true);
    VBox content =
        new VBox(
            text(Messages.get("ablation.intro"), "intro"),
            grid(open),
            text(verdict(), "verdict"),
            text(source(), "intro"));
    content.getStyleClass().add("ablation");
    getDialogPane().setContent(content);
    getDialogPane().getStyleClass().add("ablation-dialog");
    getDialogPane()
        .getStylesheets()
        .add(AblationDialog.class.getResource("ablation.css").toExternalForm());
    getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
  }

  private static Label text(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(980);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private GridPane grid(Consumer<Model> open) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("figures");
    grid.add(head("ablation.here"), HERE, 0, FIGURES.size(), 1);
    grid.add(head("ablation.paper"), PAPER, 0, FIGURES.size(), 1);
    List<String> facts = List.of("row", "model", "feature", "lateral", "topDown", "anchors");
    for (int i = 0; i < facts.size(); i++) {
      grid.add(head("ablation." + facts.get(i)), i, 1);
    }
    for (int i = 0; i < HEADS.size(); i++) {
      grid.add(head("ablation." + HEADS.get(i)), HERE + i, 1);
      grid.add(head("ablation." + HEADS.get(i)), PAPER + i, 1);
    }
    for (Row row : table.rows()) {
      int line = grid.getRowCount();
      boolean isFpn = row.letter().equals("c");
      List<Node> cells = new ArrayList<>();
      cells.add(new Label("(" + row.letter() + ")"));
      cells.add(opener(row, open));
      cells.add(new Label(row.feature()));
      cells.add(yes(row.hasLateral(), "ablation.lateral"));
      cells.add(yes(row.hasTopDown(), "ablation.topDown"));
      cells.add(new Label(Messages.get("ablation.count", row.anchors())));
      FIGURES.forEach(figure -> cells.add(figure(figure, row, true)));
      for (int i = 0; i < cells.size(); i++) {
        grid.add(cells.get(i), i, line);
      }
      for (int i = 0; i < FIGURES.size(); i++) {
        grid.add(figure(FIGURES.get(i), row, false), PAPER + i, line);
      }
      if (isFpn) {
        grid.getChildren().stream()
            .filter(cell -> GridPane.getRowIndex(cell) == line)
            .forEach(cell -> cell.getStyleClass().add("fpn"));
      }
    }
    return grid;
  }

  private static Label head(String key) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("head");
    return label;
  }

  private static Button opener(Row row, Consumer<Model> open) {
    Button button = new Button(row.model().name(), new FontIcon(Feather.EXTERNAL_LINK));
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    button.setTooltip(new Tooltip(Messages.get("ablation.open", row.model().name())));
    button.setAccessibleText(Messages.get("ablation.open", row.model().name()));
    button.setOnAction(event -> open.accept(row.model()));
    return button;
  }

  private static Label yes(boolean has, String what) {
    Label label = new Label(has ? "✓" : "–");
    label.setAccessibleText(
        Messages.get(has ? "ablation.with" : "ablation.without", Messages.get(what)));
    return label;
  }

  /** The best of a column is bold, and says so to those who do not see it. */
  private Label figure(ToDoubleFunction<Figures> figure, Row row, boolean here) {
    double value = figure.applyAsDouble(of(row, here));
    double best =
        table.rows().stream().mapToDouble(r -> figure.applyAsDouble(of(r, here))).max().orElse(0);
    Label label = new Label(Messages.get("ablation.figure", value));
    label.getStyleClass().add("figure");
    if (value == best) {
      label.getStyleClass().add("best");
      label.setAccessibleText(Messages.get("ablation.best", value));
    }
    return label;
  }

  private static Figures of(Row row, boolean here) {
    return here ? row.measured().figures() : row.paper();
  }

  /** What came out, from the figures: nothing is said that they do not say. */
  private String verdict() {
    List<String> parts = new ArrayList<>();
    for (Row row : table.rows()) {
      if (!row.letter().equals("c")) {
        double ahead = table.aheadOnSmall(row);
        String key = ahead >= 0 ? "ablation.ahead" : "ablation.behind";
        parts.add(Messages.get(key, row.letter(), Math.abs(ahead)));
      }
    }
    return Messages.get("ablation.verdict", String.join(", ", parts));
  }

  private String source() {
    AblationTable.Measured any = table.rows().get(0).measured();
    Figures longer = table.shipped().figures();
    return Messages.get(
        "ablation.source",
        any.images(),
        any.scenes(),
        any.size(),
        longer.ar100(),
        longer.ar1000(),
        longer.small(),
        longer.medium(),
        longer.large());
  }
}
