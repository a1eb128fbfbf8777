package org.fpnexplorer.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fpnexplorer.image.Samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
  static Iterable<Sample> all() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySampleIsAlsoAPlainFile(Sample sample) throws IOException {
    Picture picture = Samples.read(sample);
    assertThat(picture.name()).isEqualTo(sample.file());
    Path file = Path.of("assets/samples", sample.file());
    assertThat(picture.pixels().argb()).isEqualTo(ImageReader.read(file).pixels().argb());
  }

  @Test
  void theFirstSampleNeedsNoPadding() throws IOException {
    Picture first = Samples.read(Samples.all().get(0));
    assertThat(first.pixels().width()).isEqualTo(first.pixels().height());
  }
}
