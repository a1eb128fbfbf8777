package org.fpnexplorer.ui.objects;

import static org.assertj.core.api.Assertions.assertThat;

import org.fpnexplorer.geometry.Box;
import org.junit.jupiter.api.Test;

class GripTest {
  private static final Box BOX = new Box(10, 20, 50, 80);

  @Test
  void handlesLieOnCornersAndSides() {
    assertThat(Grip.at(BOX, 11, 19, 3, 3)).contains(Grip.TOP_LEFT);
    assertThat(Grip.at(BOX, 50, 50, 3, 3)).contains(Grip.RIGHT);
    assertThat(Grip.at(BOX, 30, 82, 3, 3)).contains(Grip.BOTTOM);
    assertThat(Grip.at(BOX, 30, 40, 3, 3)).contains(Grip.INSIDE);
    assertThat(Grip.at(BOX, 90, 40, 3, 3)).isEmpty();
  }

  @Test
  void ofAPointTheCornerIsHeld() {
    assertThat(Grip.at(new Box(5, 5, 5, 5), 5, 5, 3, 3)).contains(Grip.TOP_LEFT);
  }

  @Test
  void theInsideMovesTheBoxAsItIs() {
    assertThat(Grip.INSIDE.dragged(BOX, 5, -7)).isEqualTo(new Box(15, 13, 55, 73));
  }

  @Test
  void aSideMovesOnlyItself() {
    assertThat(Grip.LEFT.dragged(BOX, 5, -7)).isEqualTo(new Box(15, 20, 50, 80));
    assertThat(Grip.TOP.dragged(BOX, 5, -7)).isEqualTo(new Box(10, 13, 50, 80));
    assertThat(Grip.BOTTOM_RIGHT.dragged(BOX, 5, -7)).isEqualTo(new Box(10, 20, 55, 73));
  }

  @Test
  void pastTheOtherSideTheBoxTurnsRound() {
    assertThat(Grip.RIGHT.dragged(BOX, -60, 0)).isEqualTo(new Box(-10, 20, 10, 80));
  }
}
