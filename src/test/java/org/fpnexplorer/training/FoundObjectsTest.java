package org.fpnexplorer.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fpnexplorer.anchors.Candidate;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Deltas;
import org.junit.jupiter.api.Test;

/** Which objects proposals find, with IoUs worked out by hand. */
class FoundObjectsTest {
  private static final Box OBJECT = new Box(0, 0, 10, 10);

  private static Candidate proposal(Box box) {
    return new Candidate(2, 0, 0, 0, 0, 0, 0.5f, box, new Deltas(0, 0, 0, 0), false, box, box);
  }

  @Test
  void anIouOfExactlyAHalfFinds() {
    Candidate half = proposal(new Box(0, 0, 10, 5));
    FoundObjects found = FoundObjects.of(List.of(OBJECT), List.of(half));
    assertThat(found.count()).isEqualTo(1);
    assertThat(found.finders().get(0)).contains(half);
  }

  @Test
  void lessDoesNot() {
    assertThat(FoundObjects.of(List.of(OBJECT), List.of(proposal(new Box(0, 0, 10, 4.9f)))).count())
        .isZero();
    assertThat(FoundObjects.of(List.of(OBJECT), List.of()).count()).isZero();
  }

  @Test
  void theOneThatOverlapsMostFindsAndOfEqualOnesTheFirst() {
    Candidate half = proposal(new Box(0, 0, 10, 5));
    Candidate best = proposal(new Box(0, 0, 10, 9));
    Candidate equal = proposal(new Box(0, 1, 10, 10));
    FoundObjects found = FoundObjects.of(List.of(OBJECT), List.of(half, best, equal));
    assertThat(found.finders().get(0).orElseThrow()).isSameAs(best);
  }

  @Test
  void everyObjectIsLookedForByItself() {
    Box other = new Box(50, 50, 60, 60);
    FoundObjects found = FoundObjects.of(List.of(other, OBJECT), List.of(proposal(OBJECT)));
    assertThat(found.finders().get(0)).isEmpty();
    assertThat(found.finders().get(1)).isPresent();
  }
}
