package org.fpnexplorer.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fpnexplorer.geometry.Box;
import org.junit.jupiter.api.Test;

class VisibilityTest {
  private static Placement block(
      SceneClass kind, int party, double x, double y, double w, double h) {
    Figure.Sketch sketch = new Figure.Sketch();
    sketch.fill(0xFF0000, Outline.rect(x, y, w, h));
    Figure figure = sketch.labelled(kind, 1);
    return new Placement(figure, new Placement.Map(1, 1, 0, 0), party, party, 0);
  }

  private static List<SceneObject> look(Placement... placements) {
    return new Visibility(List.of(placements), 64, 64).objects();
  }

  @Test
  void onlyTheVisiblePartIsLabelled() {
    Placement far = block(SceneClass.HOUSE, 0, 0, 0, 40, 20);
    Placement near = block(SceneClass.CAR, 1, 20, 0, 30, 30);

    assertThat(look(far, near))
        .containsExactly(
            new SceneObject(SceneClass.HOUSE, new Box(0, 0, 20, 20), 400),
            new SceneObject(SceneClass.CAR, new Box(20, 0, 50, 30), 900));
  }

  @Test
  void sceneryHidesButHasNoLabel() {
    Placement far = block(SceneClass.DOG, 0, 0, 0, 20, 20);
    Placement fence = block(null, 1, 0, 10, 20, 5);

    assertThat(look(far, fence))
        .containsExactly(new SceneObject(SceneClass.DOG, new Box(0, 0, 20, 20), 300));
  }

  @Test
  void whatIsHiddenIsTakenOut() {
    Placement far = block(SceneClass.DOG, 0, 10, 10, 10, 10);
    Placement wall = block(null, 1, 0, 0, 60, 60);

    assertThat(look(far, wall)).isEmpty();
  }

  /** The one in the middle goes, and then the one behind it is seen again. */
  @Test
  void whatWasTakenOutHidesNothing() {
    Placement far = block(SceneClass.TREE, 0, 0, 0, 20, 40);
    Placement middle = block(SceneClass.BUS, 1, 0, 20, 40, 30);
    Placement near = block(null, 2, 0, 24, 64, 40);

    assertThat(look(far, middle, near))
        .containsExactly(new SceneObject(SceneClass.TREE, new Box(0, 0, 20, 24), 480));
  }

  @Test
  void tooNarrowAPartIsNotLabelled() {
    assertThat(look(block(SceneClass.CAT, 0, 5, 5, 5, 20))).isEmpty();
    assertThat(look(block(SceneClass.CAT, 0, 5, 5, 6, 20))).hasSize(1);
  }

  /** Boxes 20x20 and 20x18 share 360 of 400: 0.9. */
  @Test
  void ofTwoBoxesThatSuppressionCouldNotTellApartTheNearerStays() {
    Figure.Sketch frame = new Figure.Sketch();
    frame.fill(0, Outline.rect(0, 0, 20, 9));
    frame.fill(0, Outline.rect(0, 0, 2, 20));
    Placement far =
        new Placement(frame.labelled(SceneClass.PERSON, 1), new Placement.Map(1, 1, 0, 0), 0, 0, 0);
    Figure.Sketch sketch = new Figure.Sketch();
    sketch.fill(0, Outline.rect(4, 9, 16, 9));
    sketch.fill(0, Outline.rect(2, 9, 2, 9));
    sketch.fill(0, Outline.rect(4, 2, 2, 9));
    Placement near =
        new Placement(
            sketch.labelled(SceneClass.PERSON, 1), new Placement.Map(1, 1, 0, 0), 1, 1, 0);

    assertThat(look(far, near))
        .containsExactly(new SceneObject(SceneClass.PERSON, new Box(2, 2, 20, 18), 176));
  }

  @Test
  void aPartyGoesTogether() {
    Placement bicycle = block(SceneClass.BICYCLE, 7, 0, 30, 20, 20);
    Placement rider = block(SceneClass.PERSON, 7, 0, 10, 10, 20);
    Placement wall = block(null, 8, 0, 30, 60, 30);

    assertThat(look(bicycle, rider, wall)).isEmpty();
  }
}
