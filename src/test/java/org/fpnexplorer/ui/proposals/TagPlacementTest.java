package org.fpnexplorer.ui.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Tags of 40×10 in an area of 200×100. */
class TagPlacementTest {
  private static final Rectangle2D BOX = new Rectangle2D(50, 30, 60, 40);

  private final TagPlacement places = new TagPlacement(new Rectangle2D(0, 0, 200, 100));

  private Rectangle2D place(Rectangle2D box) {
    return places.place(box, 40, 10).orElse(null);
  }

  private static Rectangle2D tag(double left, double top) {
    return new Rectangle2D(left, top, 40, 10);
  }

  @Test
  void firstOverTheBoxThenUnderItThenInside() {
    assertThat(place(BOX)).isEqualTo(tag(50, 20));
    assertThat(place(BOX)).isEqualTo(tag(50, 70));
    assertThat(place(BOX)).isEqualTo(tag(50, 30));
    assertThat(place(BOX)).isEqualTo(tag(50, 60));
    assertThat(place(BOX)).isNull();
  }

  @Test
  void noneLiesOverAnother() {
    place(BOX);
    assertThat(place(new Rectangle2D(70, 34, 60, 40))).isEqualTo(tag(70, 74));
  }

  @Test
  void noneLeavesTheArea() {
    assertThat(place(new Rectangle2D(190, 0, 30, 30))).isEqualTo(tag(160, 0));
    assertThat(place(new Rectangle2D(-20, 95, 30, 30))).isEqualTo(tag(0, 85));
  }
}
