package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.training.AreaRange;
import org.fpnexplorer.training.Figures;
import org.junit.jupiter.api.Test;

/** What the student sees first is a detector that works. */
class ShippedModelTest {
  @Test
  void itFindsWhatIsInScenesThatItNeverSaw() throws IOException {
    Figures figures;
    try (SessionFactory sessions = new SessionFactory(Engines.shared())) {
      figures =
          SceneEvaluation.run(
                  sessions,
                  new Request(new Source.Noise(), Models.byName("scenes-fpn"), 0)
                      .with(new WeightsSource.Shipped()),
                  new SceneSeeds(90_001, 12),
                  new InputSize(Scenes.HEIGHT, Scenes.WIDTH),
                  (done, total) -> true)
              .orElseThrow()
              .proposals();
    }
    // 512 scenes are in table1.json; of so few the figures may differ by some points.
    assertThat(figures.ar(100, AreaRange.ALL).orElseThrow()).isGreaterThan(0.55);
    assertThat(figures.ar(1000, AreaRange.SMALL).orElseThrow()).isGreaterThan(0.45);
  }
}
