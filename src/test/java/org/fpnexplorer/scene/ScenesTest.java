package org.fpnexplorer.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.Iou;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenesTest {
  private static Scene usual(long seed) {
    return Scenes.draw(seed, Scenes.HEIGHT, Scenes.WIDTH);
  }

  private static List<SceneObject> labels(long seed) {
    return new Visibility(
            Layout.of(seed, Scenes.HEIGHT, Scenes.WIDTH).placements(), Scenes.HEIGHT, Scenes.WIDTH)
        .objects();
  }

  /** Weights were trained on these labels: they never change, on any platform. */
  @Test
  void theLabelsOfASeedAreFixed() {
    assertThat(labels(7).subList(0, 3))
        .containsExactly(
            new SceneObject(SceneClass.BIRD, new Box(15, 26, 54, 41), 289),
            new SceneObject(SceneClass.BOAT, new Box(94, 35, 249, 222), 9424),
            new SceneObject(SceneClass.BOAT, new Box(180, 43, 336, 246), 10244));
    long checksum = 0;
    for (long seed = 0; seed < 50; seed++) {
      for (SceneObject object : labels(seed)) {
        checksum =
            31 * checksum
                + object.area()
                + 7L * object.kind().ordinal()
                + 1009L * (int) object.box().x1()
                + 10007L * (int) object.box().y2();
      }
    }
    assertThat(checksum).isEqualTo(7274533449999609495L);
  }

  @Test
  void theSameSeedGivesTheSamePixels() {
    assertThat(usual(3).pixels().argb()).isEqualTo(usual(3).pixels().argb());
    assertThat(usual(3).objects()).isEqualTo(usual(3).objects()).isEqualTo(labels(3));
  }

  @Test
  void anotherSeedGivesAnotherScene() {
    int[] one = usual(10).pixels().argb();
    int[] next = usual(11).pixels().argb();
    int same = 0;
    for (int i = 0; i < one.length; i++) {
      same += one[i] == next[i] ? 1 : 0;
    }
    assertThat(same).isLessThan(one.length / 20);
    assertThat(labels(10)).isNotEqualTo(labels(11));
  }

  @Test
  void severalThreadsDrawTheSame() throws Exception {
    Scene expected = usual(5);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Scene> draw = () -> usual(5);
      for (Future<Scene> scene : threads.invokeAll(List.of(draw, draw, draw, draw))) {
        assertThat(scene.get().objects()).isEqualTo(expected.objects());
        assertThat(scene.get().pixels().argb()).isEqualTo(expected.pixels().argb());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void boxesAreTightAroundMasksThatDoNotOverlap() {
    for (long seed = 0; seed < 20; seed++) {
      List<SceneObject> objects = labels(seed);
      List<Mask> masks = Scenes.masks(seed, Scenes.HEIGHT, Scenes.WIDTH);
      boolean[] taken = new boolean[Scenes.HEIGHT * Scenes.WIDTH];
      assertThat(masks).hasSameSizeAs(objects);
      for (int i = 0; i < masks.size(); i++) {
        assertThat(measured(masks.get(i), taken)).isEqualTo(objects.get(i).box());
        assertThat(masks.get(i).area()).isEqualTo(objects.get(i).area());
      }
    }
  }

  private static Box measured(Mask mask, boolean[] taken) {
    Box box = new Box(Float.MAX_VALUE, Float.MAX_VALUE, 0, 0);
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        if (mask.at(x, y)) {
          if (taken[y * mask.width() + x]) {
            throw new AssertionError(x + ", " + y + " belongs to two objects");
          }
          taken[y * mask.width() + x] = true;
          box =
              new Box(
                  Math.min(box.x1(), x),
                  Math.min(box.y1(), y),
                  Math.max(box.x2(), x + 1),
                  Math.max(box.y2(), y + 1));
        }
      }
    }
    return box;
  }

  @Test
  void whatIsLabelledCanBeFound() {
    for (long seed = 0; seed < 50; seed++) {
      List<SceneObject> objects = labels(seed);
      for (int i = 0; i < objects.size(); i++) {
        Box box = objects.get(i).box();
        assertThat(Math.min(box.width(), box.height())).isGreaterThanOrEqualTo(6);
        assertThat(box.clip(Scenes.WIDTH, Scenes.HEIGHT)).isEqualTo(box);
        for (SceneObject nearer : objects.subList(i + 1, objects.size())) {
          assertThat(Iou.of(box, nearer.box())).isLessThanOrEqualTo(0.7f);
        }
      }
    }
  }

  /** COCO's limits: small below 32 squared, large above 96 squared. */
  @Test
  void sizesAreMixed() {
    List<SceneObject> objects = new ArrayList<>();
    int scenes = 200;
    for (long seed = 0; seed < scenes; seed++) {
      objects.addAll(labels(seed));
    }
    double all = objects.size();
    double small = objects.stream().filter(object -> object.area() < 1024).count();
    double large = objects.stream().filter(object -> object.area() > 9216).count();
    double longest =
        objects.stream()
            .mapToDouble(object -> Math.max(object.box().width(), object.box().height()))
            .max()
            .orElseThrow();

    assertThat(all / scenes).isBetween(10.0, 13.0);
    assertThat(small / all).isBetween(0.4, 0.5);
    assertThat(large / all).isBetween(0.12, 0.22);
    assertThat(longest).isBetween(250.0, 301.0);
    assertThat(objects.stream().map(SceneObject::kind)).contains(SceneClass.values());
  }

  @Test
  void allTimesOfTheDayAndSettingsCome() {
    Set<Light.Time> times = EnumSet.noneOf(Light.Time.class);
    Set<Setting> settings = EnumSet.noneOf(Setting.class);
    for (long seed = 0; seed < 40; seed++) {
      Layout layout = Layout.of(seed, Scenes.HEIGHT, Scenes.WIDTH);
      times.add(layout.light().time());
      settings.add(layout.terrain().setting);
    }
    assertThat(times).containsExactlyInAnyOrder(Light.Time.values());
    assertThat(settings).containsExactlyInAnyOrder(Setting.values());
  }

  /** Twice as high: every object of the smaller scene is there, twice as large. */
  @Test
  void everythingScalesWithTheHeight() {
    List<SceneObject> objects = Scenes.draw(12, 640, 896).objects();
    for (SceneObject small : labels(12)) {
      assertThat(objects)
          .anySatisfy(
              large ->
                  assertThat(Iou.of(large.box(), small.box().scaled(2, 2))).isGreaterThan(0.6f));
    }
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "64, 2048", "2048, 64", "65, 97"})
  void unusualSizes(int height, int width) {
    for (long seed = -2; seed < 3; seed++) {
      Scene scene = Scenes.draw(seed, height, width);
      assertThat(scene.pixels().height()).isEqualTo(height);
      assertThat(scene.pixels().width()).isEqualTo(width);
      assertThat(Arrays.stream(scene.pixels().argb())).allMatch(argb -> argb >>> 24 == 255);
    }
  }

  @Test
  void aSceneMayHoldNoObject() {
    List<SceneObject> none = new Visibility(List.of(), 64, 64).objects();
    Scene scene = new Scene(1, Painter.paint(Layout.of(1, 64, 64), List.of(), 64, 64), none);

    assertThat(scene.objects()).isEmpty();
    assertThat(scene.pixels().argb()).hasSize(64 * 64).isNotEqualTo(new int[64 * 64]);
  }

  @ParameterizedTest
  @CsvSource({"63, 448", "320, 63", "0, 0", "-5, 100", "2049, 2048", "70000, 70000"})
  void sizesThatAreNoScene(int height, int width) {
    assertThatThrownBy(() -> Scenes.draw(0, height, width))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no scene is %dx%d; sides start at 64 pixels and all pixels are at most 2048x2048",
            height, width);
  }
}
