package org.fpnexplorer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure equals pycocotools' on the same boxes. */
class PycocotoolsTest {
  @ParameterizedTest
  @ValueSource(strings = {"mixed", "small_only", "nothing_found"})
  void withoutCategories(String name) {
    CocoFixture fixture = CocoFixture.read(name);
    compare(fixture, fixture.classAgnostic(), CocoEvaluation.classAgnostic());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mixed", "small_only", "nothing_found"})
  void byCategory(String name) {
    CocoFixture fixture = CocoFixture.read(name);
    compare(fixture, fixture.byCategory(), CocoEvaluation.byCategory());
  }

  private static void compare(
      CocoFixture fixture, CocoFixture.Expected expected, CocoEvaluation evaluation) {
    fixture.images().forEach(image -> evaluation.add(image.truths(), image.boxes()));

    Figures figures = evaluation.figures();

    assertThat(figures.images()).isEqualTo(fixture.images().size());
    for (AreaRange range : AreaRange.values()) {
      String area = range.name().toLowerCase(Locale.ROOT);
      expected
          .ar()
          .forEach(
              (boxes, recalls) ->
                  check(figures.ar(boxes, range), recalls.get(area), "AR@" + boxes + " " + area));
      check(figures.ap(range), expected.ap().get(area), "AP " + area);
    }
    check(figures.ap50(), expected.ap50(), "AP50");
    check(figures.ap75(), expected.ap75(), "AP75");
  }

  private static void check(OptionalDouble figure, double expected, String name) {
    assertThat(figure.orElse(-1)).as(name).isCloseTo(expected, within(1e-12));
  }
}
