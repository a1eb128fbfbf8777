package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Letters on every control: each gets its own, and typing it does what a click does. */
@ExtendWith(ApplicationExtension.class)
class KeyTipsTest {
  private Button button;
  private CheckBox check;
  private TextField field;
  private ComboBox<String> list;
  private Button disabled;
  private Button below;
  private int pressed;
  private KeyTips tips;

  @Start
  void start(Stage stage) {
    button = new Button("press");
    check = new CheckBox("check");
    field = new TextField();
    list = new ComboBox<>();
    disabled = new Button("not now");
    below = new Button("scrolled out of sight");
    button.setOnAction(event -> pressed++);
    disabled.setDisable(true);
    list.getItems().add("one");
    Pane space = new Pane();
    space.setMinHeight(500);
    ScrollPane scroll = new ScrollPane(new VBox(field, space, below));
    scroll.setPrefHeight(100);
    StackPane root = new StackPane(new VBox(button, check, list, disabled, scroll));
    tips = new KeyTips(root);
    stage.setScene(new Scene(root, 400, 300));
    stage.show();
  }

  private Optional<Label> tipOn(FxRobot robot, Node node) {
    return robot.lookup(".key-tip").queryAllAs(Label.class).stream()
        .filter(tip -> near(tip, node))
        .findFirst();
  }

  private static boolean near(Node tip, Node node) {
    Point2D a = tip.localToScene(0, 0);
    Point2D b = node.localToScene(0, 0);
    return a.distance(b) < 8;
  }

  private void type(FxRobot robot, Node node) {
    robot.interact(tips::toggle);
    String letter = tipOn(robot, node).orElseThrow().getText();
    robot.push(KeyCode.valueOf(letter));
  }

  @Test
  void whatIsSeenAndCanBeUsedHasALetterOfItsOwn(FxRobot robot) {
    robot.interact(tips::toggle);
    assertThat(robot.lookup(".key-tip").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactlyInAnyOrder("A", "S", "D", "F");
    assertThat(tipOn(robot, disabled)).isEmpty();
    assertThat(tipOn(robot, below)).isEmpty();
  }

  @Test
  void aLetterPressesTheButtonAndTakesTheLettersAway(FxRobot robot) {
    type(robot, button);
    assertThat(pressed).isEqualTo(1);
    assertThat(robot.lookup(".key-tip").queryAll()).isEmpty();

    type(robot, check);
    assertThat(check.isSelected()).isTrue();
    type(robot, list);
    assertThat(list.isShowing()).isTrue();
  }

  @Test
  void aFieldGetsTheFocusAndNotTheLetter(FxRobot robot) {
    type(robot, field);
    assertThat(field.isFocused()).isTrue();
    assertThat(field.getText()).isEmpty();
  }

  @Test
  void anyOtherKeyTakesThemAwayAndDoesNothing(FxRobot robot) {
    robot.interact(() -> button.requestFocus());
    robot.interact(tips::toggle);
    robot.push(KeyCode.SPACE);
    assertThat(robot.lookup(".key-tip").queryAll()).isEmpty();
    assertThat(pressed).isZero();
  }

  @Test
  void moreThanTheAlphabetHavePairsNoneOfWhichBeginsAnother() {
    assertThat(KeyTips.codes(26)).doesNotHaveDuplicates().allMatch(code -> code.length() == 1);
    assertThat(KeyTips.codes(120)).doesNotHaveDuplicates().allMatch(code -> code.length() == 2);
  }
}
