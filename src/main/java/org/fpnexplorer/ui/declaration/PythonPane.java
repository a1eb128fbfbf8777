package org.fpnexplorer.ui.declaration;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fpnexplorer.network.source.Language;
import org.fpnexplorer.network.source.Lines;
import org.fpnexplorer.network.source.SourceText;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.Shortcuts;
import org.fpnexplorer.ui.declaration.DeclarationModel.PythonLines;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The same in PyTorch's terms, to be read and to be copied. */
final class PythonPane extends BorderPane {
  private final DeclarationModel model;
  private final ToggleButton whole = new ToggleButton(Messages.get("declaration.whole"));
  private final CodePane code = new CodePane(Messages.get("declaration.python.about"));

  PythonPane(DeclarationModel model) {
    this.model = model;
    getStyleClass().add("python");
    setTop(header());
    setCenter(code);
    setMinSize(0, 0);
    model.pythonProperty().addListener((property, before, lines) -> show(lines));
    show(model.pythonProperty().get());
  }

  private HBox header() {
    Label title = new Label(Messages.get("declaration.python"));
    title.getStyleClass().add("part-title");
    title.setLabelFor(code);
    whole.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    whole.setTooltip(new Tooltip(Messages.get("declaration.whole.tip")));
    whole.setAccessibleText(Messages.get("declaration.whole.tip"));
    whole.selectedProperty().bindBidirectional(model.wholeNetworkProperty());
    Button copy = new Button();
    copy.setGraphic(new FontIcon(Feather.COPY));
    copy.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    copy.setTooltip(
        new Tooltip(Shortcuts.hint(Messages.get("command.copyPython.tip"), Shortcuts.COPY_PYTHON)));
    copy.setAccessibleText(Messages.get("command.copyPython"));
    copy.setOnAction(press -> copy(model));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(title, gap, whole, copy);
    header.getStyleClass().add("part-header");
    return header;
  }

  private void show(PythonLines lines) {
    if (lines != null) {
      Lines marked = lines.marked() == null ? new Lines(0, 0) : lines.marked();
      code.show(SourceText.lines(Language.PYTHON, lines.text()), marked, 0);
    }
  }

  /** Leaves out what there is no room for. */
  void setShort(boolean isShort) {
    whole.setVisible(!isShort);
    whole.setManaged(!isShort);
  }

  /** Puts what is shown on the clipboard. */
  static void copy(DeclarationModel model) {
    PythonLines lines = model.pythonProperty().get();
    if (lines != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(lines.text());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
