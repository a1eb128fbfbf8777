package org.fpnexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.fpnexplorer.render.ContactSheet.Place;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
  @Test
  void theGridIsAsSquareAsPossible() {
    assertThat(grid(256)).containsExactly(16, 16);
    assertThat(grid(6)).containsExactly(3, 2);
    assertThat(grid(12)).containsExactly(4, 3);
    assertThat(grid(2048)).containsExactly(46, 45);
    assertThat(grid(1)).containsExactly(1, 1);
  }

  @Test
  void mapsStandSideBySideWithTransparentGaps() {
    // 3 channels of 1 × 2 cells in a grid of 2 × 2.
    Tensor tensor = Fixture.tensor(3, 1, 2, 0, 1, 1, 0, 0, 0);
    ContactSheet sheet = ContactSheet.of(tensor.shape(), 1);
    Pixels pixels =
        sheet.render(tensor, c -> new ValueRange(0, 1), Colormap.GREY, Fixture.UNPADDED);
    int black = 0xFF000000;
    int white = 0xFFFFFFFF;
    assertThat(pixels.width()).isEqualTo(5);
    assertThat(pixels.argb())
        .containsExactly(
            black, white, 0, white, black, //
            0, 0, 0, 0, 0, //
            black, black, 0, 0, 0);
  }

  @Test
  void channelsCanStandInAnotherOrderAndInFewer() {
    Tensor tensor = Fixture.tensor(3, 1, 2, 0, 1, 1, 0, 0, 0);
    ContactSheet sheet = new ContactSheet(2, 2, 1, 2, 1);
    Pixels pixels =
        sheet.render(
            tensor, List.of(2, 0), c -> new ValueRange(0, 1), Colormap.GREY, Fixture.UNPADDED);
    int black = 0xFF000000;
    assertThat(pixels.argb()).containsExactly(black, black, 0, black, 0xFFFFFFFF);
  }

  @Test
  void theGridFollowsTheProportionsOfThePicture() {
    // 8 maps of 3 × 3 cells: in a square 3 × 3 of them; in 2:1 4 × 2; in a strip all in a row.
    assertThat(ContactSheet.fitting(Shape.of(1, 64, 3, 3), 8, 1).columns()).isEqualTo(3);
    assertThat(ContactSheet.fitting(Shape.of(1, 64, 3, 3), 8, 2).columns()).isEqualTo(4);
    assertThat(ContactSheet.fitting(Shape.of(1, 64, 3, 3), 8, 20).columns()).isEqualTo(8);
    assertThat(ContactSheet.fitting(Shape.of(1, 64, 3, 3), 8, 0.01).columns()).isEqualTo(1);
  }

  @Test
  void everyCellIsFoundAtItsPixels() {
    ContactSheet sheet = ContactSheet.of(Shape.of(1, 7, 2, 3), 4);
    boolean[][][] seen = new boolean[7][2][3];
    int between = 0;
    for (int y = 0; y < sheet.height(); y++) {
      for (int x = 0; x < sheet.width(); x++) {
        Place place = sheet.channelAt(x, y).orElse(null);
        if (place == null) {
          between++;
          continue;
        }
        seen[place.channel()][place.row()][place.column()] = true;
        assertThat(x - sheet.left(place.channel())).isBetween(0, 11);
        assertThat((y - sheet.top(place.channel())) / 4).isEqualTo(place.row());
      }
    }
    assertThat(seen).isDeepEqualTo(allTrue());
    assertThat(between).isEqualTo(sheet.width() * sheet.height() - 7 * 2 * 3 * 16);
    assertThat(sheet.channelAt(-1, 0)).isEmpty();
    assertThat(sheet.channelAt(0, sheet.height())).isEmpty();
  }

  @Test
  void aSheetBeyondAllMemoryIsRefused() {
    Tensor tensor = Fixture.tensor(4, 1, 1, 1, 2, 3, 4);
    ContactSheet sheet = ContactSheet.of(tensor.shape(), 100_000);
    assertThatThrownBy(() -> sheet.render(tensor, c -> null, Colormap.GREY, Fixture.UNPADDED))
        .hasMessage("a picture of 200001x200001 pixels is too large; choose a smaller scale");
  }

  private static int[] grid(int channels) {
    ContactSheet sheet = ContactSheet.of(Shape.of(1, channels, 7, 7), 1);
    return new int[] {sheet.columns(), sheet.rows()};
  }

  private static boolean[][][] allTrue() {
    boolean[][][] all = new boolean[7][2][3];
    for (boolean[][] channel : all) {
      for (boolean[] row : channel) {
        Arrays.fill(row, true);
      }
    }
    return all;
  }
}
