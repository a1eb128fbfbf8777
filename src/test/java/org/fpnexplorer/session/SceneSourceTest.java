package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scene as input: how it is written, and what is known of it. */
class SceneSourceTest {
  @Test
  void aSeedIsEnough() {
    assertThat(Source.Scene.isAskedBy("scene:7")).isTrue();
    assertThat(Source.Scene.isAskedBy("scenes/7.png")).isFalse();
    assertThat(Source.Scene.parse("scene:7")).isEqualTo(new Source.Scene(7, 320, 448));
    assertThat(Source.Scene.parse("scene:-1:64x96")).isEqualTo(new Source.Scene(-1, 64, 96));
  }

  @Test
  void theTitleIsWhatCanBeWritten() {
    for (String text : new String[] {"scene:7", "scene:-1:64x96"}) {
      assertThat(Source.Scene.parse(text).title()).isEqualTo(text);
    }
    assertThat(new Source.Scene(7, 64, 96).next()).isEqualTo(new Source.Scene(8, 64, 96));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scene: | '' is no seed of a scene",
        "scene:one | 'one' is no seed of a scene",
        "scene:7: | '' is no size",
        "scene:7:wide | 'wide' is no size",
        "scene:7:64x96:2 | '64x96:2' is no size",
        "scene:7:8x8 | no scene is 8x8",
        "scene:7:4096x4096 | no scene is 4096x4096",
      })
  void whatIsNoSceneIsRefused(String text, String message) {
    assertThatThrownBy(() -> Source.Scene.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void thePictureIsTheSceneAndItsLabelsAreAtHand() throws IOException {
    Source.Scene source = new Source.Scene(3, 96, 128);
    Request request = new Request(source, Models.byName("scenes-fpn"), 0);
    try (SessionFactory sessions = new SessionFactory(Engines.shared());
        Session session = sessions.open(request)) {
      Picture picture = session.picture().orElseThrow();
      assertThat(picture.name()).isEqualTo("scene:3:96x128");
      assertThat(picture.pixels().argb()).isEqualTo(Scenes.draw(3, 96, 128).pixels().argb());
      assertThat(((Source.Scene) session.request().source()).draw().objects())
          .isEqualTo(Scenes.draw(3, 96, 128).objects());
    }
    assertThat(source.mayBePhotograph()).isFalse();
  }

  /** What the models for scenes were trained on is what they are given. */
  @Test
  void aSceneOfTheUsualSizeIsNotResized() throws IOException {
    Request request = new Request(new Source.Scene(3), Models.byName("scenes-fpn"), 0);
    try (SessionFactory sessions = new SessionFactory(Engines.shared());
        Session session = sessions.open(request)) {
      assertThat(session.input().tensor().shape().toArray()).containsExactly(1, 3, 320, 448);
      assertThat(session.input().frame().imageHeight()).isEqualTo(320);
      assertThat(session.input().frame().imageWidth()).isEqualTo(448);
    }
  }
}
