package org.fpnexplorer.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/**
 * Letters on everything that can be clicked: typing them presses the button, opens the list, or
 * moves the focus there. So every control has keys, whichever view it is in.
 */
final class KeyTips {
  /** The easiest to reach come first. */
  private static final String LETTERS = "ASDFGHJKLEIRUOWPTYQCVBNMXZ";

  private final Pane root;
  private final Pane layer = new Pane();
  private final Map<String, Node> targets = new LinkedHashMap<>();
  private final EventHandler<KeyEvent> keys = this::type;
  private final EventHandler<MouseEvent> click = event -> close();
  private String typed = "";
  private Optional<Node> chosen = Optional.empty();

  /**
   * @param root holds all that gets letters, and the letters above it
   */
  KeyTips(Pane root) {
    this.root = root;
    layer.setManaged(false);
    layer.setMouseTransparent(true);
  }

  /** Puts letters on what is on the screen now, or takes them away. */
  void toggle() {
    if (layer.getParent() != null) {
      close();
      return;
    }
    typed = "";
    chosen = Optional.empty();
    List<Node> nodes = inReach(root).toList();
    List<String> codes = codes(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      targets.put(codes.get(i), nodes.get(i));
      layer.getChildren().add(tip(codes.get(i), nodes.get(i)));
    }
    root.getChildren().add(layer);
    root.getScene().addEventFilter(KeyEvent.ANY, keys);
    root.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, click);
  }

  private void close() {
    root.getScene().removeEventFilter(KeyEvent.ANY, keys);
    root.getScene().removeEventFilter(MouseEvent.MOUSE_PRESSED, click);
    root.getChildren().remove(layer);
    layer.getChildren().clear();
    targets.clear();
  }

  /**
   * As many different codes as are asked for, all of one length, so that none begins another.
   *
   * @return single letters, or pairs if there are more
   */
  static List<String> codes(int count) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String last = letter(i % LETTERS.length());
      codes.add(count <= LETTERS.length() ? last : letter(i / LETTERS.length()) + last);
    }
    return codes;
  }

  private static String letter(int place) {
    return LETTERS.substring(place, place + 1);
  }

  /** What can have the focus and is seen; not the parts of a control. */
  private static Stream<Node> inReach(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    boolean holdsOthers =
        !(node instanceof Control) || node instanceof ScrollPane || node instanceof SplitPane;
    if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
      return isSeen(node) ? Stream.of(node) : Stream.empty();
    }
    return holdsOthers && node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(KeyTips::inReach)
        : Stream.empty();
  }

  /** Whether nothing that scrolls has moved its corner out of sight. */
  private static boolean isSeen(Node node) {
    Point2D corner = corner(node);
    for (Parent holder = node.getParent(); holder != null; holder = holder.getParent()) {
      boolean cuts = holder.getClip() != null || holder.getParent() == null;
      Bounds all = holder.localToScene(holder.getLayoutBounds());
      if (cuts && !all.contains(corner)) {
        return false;
      }
    }
    return true;
  }

  private static Point2D corner(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return new Point2D(bounds.getMinX() + 1, bounds.getMinY() + 1);
  }

  private Label tip(String code, Node node) {
    Label tip = new Label(code);
    tip.getStyleClass().add("key-tip");
    Point2D at = root.sceneToLocal(corner(node));
    tip.relocate(Math.max(0, at.getX() - 4), Math.max(0, at.getY() - 4));
    return tip;
  }

  /** Nothing else hears a key until the letters are gone. */
  private void type(KeyEvent event) {
    event.consume();
    if (event.getEventType() == KeyEvent.KEY_PRESSED && chosen.isEmpty()) {
      press(event.getCode());
    } else if (event.getEventType() == KeyEvent.KEY_RELEASED && chosen.isPresent()) {
      // Not before: a text field that has the focus by then would take the letter for itself.
      close();
      activate(chosen.get());
    }
  }

  private void press(KeyCode code) {
    if (code.isModifierKey()) {
      return;
    }
    String next = typed + (code.isLetterKey() ? code.getName() : " ");
    if (targets.keySet().stream().noneMatch(target -> target.startsWith(next))) {
      close();
      return;
    }
    typed = next;
    chosen = Optional.ofNullable(targets.get(next));
    layer.getChildren().forEach(tip -> tip.setVisible(((Label) tip).getText().startsWith(typed)));
  }

  private static void activate(Node node) {
    node.requestFocus();
    if (node instanceof MenuButton menu) {
      menu.show();
    } else if (node instanceof ComboBoxBase<?> box) {
      box.show();
    } else if (node instanceof ButtonBase button) {
      button.fire();
    }
  }
}
