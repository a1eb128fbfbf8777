package org.fpnexplorer.ui.weights;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.fpnexplorer.ui.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Torchvision's official weights: what there is, what is in the folder, and on request a download.
 * It stays open beside the window; closed, it leaves a download running.
 */
public final class OfficialWeightsDialog extends Dialog<Void> {
  /**
   * A dialog over the given window, not shown yet.
   *
   * @param model kept by the window, so that a download goes on when the dialog is closed
   * @param use takes the file whose weights are to be opened; the dialog closes first
   */
  public OfficialWeightsDialog(Window owner, DownloadModel model, Consumer<Path> use) {
    initOwner(owner);
    initModality(Modality.NONE);
    setTitle(Messages.get("weights.title"));
    setResizable(true);
    WeightsTable table = new WeightsTable(model);
    VBox.setVgrow(table, Priority.ALWAYS);
    Label intro = new Label(Messages.get("weights.intro"));
    intro.getStyleClass().add("intro");
    intro.setWrapText(true);
    DownloadBar bar =
        new DownloadBar(
            model,
            file -> {
              close();
              use.accept(file);
            });
    VBox selection = new VBox(new WeightsDetails(model), bar);
    selection.getStyleClass().add("selection");
    VBox content = new VBox(intro, table, selection, folder(model.folder()));
    content.getStyleClass().add("official-weights");
    getDialogPane().setContent(content);
    getDialogPane().getStyleClass().add("weights-dialog");
    getDialogPane().setPrefSize(1080, 750);
    getDialogPane()
        .getStylesheets()
        .add(OfficialWeightsDialog.class.getResource("weights.css").toExternalForm());
    getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    setOnShowing(event -> model.refresh());
    setOnShown(event -> table.requestFocus());
  }

  private static HBox folder(Path folder) {
    TextField path = new TextField(folder.toString());
    path.setEditable(false);
    path.setAccessibleText(Messages.get("weights.folder.about"));
    HBox.setHgrow(path, Priority.ALWAYS);
    Button copy = new Button(null, new FontIcon(Feather.COPY));
    copy.getStyleClass().addAll(Styles.BUTTON_ICON);
    copy.setTooltip(new Tooltip(Messages.get("weights.copy.tip")));
    copy.setAccessibleText(Messages.get("weights.copy.tip"));
    copy.setOnAction(
        event -> {
          ClipboardContent text = new ClipboardContent();
          text.putString(folder.toString());
          Clipboard.getSystemClipboard().setContent(text);
        });
    Label key = new Label(Messages.get("weights.folder"));
    key.getStyleClass().add("key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(12, key, path, copy);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
