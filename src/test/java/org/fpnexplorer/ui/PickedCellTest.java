package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that files may name, whether there are such or not. */
class PickedCellTest {
  private static final Graph DETECTOR = Models.byName("fasterrcnn-resnet50-fpn").graph(64, 96);

  @ParameterizedTest
  @CsvSource({
    "p3, 255, 7, 11, true",
    "p3, 256, 7, 11, false",
    "p3, 0, 8, 0, false",
    "p3, 0, 0, -1, false",
    "proposals, 0, 0, 0, false",
    "roi_features, 0, 0, 0, false",
    "class_logits, 0, 0, 0, false",
  })
  void onlyMapsHaveCells(String node, int channel, int row, int column, boolean exists) {
    PickedCell cell = new PickedCell(DETECTOR.node(node), channel, row, column);
    assertThat(cell.exists()).isEqualTo(exists);
  }
}
