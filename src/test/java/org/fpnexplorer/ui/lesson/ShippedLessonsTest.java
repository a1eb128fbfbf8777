package org.fpnexplorer.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.lesson.Lesson;
import org.fpnexplorer.lesson.LessonFile;
import org.fpnexplorer.lesson.LessonLibrary;
import org.fpnexplorer.lesson.LessonStep;
import org.fpnexplorer.lesson.Question;
import org.fpnexplorer.lesson.Question.Choice;
import org.fpnexplorer.lesson.Question.Option;
import org.fpnexplorer.lesson.Rehearsal;
import org.fpnexplorer.lesson.Text;
import org.fpnexplorer.lesson.Text.Computed;
import org.fpnexplorer.lesson.Verb;
import org.fpnexplorer.lesson.expression.Function;
import org.fpnexplorer.session.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's lessons, read and gone through with real networks; and what is written of them. */
class ShippedLessonsTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/fpnexplorer/lesson");

  static List<String> ids() {
    return LessonLibrary.IDS;
  }

  private static LessonFile read(String id, Locale locale) {
    return LessonLibrary.read(id, locale, LessonDriver.views());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyLineCanBeUsed(String id) {
    LessonFile file = read(id, Locale.ENGLISH);
    assertThat(file.problems()).isEmpty();
    Lesson lesson = file.lesson();
    assertThat(lesson.id()).isEqualTo(id);
    assertThat(lesson.about()).isNotBlank();
    assertThat(lesson.minutes()).isBetween(5, 10);
    assertThat(lesson.steps()).hasSizeBetween(5, 10);
    assertThat(lesson.questions()).hasSizeGreaterThan(4);
  }

  /** A choice with none or several right ones would be a failure, too. */
  @ParameterizedTest
  @MethodSource("ids")
  void everyQuestionHasOneAnswerThatIsComputed(String id) throws IOException {
    try (SessionFactory sessions = new SessionFactory(Engines.shared())) {
      List<Rehearsal.Answered> all = Rehearsal.of(read(id, Locale.ENGLISH).lesson(), sessions);
      assertThat(all)
          .isNotEmpty()
          .allSatisfy(answered -> assertThat(answered.failure()).isEmpty())
          .allSatisfy(
              answered ->
                  assertThat(answered.solution().orElseThrow().explanation())
                      .isNotEmpty()
                      .noneSatisfy(text -> assertThat(text.plain()).contains("–")));
    }
  }

  /** So its answers are those of the English one and need not be computed once more. */
  @ParameterizedTest
  @MethodSource("ids")
  void theIndonesianLessonDiffersInWordsOnly(String id) {
    LessonFile file = read(id, Locale.forLanguageTag("id"));
    assertThat(file.problems()).isEmpty();
    Lesson own = file.lesson();
    Lesson english = read(id, Locale.ENGLISH).lesson();
    assertThat(own.language()).isEqualTo("id");
    assertThat(own.id()).isEqualTo(id);
    assertThat(own.minutes()).isEqualTo(english.minutes());
    assertThat(own.title()).isNotBlank();
    assertThat(own.about()).isNotBlank().isNotEqualTo(english.about());
    assertThat(own.steps().stream().map(ShippedLessonsTest::withoutWords))
        .containsExactlyElementsOf(
            english.steps().stream().map(ShippedLessonsTest::withoutWords).toList());
  }

  private static List<Object> withoutWords(LessonStep step) {
    return List.of(
        step.actions(),
        step.measures(),
        step.paragraphs().size(),
        step.questions().stream().map(ShippedLessonsTest::withoutWords).toList());
  }

  private static List<Object> withoutWords(Question question) {
    Object answer =
        question.answer() instanceof Choice choice
            ? choice.options().stream().map(Option::condition).toList()
            : question.answer();
    return List.of(
        answer, question.explanation().stream().map(ShippedLessonsTest::computed).toList());
  }

  /** In the order of their names: another language has another order of words. */
  private static List<String> computed(Text text) {
    return text.spans().stream()
        .filter(Computed.class::isInstance)
        .map(Object::toString)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "id"})
  void everyFileIsInTheList(String language) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(ids().stream().map(id -> id + ".lesson").toList());
    }
  }

  @Test
  void aLanguageWithoutLessonsHasTheEnglishOnes() {
    assertThat(LessonLibrary.all(Locale.forLanguageTag("ja"), LessonDriver.views()))
        .extracting(Lesson::language)
        .containsOnly("en");
  }

  @Test
  void whatLecturersCanWriteIsDescribed() throws IOException {
    String page = Files.readString(Path.of("docs/lessons.md"));
    assertThat(Arrays.stream(Verb.values()))
        .allSatisfy(
            verb -> {
              assertThat(page).contains("| `> " + verb.title() + "` | " + verb.arguments() + " | ");
              assertThat(page).contains(" | " + verb.meaning() + " |");
            });
    assertThat(Arrays.stream(Function.values()))
        .allSatisfy(
            function ->
                assertThat(page)
                    .contains("| `" + function.signature() + "` | " + function.meaning() + " |"));
  }
}
