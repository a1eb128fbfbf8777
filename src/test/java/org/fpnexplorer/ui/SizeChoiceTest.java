package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.fpnexplorer.image.Samples;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.junit.jupiter.api.Test;

/** Which input sizes are offered, and which suit what is opened next. */
class SizeChoiceTest {
  private static final Source IMAGE = new Source.Bundled(Samples.all().get(0));
  private static final Model RESNET = Models.byName("resnet50-fpn");
  private static final Request IMAGE_IN_RESNET = new Request(IMAGE, RESNET, 0);

  @Test
  void squaresForTheArticleAndShorterSidesForTorchvisionsModels() {
    assertThat(SizeChoice.of(new Request(IMAGE, Models.ARTICLE, 0)))
        .map(SizeChoice::text)
        .containsExactly("224 × 224", "320 × 320", "448 × 448", "640 × 640");
    assertThat(SizeChoice.of(IMAGE_IN_RESNET))
        .map(SizeChoice::text)
        .containsExactly(
            "shorter side 320", "shorter side 480", "shorter side 640", "shorter side 800");
  }

  @Test
  void theLongerSideHasTheProportionOfTheUsualSize() {
    assertThat(SizeChoice.of(IMAGE_IN_RESNET))
        .containsExactly(
            new Resize.ShortestSide(320, 533),
            new Resize.ShortestSide(480, 800),
            new Resize.ShortestSide(640, 1066),
            new Resize.ShortestSide(800, 1333))
        .endsWith(RESNET.input().usual());
  }

  /** Whose sides have another proportion than torchvision's. */
  @Test
  void theUsualSizeOfModelsForScenesIsAmongTheirs() {
    Model scenes = Models.byName("scenes-fpn");
    Request request = new Request(new Source.Scene(5), scenes, 0);
    assertThat(SizeChoice.of(request))
        .startsWith(scenes.input().usual())
        .contains(new Resize.ShortestSide(480, 800));
    assertThat(SizeChoice.suited(request)).isEqualTo(request);
    Request noise = SizeChoice.suited(request.with(new Source.Noise()));
    assertThat(noise.resize()).isEqualTo(new Resize.Into(320, 320));
    assertThat(SizeChoice.suited(noise.with(new Source.Scene(5)))).isEqualTo(request);
  }

  @Test
  void noiseIsASquareOfTheShorterSideAndAnImageGetsItBack() {
    Request image = IMAGE_IN_RESNET.with(new Resize.ShortestSide(480, 800));
    Request noise = SizeChoice.suited(image.with(new Source.Noise()));
    assertThat(noise.resize()).isEqualTo(new Resize.Into(480, 480));
    assertThat(SizeChoice.of(noise)).contains(noise.resize());
    assertThat(SizeChoice.suited(noise.with(IMAGE))).isEqualTo(image);
  }

  @Test
  void noiseOfAnySizeIsFollowedByAnImageOfTheUsualSize() {
    Request noise = Request.ofNoise("noise:64x96", RESNET, 0);
    assertThat(SizeChoice.suited(noise)).isEqualTo(noise);
    assertThat(SizeChoice.suited(noise.with(IMAGE))).isEqualTo(IMAGE_IN_RESNET);
  }
}
