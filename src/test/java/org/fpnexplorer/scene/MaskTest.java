package org.fpnexplorer.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import org.fpnexplorer.geometry.Box;
import org.junit.jupiter.api.Test;

class MaskTest {
  private static final Placement.Map SAME = new Placement.Map(1, 1, 0, 0);

  private static Mask of(Path2D path, Placement.Map map) {
    Mask mask = new Mask(10, 12);
    mask.add(Contour.of(path), map);
    return mask;
  }

  /** Centres at 2.5, 3.5 and 4.5 lie between 2.4 and 5.4, and 3.5 alone between 2.6 and 4.4. */
  @Test
  void aPixelBelongsToItIfItsCentreLiesInside() {
    Mask mask = of(Outline.rect(2.4, 2.6, 3, 1.8), SAME);

    assertThat(mask.box()).isEqualTo(new Box(2, 3, 5, 4));
    assertThat(mask.area()).isEqualTo(3);
    assertThat(mask.at(2, 3)).isTrue();
    assertThat(mask.at(5, 3)).isFalse();
  }

  @Test
  void theMapMirrorsScalesAndMoves() {
    Mask mask = of(Outline.rect(0, 0, 2, 1), new Placement.Map(-2, 3, 9, 4));

    assertThat(mask.box()).isEqualTo(new Box(5, 4, 9, 7));
  }

  @Test
  void whatLiesOutsideThePictureIsCutOff() {
    assertThat(of(Outline.rect(-5, -5, 30, 30), SAME).area()).isEqualTo(120);
    assertThat(of(Outline.rect(20, 20, 5, 5), SAME).area()).isZero();
  }

  /** Where a line overlaps itself at its joint it is filled; a ring has a hole. */
  @Test
  void overlapsAreFilledAndRingsAreOpen() {
    assertThat(of(Outline.line(3, 1, 5, 6, 5, 2, 5), SAME).at(4, 5)).isTrue();
    Mask ring = of(Outline.ring(5, 5, 4, 2), SAME);
    assertThat(ring.at(5, 5)).isFalse();
    assertThat(ring.at(1, 5)).isTrue();
  }

  /** pi r squared, of a circle of radius 4.5: 63.6. */
  @Test
  void anOvalHasItsArea() {
    assertThat(of(Outline.oval(5, 5, 4.5, 4.5), SAME).area()).isBetween(60, 67);
  }

  /** A picture of 3 columns and 2 rows with one pixel set, the middle one below. */
  @Test
  void runsGoDownTheColumns() {
    Mask mask = new Mask(2, 3);
    mask.set(1, 1);

    assertThat(mask.runs()).containsExactly(3, 1, 2);
    assertThat(new Mask(2, 3).runs()).containsExactly(6);
  }

  @Test
  void aMaskThatBeginsAtOnceBeginsWithARunOfNone() {
    Mask mask = new Mask(2, 2);
    mask.set(0, 0);

    assertThat(mask.runs()).containsExactly(0, 1, 3);
  }
}
