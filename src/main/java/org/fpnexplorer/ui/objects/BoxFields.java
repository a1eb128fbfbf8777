package org.fpnexplorer.ui.objects;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.ui.Messages;

/** The box in numbers: left, top, width and height, in pixels of the network's input. */
final class BoxFields extends GridPane {
  private final ObjectsModel model;
  private final List<TextField> fields;

  BoxFields(ObjectsModel model) {
    this.model = model;
    getStyleClass().add("objects-fields");
    fields = Stream.of("x", "y", "width", "height").map(this::field).toList();
    for (int i = 0; i < fields.size(); i++) {
      Label label = new Label(Messages.get("objects." + fields.get(i).getId().substring(8)));
      label.setLabelFor(fields.get(i));
      label.getStyleClass().add("objects-label");
      add(label, i % 2 * 2, i / 2);
      add(fields.get(i), i % 2 * 2 + 1, i / 2);
    }
    model.boxProperty().addListener(change -> show());
    show();
  }

  private TextField field(String name) {
    TextField field = new TextField();
    field.setId("objects-" + name);
    field.setPrefColumnCount(6);
    field.setAccessibleText(Messages.get("objects." + name));
    field.setTooltip(new Tooltip(Messages.get("objects.field.tip")));
    field.setOnAction(event -> take());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(field, event));
    field
        .focusedProperty()
        .addListener(
            (property, had, has) -> {
              if (!has && model.boxProperty().get() != null) {
                take();
              }
            });
    return field;
  }

  /** Arrow up and down change a number by one pixel. */
  private void step(TextField field, KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (plain && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
      float value = read(field) + (event.getCode() == KeyCode.UP ? 1 : -1);
      field.setText(write(value));
      take();
      event.consume();
    }
  }

  private void take() {
    Box shown = model.boxProperty().get();
    boolean unchanged =
        shown != null
            && fields.get(0).getText().equals(write(shown.x1()))
            && fields.get(1).getText().equals(write(shown.y1()))
            && fields.get(2).getText().equals(write(shown.width()))
            && fields.get(3).getText().equals(write(shown.height()));
    if (!unchanged) {
      float x = read(fields.get(0));
      float y = read(fields.get(1));
      model.choose(new Box(x, y, x + read(fields.get(2)), y + read(fields.get(3))));
    }
  }

  /** NaN for what is no number; the model says so. */
  private static float read(TextField field) {
    try {
      return Float.parseFloat(field.getText().strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      return Float.NaN;
    }
  }

  /** What cannot be a box stays as it was typed, to be mended: far out, its sides would be 0. */
  private void show() {
    Box box = model.boxProperty().get();
    if (box == null || !BoxFault.isSane(box)) {
      return;
    }
    fields.get(0).setText(write(box.x1()));
    fields.get(1).setText(write(box.y1()));
    fields.get(2).setText(write(box.width()));
    fields.get(3).setText(write(box.height()));
  }

  private static String write(float value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
