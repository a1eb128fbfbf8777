package org.fpnexplorer.ui.step;

import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;

/** The networks whose every step must be explained. */
final class Networks {
  private static final int SIDE = 64;

  private Networks() {}

  static Graph small(String model) {
    return Models.byName(model).graph(SIDE, SIDE);
  }

  static Stream<Graph> everyModelUnderEveryConvention() {
    List<Conventions> conventions =
        List.of(
            Conventions.ARTICLE,
            Conventions.PAPER,
            Conventions.TORCHVISION,
            Conventions.DETECTRON2);
    return Models.all().stream()
        .flatMap(model -> conventions.stream().map(model::with))
        .map(model -> model.graph(SIDE, SIDE));
  }
}
