package org.fpnexplorer.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.fpnexplorer.lesson.LessonStep.Measure;
import org.fpnexplorer.lesson.expression.Expression;
import org.fpnexplorer.lesson.expression.ExpressionException;
import org.fpnexplorer.lesson.expression.ExpressionParser;
import org.fpnexplorer.text.Texts;

/** Reads the lines of one step: text, actions after {@code >}, questions after {@code ?}. */
final class StepReader {
  private static final Texts TEXTS = Texts.of(StepReader.class);

  private static final String KEEP = "keep";

  private final String title;
  private final LessonPlace place;
  private final Optional<Path> folder;
  private final Problems problems;
  private final List<Text> paragraphs = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private final List<QuestionReader> questions = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private int paragraphLine;
  private int line;

  StepReader(String title, LessonPlace place, Optional<Path> folder, Problems problems) {
    this.title = title;
    this.place = place;
    this.folder = folder;
    this.problems = problems;
  }

  /** The last line that was read. */
  int line() {
    return line;
  }

  void line(int number, String text) {
    line = number;
    boolean isText = text.isEmpty() || "?=-!>".indexOf(text.charAt(0)) < 0;
    if (text.isBlank() || !isText) {
      endParagraph();
    }
    if (text.isBlank()) {
      questions.forEach(QuestionReader::pause);
      return;
    }
    if (isText) {
      text(number, text);
    } else if (text.startsWith(">")) {
      action(number, text);
    } else if (text.startsWith("?") && isNewQuestion()) {
      questions.add(new QuestionReader(number, text, problems));
    } else if (questions.isEmpty()) {
      problems.add(number, TEXTS.get("step.sign", text.charAt(0)));
    } else {
      questions.get(questions.size() - 1).line(number, text);
    }
  }

  private boolean isNewQuestion() {
    return questions.isEmpty() || questions.get(questions.size() - 1).isAsked();
  }

  private void text(int number, String text) {
    if (!questions.isEmpty()) {
      problems.add(number, TEXTS.get("step.text"));
      return;
    }
    if (paragraph.length() == 0) {
      paragraphLine = number;
    } else {
      paragraph.append(' ');
    }
    paragraph.append(text.strip());
  }

  private void endParagraph() {
    if (paragraph.length() > 0) {
      read(paragraphLine, paragraph.toString(), problems).ifPresent(this::addParagraph);
      paragraph.setLength(0);
    }
  }

  private void addParagraph(Text text) {
    if (text.expressions().findAny().isPresent()) {
      problems.add(paragraphLine, TEXTS.get("step.braces"));
    } else {
      paragraphs.add(text);
    }
  }

  /** A paragraph; if it is not well written, a problem and nothing. */
  static Optional<Text> read(int line, String source, Problems problems) {
    try {
      return Optional.of(TextReader.read(source));
    } catch (ExpressionException | IllegalArgumentException e) {
      problems.add(line, e.getMessage());
      return Optional.empty();
    }
  }

  /** An expression; if it is not well written, a problem with its column and nothing. */
  static Optional<Expression> expression(
      int line, int column, String source, boolean isTruth, Problems problems) {
    try {
      Expression expression = ExpressionParser.parse(source);
      if (expression.isTruth() == isTruth) {
        return Optional.of(expression);
      }
      problems.add(line, isTruth ? TEXTS.get("step.condition") : TEXTS.get("step.number"));
    } catch (ExpressionException e) {
      problems.add(line, TEXTS.get("column", column + e.column() + 1, e.getMessage()));
    }
    return Optional.empty();
  }

  private void action(int number, String text) {
    String words = text.substring(1).strip();
    int space = (words + " ").indexOf(' ');
    String first = words.substring(0, space);
    String rest = words.substring(space).strip();
    if (first.equals(KEEP)) {
      measure(number, text, rest);
      return;
    }
    Optional<Verb> verb = Verb.of(first);
    if (verb.isEmpty()) {
      problems.add(number, TEXTS.get("step.action", first, Verb.all()));
      return;
    }
    try {
      Action action = verb.get().read(rest, folder);
      Optional<String> fault = place.follow(action);
      fault.ifPresent(reason -> problems.add(number, reason));
      if (fault.isEmpty()) {
        actions.add(action);
      }
    } catch (IOException | IllegalArgumentException | NoSuchElementException e) {
      problems.add(number, e.getMessage());
    }
  }

  private void measure(int number, String text, String rest) {
    int equals = rest.indexOf('=');
    String name = equals < 0 ? rest : rest.substring(0, equals).strip();
    if (equals < 0 || !name.matches("[a-z][a-z0-9_]{0,40}")) {
      problems.add(number, TEXTS.get("step.keep"));
      return;
    }
    int column = text.indexOf('=') + 1;
    expression(number, column, rest.substring(equals + 1), false, problems)
        .filter(value -> isComputable(number, value))
        .ifPresent(
            value -> {
              measures.add(new Measure(name, value));
              place.keep(name);
            });
  }

  private boolean isComputable(int number, Expression expression) {
    Optional<String> fault = place.fault(expression);
    fault.ifPresent(reason -> problems.add(number, reason));
    return fault.isEmpty();
  }

  /** The step; its questions are asked when all its actions are done. */
  LessonStep close() {
    endParagraph();
    List<Question> sound =
        questions.stream()
            .map(QuestionReader::close)
            .flatMap(Optional::stream)
            .filter(this::isComputable)
            .toList();
    return new LessonStep(title, paragraphs, actions, measures, sound);
  }

  private boolean isComputable(Question question) {
    return question.expressions().allMatch(value -> isComputable(question.line(), value));
  }
}
