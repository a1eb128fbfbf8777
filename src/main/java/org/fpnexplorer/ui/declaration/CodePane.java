package org.fpnexplorer.ui.declaration;

import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fpnexplorer.network.source.Lines;
import org.fpnexplorer.network.source.SourceText;
import org.fpnexplorer.ui.Messages;

/** Source with numbered lines and some of them marked; it scrolls to these. */
final class CodePane extends ListView<SourceText> {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass CALL = PseudoClass.getPseudoClass("call");
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  /** Most lines that stay in sight above the marked ones. */
  private static final int ABOVE = 6;

  private Lines marked = new Lines(0, 0);
  private int call;
  private boolean placed;

  CodePane(String about) {
    getStyleClass().add("code");
    setAccessibleText(about);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(list -> new LineCell());
    heightProperty().addListener(change -> placed = false);
    setOnKeyPressed(
        key -> {
          if (COPY.match(key)) {
            copySelected();
            key.consume();
          }
        });
  }

  /**
   * Shows a source.
   *
   * @param marks the lines to mark
   * @param mainLine the one of them that matters most; 0 for none
   */
  void show(List<SourceText> lines, Lines marks, int mainLine) {
    marked = marks;
    call = mainLine;
    if (getItems().equals(lines)) {
      refresh();
    } else {
      getItems().setAll(lines);
    }
    getSelectionModel().clearSelection();
    placed = false;
    requestLayout();
  }

  /** Only now is it known how many lines there is room for; the lines are laid out after it. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!placed) {
      placed = true;
      Platform.runLater(this::scrollToMarked);
    }
  }

  /** The statement is seen whole, if it fits, in the middle of some context. */
  private void scrollToMarked() {
    int rows = (int) (getHeight() / getFixedCellSize()) - 1;
    int free = rows - (marked.last() - marked.first() + 1);
    scrollTo(Math.max(0, marked.first() - 1 - Math.max(0, Math.min(ABOVE, free / 2))));
  }

  private void copySelected() {
    ClipboardContent content = new ClipboardContent();
    StringBuilder text = new StringBuilder();
    getSelectionModel().getSelectedItems().forEach(line -> text.append(line.text()).append('\n'));
    content.putString(text.toString());
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** A line: a bar if it is marked, its number, its text. */
  private final class LineCell extends ListCell<SourceText> {
    private final Region bar = new Region();
    private final Label number = new Label();
    private final TextFlow text = new TextFlow();
    private final HBox row = new HBox(bar, number, text);

    LineCell() {
      getStyleClass().add("code-line");
      bar.getStyleClass().add("bar");
      number.getStyleClass().add("number");
      number.setMinWidth(USE_PREF_SIZE);
      text.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(SourceText line, boolean empty) {
      super.updateItem(line, empty);
      int shown = getIndex() + 1;
      boolean isMarked = !empty && marked.contains(shown);
      pseudoClassStateChanged(MARKED, isMarked);
      pseudoClassStateChanged(CALL, isMarked && shown == call);
      setGraphic(empty ? null : row);
      if (!empty) {
        number.setText(String.valueOf(shown));
        text.getChildren().setAll(line.pieces().stream().map(CodePane::coloured).toList());
        setAccessibleText(
            Messages.get(
                isMarked ? "declaration.line.marked" : "declaration.line",
                String.valueOf(shown),
                line.text()));
      }
    }
  }

  private static Text coloured(SourceText.Piece piece) {
    Text text = new Text(piece.text());
    text.getStyleClass().addAll("piece", piece.colour().name().toLowerCase(Locale.ROOT));
    return text;
  }
}
