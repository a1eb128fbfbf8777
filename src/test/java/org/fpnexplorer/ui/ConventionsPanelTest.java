package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.prefs.Preferences;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The choice of conventions, with a real network behind it. */
@ExtendWith(ApplicationExtension.class)
class ConventionsPanelTest {
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(new CurrentThreadTasks(), WORKER, notices);
  private ConventionsPanel panel;
  private boolean compared;

  @Start
  void start(Stage stage) {
    Request first =
        new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64));
    Settings settings =
        new Settings(Preferences.userRoot().node("org/fpnexplorer/conventionstest"));
    Command compare =
        Command.always(
            "compareConventions",
            Shortcuts.COMPARE_CONVENTIONS,
            Feather.COLUMNS,
            () -> compared = true);
    panel =
        new ConventionsPanel(
            session,
            new Opener(session, notices, settings, first),
            compare,
            new CurrentThreadTasks(),
            notices);
    stage.setScene(new Scene(panel));
    stage.show();
    session.open(first);
  }

  private ToggleButton button(String point, String value) {
    String id = "convention-" + point + "-" + value;
    return panel.lookupAll(".toggle-button").stream()
        .filter(button -> button.getId().equals(id))
        .map(ToggleButton.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private Conventions followed() {
    return session.sessionProperty().get().conventions();
  }

  @Test
  void everyPointHasAChoiceForEachOfTheNamedConventions() {
    for (Conventions named : ConventionText.NAMED.values()) {
      ConventionText.points(named)
          .forEach((point, value) -> assertThat(button(point, value).getText()).isNotBlank());
    }
  }

  @Test
  void everyChoiceCanBeMadeAndIsShown(FxRobot robot) {
    for (String point : ConventionText.points(Conventions.ARTICLE).keySet()) {
      // Only where it must be a large one, which is filled anew for each choice.
      String model = point.equals("block-stride") ? "resnet50-fpn" : "scenes-fpn";
      robot.interact(() -> session.open(firstWith(model)));
      panel.lookupAll(".toggle-button").stream()
          .map(ToggleButton.class::cast)
          .filter(button -> button.getId().startsWith("convention-" + point + "-"))
          .forEach(
              button -> {
                robot.interact(button::fire);
                assertThat(ConventionText.points(followed()))
                    .containsEntry(point, (String) button.getUserData());
                assertThat(button.isSelected()).isTrue();
              });
    }
    assertThat(notices.newestProperty().get()).isNull();
  }

  private Request firstWith(String model) {
    return new Request(new Source.Noise(), Models.byName(model), 5).with(new Resize.Into(64, 64));
  }

  @Test
  void pointsThatABackboneDoesNotHaveCannotBeChosen(FxRobot robot) {
    assertThat(button("block-stride", "first").isDisabled()).isTrue();
    assertThat(button("eps", "0").isDisabled()).isTrue();
    assertThat(button("smooth-p5", "yes").isDisabled()).isFalse();

    // Its blocks have batch norm, but no bottleneck.
    robot.interact(() -> session.open(firstWith("resnet18-fpn")));
    assertThat(button("block-stride", "first").isDisabled()).isTrue();
    assertThat(button("eps", "0").isDisabled()).isFalse();

    robot.interact(() -> session.open(firstWith("resnet50-fpn")));
    assertThat(button("block-stride", "first").isDisabled()).isFalse();
  }

  @Test
  void pointsOfAPyramidCannotBeChosenWhereThereIsNone(FxRobot robot) {
    robot.interact(() -> session.open(firstWith("scenes-p2")));
    assertThat(button("smooth-p5", "yes").isDisabled()).isTrue();
    assertThat(button("p6", "yes").isDisabled()).isTrue();
    assertThat(button("eps", "0").isDisabled()).isFalse();

    robot.interact(() -> session.open(firstWith("scenes-fpn")));
    assertThat(button("smooth-p5", "yes").isDisabled()).isFalse();
    assertThat(button("p6", "yes").isDisabled()).isFalse();
  }

  @Test
  void aNameChoosesAllPointsAndOnePointLeavesTheName(FxRobot robot) {
    robot.interact(button("whose", "torchvision")::fire);
    assertThat(followed()).isEqualTo(Conventions.TORCHVISION);
    assertThat(button("scoring", "sigmoid").isSelected()).isTrue();
    assertThat(button("whose", "torchvision").isSelected()).isTrue();

    robot.interact(button("head-relu", "no")::fire);
    assertThat(button("whose", "torchvision").isSelected()).isFalse();
    // Pressed again, it stays.
    robot.interact(button("head-relu", "no")::fire);
    assertThat(button("head-relu", "no").isSelected()).isTrue();
  }
}
