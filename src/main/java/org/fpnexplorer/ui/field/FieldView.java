package org.fpnexplorer.ui.field;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fpnexplorer.engine.MapCell;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.MapPicture;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.NotComputedNote;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.WeightsBadge;
import org.fpnexplorer.ui.field.LookModel.State;

/** What this cell sees: the image with a cell's receptive fields, theoretical and effective. */
public final class FieldView extends BorderPane {
  private final FieldModel model;
  private final SessionModel session;
  private final MapsModel maps;
  private final LevelRow levels;
  private final FieldPane declared;
  private final FieldPane without;
  private final HBox panes = new HBox();
  private final NotComputedNote missing;
  private final FieldLegend legend = new FieldLegend();
  private final Label cell = new Label();
  private final Label caution = new Label();
  private final Label status = new Label();
  private final ToggleButton compares = new ToggleButton(Messages.get("field.compare"));
  private final ToggleButton all = new ToggleButton(Messages.get("field.channels.all"));
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel = new Button(Messages.get("field.cancel"));
  private final Button again = new Button(Messages.get("field.again"));

  /** A view of the models; it computes while it is in the window. */
  public FieldView(FieldModel model, SessionModel session, MapsModel maps, HoverModel hover) {
    this.model = model;
    this.session = session;
    this.maps = maps;
    missing = new NotComputedNote(session);
    levels = new LevelRow(model);
    declared = new FieldPane(model, model.looks().declaredProperty(), hover);
    without = new FieldPane(model, model.looks().withoutTopDownProperty(), hover);
    without.setTitle(Messages.get("field.without"));
    getStyleClass().add("field-view");
    getStylesheets().add(FieldView.class.getResource("field.css").toExternalForm());
    setTop(controls());
    panes.getStyleClass().add("field-panes");
    for (FieldPane pane : new FieldPane[] {declared, without}) {
      HBox.setHgrow(pane, Priority.ALWAYS);
      pane.setPrefWidth(100);
      pane.setMaxWidth(Double.MAX_VALUE);
    }
    setCenter(panes);
    setBottom(foot());
    setMinSize(0, 0);

    model.cellProperty().addListener(change -> show());
    model.looks().stateProperty().addListener(change -> show());
    model.looks().declaredProperty().addListener(change -> show());
    model.looks().withoutTopDownProperty().addListener(change -> show());
    model.comparesProperty().addListener(change -> show());
    maps.pictures().addListener((MapChangeListener<Node, MapPicture>) change -> show());
    sceneProperty().addListener((property, before, now) -> model.setLookedAt(now != null));
    show();
  }

  private Region controls() {
    compares.selectedProperty().bindBidirectional(model.comparesProperty());
    describe(compares, "field.compare.tip");
    all.selectedProperty().bindBidirectional(model.allChannelsProperty());
    describe(all, "field.channels.tip");
    cell.getStyleClass().add("field-cell");
    cell.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(levels, space, cell, all, compares);
    row.getStyleClass().add("field-controls");
    return row;
  }

  private static void describe(ToggleButton button, String tip) {
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Messages.get(tip)));
    button.setAccessibleText(Messages.get(tip));
  }

  private Region foot() {
    Slider share = new Slider(0.5, 0.99, 0.95);
    share.setBlockIncrement(0.01);
    share.getStyleClass().add("field-share");
    share.valueProperty().bindBidirectional(model.shareProperty());
    share.setTooltip(new Tooltip(Messages.get("field.share.tip")));
    share.setAccessibleText(Messages.get("field.share.tip"));
    Label shareName = new Label();
    shareName
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.get("field.share", FieldText.percent(model.shareProperty().get())),
                model.shareProperty()));
    shareName.getStyleClass().add("field-share-name");
    bar.progressProperty().bind(model.looks().progressProperty());
    bar.setAccessibleText(Messages.get("field.progress"));
    cancel.getStyleClass().add(Styles.SMALL);
    cancel.setOnAction(event -> model.cancel());
    cancel.setTooltip(new Tooltip(Messages.get("field.cancel.tip")));
    again.getStyleClass().add(Styles.SMALL);
    again.setOnAction(event -> model.again());
    again.setTooltip(new Tooltip(Messages.get("field.again.tip")));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox work = new HBox(legend, space, shareName, share, status, bar, cancel, again);
    work.getStyleClass().add("field-work");
    caution.getStyleClass().add("field-caution");
    caution.setWrapText(true);
    caution.setMinHeight(USE_PREF_SIZE);
    VBox foot = new VBox(work, caution);
    foot.getStyleClass().add("field-foot");
    return foot;
  }

  private void show() {
    State state = model.looks().stateProperty().get();
    Session open = session.sessionProperty().get();
    MapCell looking = model.cellProperty().get();
    levels.show();
    if (looking != null) {
      legend.setLevel(looking.node().level());
    }
    boolean hasTopDown = model.hasTopDown();
    compares.setDisable(!hasTopDown);
    boolean isCompared = hasTopDown && model.comparesProperty().get();
    if (isCompared != panes.getChildren().contains(without)) {
      panes.getChildren().remove(without);
      if (isCompared) {
        panes.getChildren().add(without);
      }
    }
    if (panes.getChildren().isEmpty() || panes.getChildren().get(0) != declared) {
      panes.getChildren().add(0, declared);
    }
    declared.setTitle(Messages.get(hasTopDown ? "field.with" : "field.network"));
    boolean isComputed = looking != null && session.tensors().containsKey(looking.node());
    if (looking != null && !isComputed) {
      missing.show(looking.node());
      setCenter(missing);
    } else {
      setCenter(panes);
    }
    Pixels image = isComputed ? image(open) : null;
    declared.show(image);
    without.show(image);
    cell.setText(looking == null ? "" : FieldText.cell(looking));
    show(bar, state == State.COMPUTING);
    show(cancel, state == State.COMPUTING);
    show(again, state == State.STOPPED);
    String text = "field.state." + state;
    status.setText(Messages.has(text) ? Messages.get(text) : "");
    show(status, !status.getText().isEmpty());
    caution.setText(open == null ? "" : caution(open, isCompared));
  }

  private static void show(Region part, boolean isShown) {
    part.setVisible(isShown);
    part.setManaged(isShown);
  }

  private Pixels image(Session open) {
    MapPicture picture = maps.pictures().get(open.graph().input());
    return picture == null ? null : picture.pixels();
  }

  private static String caution(Session open, boolean isCompared) {
    String sentence = Messages.get(isCompared ? "field.sentence.compare" : "field.sentence");
    return WeightsBadge.of(open)
        .warning()
        .map(warning -> Messages.get("field.untrained", sentence, warning))
        .orElse(sentence);
  }
}
