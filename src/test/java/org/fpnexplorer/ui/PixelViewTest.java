package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a view of pixels really draws. */
@ExtendWith(ApplicationExtension.class)
class PixelViewTest {
  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;
  private static final Pixels TWO_CELLS = new Pixels(2, 1, new int[] {BLACK, WHITE});

  private final PixelView view = PixelView.ofMap();
  private Scene scene;

  @Start
  void start(Stage stage) {
    scene = new Scene(view, 100, 50);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void cellsOfAMapHaveSharpEdges(FxRobot robot) {
    robot.interact(() -> view.show(TWO_CELLS));
    PixelReader drawn = snapshot(robot);
    assertThat(IntStream.range(0, 100).map(x -> drawn.getArgb(x, 25))).containsOnly(BLACK, WHITE);
    assertEdgeInTheMiddle(drawn);
  }

  @Test
  void newPixelsOfTheSameSizeReplaceTheOld(FxRobot robot) {
    robot.interact(() -> view.show(TWO_CELLS));
    snapshot(robot);
    robot.interact(() -> view.show(new Pixels(2, 1, new int[] {WHITE, BLACK})));
    assertThat(snapshot(robot).getArgb(25, 25)).isEqualTo(WHITE);
  }

  @Test
  void nothingOfAPictureStaysWhereThereIsOnlyHalfAPixel(FxRobot robot) {
    robot.interact(
        () -> {
          scene.setRoot(new Pane(view));
          view.setManaged(false);
          view.resize(100, 49.5);
        });
    int alone = bottom(robot, WHITE);
    bottom(robot, BLACK);
    assertThat(bottom(robot, WHITE)).isEqualTo(alone);
  }

  /** What is drawn in the last row by a picture of one colour. */
  private int bottom(FxRobot robot, int argb) {
    int[] pixels = new int[4 * 2];
    Arrays.fill(pixels, argb);
    robot.interact(() -> view.show(new Pixels(4, 2, pixels)));
    return snapshot(robot).getArgb(50, 49);
  }

  @Test
  void aMagnifiedPictureLiesWhereItWasPut(FxRobot robot) {
    robot.interact(
        () -> {
          view.show(TWO_CELLS);
          view.magnify(2, -50, 0);
        });
    PixelReader drawn = snapshot(robot);
    assertThat(view.area()).isEqualTo(new Rectangle2D(-50, 0, 200, 100));
    assertEdgeInTheMiddle(drawn);
  }

  /** Within a pixel: pipelines round differently. */
  private static void assertEdgeInTheMiddle(PixelReader drawn) {
    assertThat(drawn.getArgb(48, 25)).isEqualTo(BLACK);
    assertThat(drawn.getArgb(51, 25)).isEqualTo(WHITE);
  }

  private PixelReader snapshot(FxRobot robot) {
    PixelReader[] reader = new PixelReader[1];
    robot.interact(() -> reader[0] = scene.snapshot(null).getPixelReader());
    return reader[0];
  }
}
