package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.scene.SceneObject;
import org.junit.jupiter.api.Test;

/** The pictures to begin with: scenes first, then samples, round and round. */
class GalleryTest {
  @Test
  void scenesStandBeforeSamples() {
    List<Gallery.Item> all = Gallery.all();
    int scenes = Gallery.scenes().size();
    assertThat(all.subList(0, scenes)).isEqualTo(Gallery.scenes());
    assertThat(all.subList(0, scenes))
        .allMatch(item -> item.source() instanceof Source.Scene)
        .allMatch(item -> item.title().matches("Scene \\d+: .+"));
    assertThat(all.subList(scenes, all.size()).stream().map(Gallery.Item::source))
        .containsExactlyElementsOf(Samples.all().stream().map(Source.Bundled::new).toList());
    assertThat(all.stream().map(Gallery.Item::title)).doesNotHaveDuplicates();
  }

  @Test
  void theLastIsFollowedByTheFirst() {
    List<Source> all = Gallery.all().stream().map(Gallery.Item::source).toList();
    assertThat(Gallery.after(all.get(0))).isEqualTo(all.get(1));
    assertThat(Gallery.after(all.get(all.size() - 1))).isEqualTo(all.get(0));
    assertThat(Gallery.after(new Source.Noise())).isEqualTo(Gallery.first()).isEqualTo(all.get(0));
  }

  /** Under 24 and over 64 pixels: what the finest and the coarsest levels are there for. */
  @Test
  void theFirstHoldsSmallAndLargeObjects() {
    List<SceneObject> objects = ((Source.Scene) Gallery.first()).draw().objects();
    assertThat(objects).anyMatch(object -> side(object) < 24).anyMatch(object -> side(object) > 64);
  }

  private static double side(SceneObject object) {
    return Math.sqrt((double) object.box().width() * object.box().height());
  }
}
