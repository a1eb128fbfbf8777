package org.fpnexplorer.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PanZoomTest {
  @Test
  void thePointUnderThePointerStays() {
    // Of a view of 400 x 200, 100, 50 is a quarter in; twice as large it still is.
    PanZoom zoom = PanZoom.FIT.zoomed(2, 100, 50, 400, 200);

    assertThat(zoom).isEqualTo(new PanZoom(2, -100, -50));
  }

  @Test
  void zoomingOutEndsAtTheWholePicture() {
    PanZoom zoom = new PanZoom(1.2, -30, -10).zoomed(0.5, 10, 10, 400, 200);

    assertThat(zoom).isEqualTo(PanZoom.FIT);
  }

  @Test
  void thePictureCannotBeMovedOutOfSight() {
    PanZoom zoom = new PanZoom(2, -100, -50);

    assertThat(zoom.moved(1000, 1000, 400, 200)).isEqualTo(new PanZoom(2, 0, 0));
    assertThat(zoom.moved(-1000, -1000, 400, 200)).isEqualTo(new PanZoom(2, -400, -200));
    assertThat(zoom.moved(-10, 20, 400, 200)).isEqualTo(new PanZoom(2, -110, -30));
  }
}
