package org.fpnexplorer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {
  private static final Map<String, String[]> PCA = Fixture.lines("pca.txt");

  @ParameterizedTest
  @CsvSource({"flat, 6, 4, 5", "deep, 40, 3, 4"})
  void projectsOnTheDirectionsOfNumpysSvd(String name, int channels, int height, int width) {
    Tensor tensor = Fixture.tensor(channels, height, width, Fixture.floats(PCA.get(name)));
    float[] directions = Fixture.floats(PCA.get(name + "-components"));
    float[][] planes = Projection.fit(List.of(tensor), Fixture.UNPADDED).project(tensor);
    assertThat(planes).hasDimensions(3, height * width);
    for (int k = 0; k < 3; k++) {
      float[] direction = Arrays.copyOfRange(directions, k * channels, (k + 1) * channels);
      float sign = largest(direction) < 0 ? -1 : 1;
      for (int cell = 0; cell < height * width; cell++) {
        double expected = 0;
        for (int c = 0; c < channels; c++) {
          expected +=
              sign * direction[c] * (tensor.data()[c * height * width + cell] - mean(tensor, c));
        }
        assertThat((double) planes[k][cell]).isCloseTo(expected, within(1e-4));
      }
    }
  }

  @Test
  void componentsWorkedByHand() {
    // Samples on a line through (1, 2)/√5: all variance lies in that one direction.
    DMatrixRMaj samples = new DMatrixRMaj(new double[][] {{-1, -2}, {0, 0}, {1, 2}});
    List<double[]> components = PrincipalComponents.of(samples, 3);
    assertThat(components).hasSize(1);
    assertThat(components.get(0))
        .containsExactly(new double[] {1 / Math.sqrt(5), 2 / Math.sqrt(5)}, within(1e-12));
  }

  @Test
  void oneBasisServesSeveralMaps() {
    Tensor fine = Fixture.random(8, 6, 6);
    Tensor coarse = Fixture.tensor(8, 1, 1, firstCell(fine));
    Projection both = Projection.fit(List.of(fine, coarse), Fixture.UNPADDED);
    assertThat(both.render(coarse, Fixture.UNPADDED, 1).at(0, 0))
        .isEqualTo(both.render(fine, Fixture.UNPADDED, 1).at(0, 0));
  }

  @Test
  void mapsOfDifferentDepthHaveNoCommonBasis() {
    assertThatThrownBy(
            () ->
                Projection.fit(
                    List.of(Fixture.random(2, 1, 1), Fixture.random(3, 1, 1)), Fixture.UNPADDED))
        .hasMessage("one projection needs maps of one number of channels, not [1x2x1x1, 1x3x1x1]");
  }

  @Test
  void theSameMapGivesTheSamePixels() {
    Tensor tensor = Fixture.random(20, 60, 50);
    assertThat(render(tensor).argb()).isEqualTo(render(tensor).argb());
  }

  @Test
  void aConstantMapAndASingleCellAreGrey() {
    assertThat(render(Fixture.tensor(3, 1, 2, 5, 5, 6, 6, 7, 7)).argb()).containsOnly(0xFF808080);
    assertThat(render(Fixture.random(300, 1, 1)).argb()).containsOnly(0xFF808080);
  }

  @Test
  void oneChannelVariesOnlyInRed() {
    Pixels pixels = render(Fixture.tensor(1, 1, 3, -1, 0, 1));
    assertThat(pixels.argb()).containsExactly(0xFF008080, 0xFF808080, 0xFFFF8080);
  }

  @Test
  void cellsThatAreNotFiniteAreMarkedAndDoNotSpoilTheOthers() {
    Pixels pixels = render(Fixture.tensor(1, 1, 4, -1, Float.NaN, 1, Float.POSITIVE_INFINITY));
    assertThat(pixels.argb())
        .containsExactly(0xFF008080, Colormap.NAN_ARGB, 0xFFFF8080, Colormap.NAN_ARGB);
  }

  @Test
  void paddingIsTransparentAndDoesNotCount() {
    Tensor tensor = Fixture.tensor(1, 1, 3, -1, 1, 1000);
    PaddedInput content = new PaddedInput(32, 96, 32, 64);
    Pixels pixels = Projection.fit(List.of(tensor), content).render(tensor, content, 1);
    assertThat(pixels.argb()).containsExactly(0xFF008080, 0xFFFF8080, 0);
  }

  private static Pixels render(Tensor tensor) {
    return Projection.fit(List.of(tensor), Fixture.UNPADDED).render(tensor, Fixture.UNPADDED, 1);
  }

  private static double mean(Tensor tensor, int channel) {
    int cells = tensor.data().length / tensor.shape().channels();
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += tensor.data()[channel * cells + i];
    }
    return sum / cells;
  }

  private static float largest(float[] values) {
    float largest = 0;
    for (float value : values) {
      largest = Math.abs(value) > Math.abs(largest) ? value : largest;
    }
    return largest;
  }

  private static float[] firstCell(Tensor tensor) {
    float[] cell = new float[tensor.shape().channels()];
    for (int c = 0; c < cell.length; c++) {
      cell[c] = tensor.at(c, 0, 0);
    }
    return cell;
  }

  @Test
  void whatThreeColoursShowIsAShareOfTheVariance() {
    // Four channels that vary apart, by 16, 9, 4 and 1: three directions hold 29 of 30.
    Tensor tensor =
        Fixture.tensor(
            4, 2, 4, //
            4, -4, 4, -4, 4, -4, 4, -4, //
            3, 3, -3, -3, 3, 3, -3, -3, //
            2, 2, 2, 2, -2, -2, -2, -2, //
            1, -1, -1, 1, 1, -1, -1, 1);
    Projection own = Projection.fit(List.of(tensor), Fixture.UNPADDED);

    assertThat(own.kept(tensor, Fixture.UNPADDED)).isCloseTo(29.0 / 30, within(1e-6));
  }

  @Test
  void centringTakesOutEachChannelsMean() {
    Tensor tensor = Fixture.tensor(2, 1, 4, 1, 2, 3, 99, 5, 5, 8, 99);

    // The last column is padding: the means are 2 and 6.
    Tensor centred = Centring.of(tensor, new PaddedInput(1, 4, 1, 3));
    assertThat(centred.data()).containsExactly(-1, 0, 1, 97, -1, -1, 2, 93);
  }
}
