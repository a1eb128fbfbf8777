package org.fpnexplorer.ui.declaration;

import atlantafx.base.theme.Styles;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.network.SourceLine;
import org.fpnexplorer.network.source.SourceFile;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.declaration.DeclarationModel.Call;

/**
 * The very lines of this program that declare the current step, and the same in PyTorch's terms:
 * side by side where there is room, otherwise one below the other.
 */
public final class DeclarationView extends BorderPane {
  private static final double WIDE = 1700;

  /** Below this there is room for the innermost calls only. */
  private static final double NARROW = 800;

  private final DeclarationModel model;
  private final PickModel picks;
  private final CodePane source = new CodePane(Messages.get("declaration.about"));
  private final Label path = new Label();
  private final SplitPane split = new SplitPane();
  private final HBox header = new HBox();
  private final TrailBar trail;
  private final VBox java;
  private final PythonPane python;

  /** Follows the model. */
  public DeclarationView(DeclarationModel model, PickModel picks) {
    this.model = model;
    this.picks = picks;
    getStyleClass().add("declaration");
    getStylesheets().add(DeclarationView.class.getResource("declaration.css").toExternalForm());
    setMinSize(0, 0);
    trail = new TrailBar(model);
    python = new PythonPane(model);
    fillHeader();
    java = new VBox(header, trail, source);
    java.setMinSize(0, 0);
    VBox.setVgrow(source, Priority.ALWAYS);
    split.getItems().addAll(java, python);
    setCenter(split);
    widthProperty().addListener(change -> arrange());
    model.lineProperty().addListener((property, before, line) -> show(line));
    show(model.lineProperty().get());
  }

  /** Puts the lines in PyTorch's terms on the clipboard. */
  public static void copyPython(DeclarationModel model) {
    PythonPane.copy(model);
  }

  private void fillHeader() {
    path.getStyleClass().add("path");
    path.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ToggleButton picked = new ToggleButton(Messages.get("declaration.picked"));
    picked.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    picked.setTooltip(new Tooltip(Messages.get("declaration.picked.tip")));
    picked.setAccessibleText(Messages.get("declaration.picked.tip"));
    picked.setMinWidth(USE_PREF_SIZE);
    picked.selectedProperty().bindBidirectional(model.ofPickedProperty());
    picked.visibleProperty().bind(picks.cellProperty().isNotNull());
    picked.managedProperty().bind(picked.visibleProperty());
    header.getChildren().addAll(path, gap, picked, calls());
    header.getStyleClass().add("part-header");
  }

  /** Where the step is, or where its layer is; nothing for a step without a layer. */
  private Node calls() {
    ToggleGroup group = new ToggleGroup();
    HBox buttons = new HBox();
    for (Call call : Call.values()) {
      ToggleButton button = new ToggleButton(Messages.get("declaration.call." + call));
      button
          .getStyleClass()
          .addAll(call == Call.STEP ? Styles.LEFT_PILL : Styles.RIGHT_PILL, Styles.SMALL);
      String tip = Messages.get("declaration.call." + call + ".tip");
      button.setTooltip(new Tooltip(tip));
      button.setAccessibleText(tip);
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setSelected(model.callProperty().get() == call);
      model.callProperty().addListener((property, before, now) -> button.setSelected(now == call));
      button.setOnAction(
          press -> {
            button.setSelected(true);
            model.callProperty().set(call);
          });
      buttons.getChildren().add(button);
    }
    model.nodeProperty().addListener(change -> showCalls(buttons));
    showCalls(buttons);
    return buttons;
  }

  private void showCalls(HBox buttons) {
    boolean has =
        model.nodeProperty().get() != null && !model.nodeProperty().get().layerDeclared().isEmpty();
    buttons.setVisible(has);
    buttons.setManaged(has);
  }

  private void show(SourceLine line) {
    if (line != null) {
      SourceFile file = SourceFile.of(line.file());
      path.setText(Messages.get("declaration.path", line.file(), String.valueOf(line.line())));
      path.setTooltip(new Tooltip(path.getText()));
      source.show(file.lines(), file.statement(line.line()), line.line());
    }
  }

  private void arrange() {
    boolean wide = getWidth() > WIDE;
    boolean narrow = getWidth() < NARROW;
    split.setOrientation(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    split.setDividerPositions(wide ? 0.52 : 0.66);
    trail.setShort(narrow);
    python.setShort(narrow);
    path.setVisible(!narrow);
    path.setManaged(!narrow);
    // In a narrow page the calls take the place of the path.
    if (narrow == java.getChildren().contains(trail)) {
      if (narrow) {
        java.getChildren().remove(trail);
        header.getChildren().add(0, trail);
      } else {
        header.getChildren().remove(trail);
        java.getChildren().add(1, trail);
      }
    }
  }
}
