package org.fpnexplorer.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.fpnexplorer.lesson.Action.OpenPicture;
import org.fpnexplorer.lesson.Action.StepTo;
import org.fpnexplorer.lesson.Question.Choice;
import org.fpnexplorer.session.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a lesson's file, and what is said of the rest. */
class LessonReaderTest {
  private static final Set<String> VIEWS = Set.of("overview", "maps");

  private static final String SOUND =
      """
      lesson: 1
      id: mine
      title: My lesson
      language: id
      minutes: 6
      about: For my students.
      # a remark

      ## First
      > open scene:7
      > model scenes-fpn
      > step m4
      > keep wide = width(p3)

      One *paragraph*
      in two lines.

      A second one with `code`.

      ? How wide is P3,
      ? in cells?
      = width(p3) +- 10%
      ! It is {wide}.
      !
      ! Or {width(p3) / 2 : 1} halves.

      ? Which is wider?
      - [width(p2) > width(p3)] P2
      - [else] P3
      ## Second
      """;

  @TempDir private Path folder;

  private LessonFile read(String text) throws IOException {
    return LessonReader.read(
        Files.writeString(folder.resolve("a.lesson"), text, StandardCharsets.UTF_8), VIEWS);
  }

  private LessonFile readStep(String lines) throws IOException {
    return read("lesson: 1\n## Step\n" + lines + "\n");
  }

  @Test
  void aSoundLessonIsReadWithoutProblems() throws IOException {
    LessonFile file = read(SOUND);
    assertThat(file.problems()).isEmpty();
    Lesson lesson = file.lesson();
    assertThat(lesson.id()).isEqualTo("mine");
    assertThat(lesson.title()).isEqualTo("My lesson");
    assertThat(lesson.language()).isEqualTo("id");
    assertThat(lesson.minutes()).isEqualTo(6);
    assertThat(lesson.steps()).extracting(LessonStep::title).containsExactly("First", "Second");
    LessonStep first = lesson.steps().get(0);
    assertThat(first.paragraphs())
        .extracting(Text::plain)
        .containsExactly("One paragraph in two lines.", "A second one with code.");
    assertThat(first.actions()).hasSize(3).contains(new StepTo("m4"));
    assertThat(first.measures()).extracting(LessonStep.Measure::name).containsExactly("wide");
    assertThat(first.questions()).hasSize(2);
    Question number = first.questions().get(0);
    assertThat(number.text().plain()).isEqualTo("How wide is P3, in cells?");
    assertThat(number.explanation()).hasSize(2);
    assertThat(((Choice) first.questions().get(1).answer()).options()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> jump 3 | no action is called 'jump'; there are keep, open, model,",
        "> open scene:x | 'x' is no seed of a scene",
        "> open gone.png | the picture 'gone.png' is missing; put it beside the lesson",
        "> open /etc/passwd | '/etc/passwd' lies elsewhere; put the picture beside the lesson",
        "> open ../up.png | '../up.png' lies elsewhere",
        "> open sample Nowhere | no sample is called 'Nowhere'; there are ",
        "> model resnet9 | no model is called resnet9; there is",
        "> step m9 | the model scenes-fpn has no tensor called 'm9'",
        "> view cellar | no view is called 'cellar'; there are maps, overview",
        "> mode loud | no channel mode is called loud",
        "> pick p3 1 2 | pick needs TENSOR CHANNEL ROW COLUMN",
        "> levels 2 9 | 9 is not from 2 to 6",
        "> top 0 | 0 is not from 1 to 1,000",
        "> nms 1.5 | 1.5 is not from 0 to 1",
        "> conventions mine | no conventions are called 'mine'",
        "> switch lateral-9 off | there is no switch 'lateral-9 off'",
        "> weights good | 'good' is neither shipped nor untrained",
        "> top | top needs N",
        "> keep Wide = 3 | write > keep name = expression",
        "> keep wide = 3 + | column 18: a number or a function is missing before the end",
        "A {width(p3)} value | a value in braces is revealed in lines with '! '",
        "An *open mark | '*' is not closed by '*'",
        "= 3 | '=' belongs to a question; write '? ' before"
      })
  void aLineThatCannotBeUsedIsNamedAndLeftOut(String line, String message) throws IOException {
    LessonFile file = readStep("Text.\n\n" + line + "\n\n> top 50");
    assertThat(file.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(5);
              assertThat(problem.text()).startsWith(message);
            });
    assertThat(file.lesson().steps().get(0).actions()).containsExactly(new Action.ShowTop(50));
    assertThat(file.lesson().steps().get(0).paragraphs()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "= width(p9) | the model scenes-fpn has no tensor called 'p9'",
        "= width(p3) + | column 14: a number or a function is missing before the end",
        "= width(p3) > 3 | a number is needed here, not a comparison",
        "= 3 +- much | 'much' is no tolerance; write +- 0.1 or +- 10%",
        "= other | nothing called 'other' has been kept",
        "- [1 > 0] only one | the question has no answer; write = expression, or two choices",
        "- without a condition | a choice is written - [condition] text",
        "! nothing to answer | the question has no answer"
      })
  void aQuestionThatCannotBeAskedIsNamedAndLeftOut(String answer, String message)
      throws IOException {
    LessonFile file = readStep("? Well?\n" + answer + "\n\n? Next?\n= 3");
    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).text()).startsWith(message);
    assertThat(file.lesson().questions()).hasSize(1);
  }

  @Test
  void aLaterFormatOpensAsFarAsItIsKnown() throws IOException {
    LessonFile file = read(SOUND.replace("lesson: 1", "lesson: 2\nmood: merry") + "> fly high\n");
    assertThat(file.problems())
        .extracting(Problem::text)
        .satisfiesExactly(
            text -> assertThat(text).startsWith("written in format 2, but this program reads"),
            text -> assertThat(text).startsWith("'mood' is not known here"),
            text -> assertThat(text).startsWith("no action is called 'fly'"));
    assertThat(file.lesson().questions()).hasSize(2);
  }

  @Test
  void whatIsNoLessonIsRefused() {
    assertThatThrownBy(() -> read("# Notes\n\n## Chapter\nText"))
        .isInstanceOf(IOException.class)
        .hasMessage("it is no lesson: its first line must say 'lesson: 1'");
    assertThatThrownBy(() -> read("lesson: 1\ntitle: Empty\n"))
        .hasMessage("it has no step; write '## ' and a title before each");
    assertThatThrownBy(() -> read("lesson: 1\n## A\n" + "x".repeat(300_000)))
        .hasMessageStartingWith("it is larger than 256 KiB");
    assertThatThrownBy(() -> LessonReader.read(folder.resolve("none.lesson"), VIEWS))
        .hasMessage("there is no such file; check the name");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Path file = folder.resolve("b.lesson");
    Files.write(file, new byte[] {'l', (byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> LessonReader.read(file, VIEWS))
        .hasMessage("it is no UTF-8 text; save it in that encoding");
  }

  @Test
  void steeringCharactersAndLongLinesAreCut() throws IOException {
    LessonFile file = readStep("A\u001b[31m red\u202e line\n\n" + "x".repeat(2500));
    assertThat(file.lesson().steps().get(0).paragraphs().get(0).plain())
        .isEqualTo("A[31m red line");
    assertThat(file.problems()).singleElement().extracting(Problem::line).isEqualTo(5);
  }

  @Test
  void aPictureBesideTheLessonIsFound() throws IOException {
    Files.write(folder.resolve("own.png"), new byte[8]);
    LessonFile file = readStep("> open own.png");
    assertThat(file.problems()).isEmpty();
    OpenPicture open = (OpenPicture) file.lesson().steps().get(0).actions().get(0);
    assertThat(((Source.ImageFile) open.source()).path()).isEqualTo(folder.resolve("own.png"));
  }

  @Test
  void ofAnEndlessLessonTheFirstStepsAreRead() throws IOException {
    LessonFile file = read("lesson: 1\n" + "## Step\n".repeat(70));
    assertThat(file.lesson().steps()).hasSize(60);
    assertThat(file.problems()).hasSize(10);
  }
}
