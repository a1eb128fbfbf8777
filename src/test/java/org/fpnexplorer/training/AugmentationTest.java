package org.fpnexplorer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.tensor.Pixels;
import org.junit.jupiter.api.Test;

class AugmentationTest {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 80;

  /** A white box on black stays under its label, whatever is done to the picture. */
  @Test
  void boxesFollowTheirObjects() {
    Example example = example(new Box(30, 20, 70, 60));
    int moved = 0;
    for (long seed = 0; seed < 60; seed++) {
      Example changed = Augmentation.change(example, seed);
      assertThat(changed.boxes()).hasSize(1);
      Box expected = white(changed.pixels());
      Box box = changed.boxes().get(0);
      assertThat(box.x1()).as("seed %d", seed).isCloseTo(expected.x1(), within(1.5f));
      assertThat(box.y1()).as("seed %d", seed).isCloseTo(expected.y1(), within(1.5f));
      assertThat(box.x2()).as("seed %d", seed).isCloseTo(expected.x2(), within(1.5f));
      assertThat(box.y2()).as("seed %d", seed).isCloseTo(expected.y2(), within(1.5f));
      moved += box.equals(example.boxes().get(0)) ? 0 : 1;
    }
    assertThat(moved).isBetween(30, 59);
  }

  @Test
  void whatIsLeftOutOfThePictureHasNoLabel() {
    Example example = example(new Box(0, 0, 10, 10));
    long gone =
        LongStream.range(0, 100)
            .filter(seed -> Augmentation.change(example, seed).boxes().isEmpty())
            .count();
    assertThat(gone).isBetween(5L, 50L);
  }

  @Test
  void aSeedAlwaysDoesTheSame() {
    Example example = example(new Box(30, 20, 70, 60));
    Example once = Augmentation.change(example, 5);
    Example again = Augmentation.change(example, 5);
    assertThat(again.pixels().argb()).isEqualTo(once.pixels().argb());
    assertThat(again.boxes()).isEqualTo(once.boxes());
  }

  private static Example example(Box box) {
    int[] argb = new int[WIDTH * HEIGHT];
    Arrays.fill(argb, 0xFF000000);
    for (int y = (int) box.y1(); y < box.y2(); y++) {
      Arrays.fill(argb, y * WIDTH + (int) box.x1(), y * WIDTH + (int) box.x2(), 0xFFFFFFFF);
    }
    return new Example(new Pixels(WIDTH, HEIGHT, argb), List.of(box));
  }

  private static Box white(Pixels pixels) {
    float x1 = WIDTH;
    float y1 = HEIGHT;
    float x2 = 0;
    float y2 = 0;
    for (int i = 0; i < pixels.argb().length; i++) {
      if ((pixels.argb()[i] & 0xFF) > 90) {
        x1 = Math.min(x1, i % WIDTH);
        y1 = Math.min(y1, i / WIDTH);
        x2 = Math.max(x2, i % WIDTH + 1);
        y2 = Math.max(y2, i / WIDTH + 1);
      }
    }
    return new Box(x1, y1, x2, y2);
  }
}
