package org.fpnexplorer.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.scene.Scenes;
import org.junit.jupiter.api.Test;

class SceneSetTest {
  private static final int COUNT = 7;

  @Test
  void everySceneComesOnceARoundAndInAnotherOrderInTheNext() {
    TrainingPlan plan =
        new TrainingPlan(
            Models.byName("scenes-fpn"), 64, 96, 2, 9, 1e-3, 0, 0, 0, 4, 50, COUNT, false);
    SceneSet set = new SceneSet(plan);
    List<Integer> first = round(set, 0);
    List<Integer> second = round(set, COUNT);
    List<Integer> drawn =
        LongStream.range(50, 50 + COUNT)
            .mapToObj(seed -> Arrays.hashCode(Scenes.draw(seed, 64, 96).pixels().argb()))
            .toList();

    assertThat(first).containsExactlyInAnyOrderElementsOf(drawn);
    assertThat(second).containsExactlyInAnyOrderElementsOf(drawn).isNotEqualTo(first);
    // A training that is taken up begins anywhere.
    assertThat(round(new SceneSet(plan), COUNT)).isEqualTo(second);
  }

  private static List<Integer> round(SceneSet set, int from) {
    List<Integer> hashes = new ArrayList<>();
    for (int i = from; i < from + COUNT; i++) {
      hashes.add(Arrays.hashCode(set.example(i).pixels().argb()));
    }
    return hashes;
  }
}
