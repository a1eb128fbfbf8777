package org.fpnexplorer.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fpnexplorer.lesson.Question.Answer;
import org.fpnexplorer.lesson.Question.Choice;
import org.fpnexplorer.lesson.Question.Number;
import org.fpnexplorer.lesson.Question.Option;
import org.fpnexplorer.lesson.expression.Expression;
import org.fpnexplorer.text.Texts;

/**
 * Reads the lines of one question: its text after {@code ?}, a number after {@code =} or choices
 * after {@code -}, what is revealed after {@code !}.
 */
final class QuestionReader {
  private static final Texts TEXTS = Texts.of(QuestionReader.class);

  /** They are chosen by the keys 1 to 9. */
  private static final int MOST_OPTIONS = 9;

  private static final Pattern OPTION = Pattern.compile("-\\s*\\[(?<condition>[^]]*)](?<text>.*)");
  private static final String OTHERWISE = "else";
  private static final String TOLERANCE = "+-";

  private final int line;
  private final Problems problems;
  private final StringBuilder text = new StringBuilder();
  private final List<Option> options = new ArrayList<>();
  private final List<Text> explanation = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private Number number;
  private boolean isAsked;
  private boolean isFaulty;

  QuestionReader(int line, String first, Problems problems) {
    this.line = line;
    this.problems = problems;
    text.append(first.substring(1).strip());
  }

  /** Whether its text is over, so that another question mark begins another question. */
  boolean isAsked() {
    return isAsked;
  }

  /** A blank line ends the text. */
  void pause() {
    isAsked = true;
  }

  void line(int at, String words) {
    isAsked |= words.charAt(0) != '?';
    switch (words.charAt(0)) {
      case '?' -> text.append(' ').append(words.substring(1).strip());
      case '=' -> number(at, words);
      case '-' -> option(at, words);
      default -> explain(at, words.substring(1).strip());
    }
  }

  private void number(int at, String words) {
    int sign = words.indexOf(TOLERANCE);
    String source = words.substring(1, sign < 0 ? words.length() : sign);
    Tolerance tolerance = Tolerance.USUAL;
    if (sign >= 0) {
      try {
        tolerance = Tolerance.parse(words.substring(sign + TOLERANCE.length()));
      } catch (IllegalArgumentException e) {
        fault(at, e.getMessage());
      }
    }
    Optional<Expression> value = StepReader.expression(at, 1, source, false, problems);
    isFaulty |= value.isEmpty() || number != null;
    if (number != null) {
      problems.add(at, TEXTS.get("question.again"));
    }
    if (value.isPresent()) {
      number = new Number(value.get(), tolerance);
    }
  }

  private void option(int at, String words) {
    Matcher matcher = OPTION.matcher(words);
    if (!matcher.matches() || matcher.group("text").isBlank()) {
      fault(at, TEXTS.get("question.choice"));
      return;
    }
    Optional<Text> sentence = StepReader.read(at, matcher.group("text").strip(), problems);
    String condition = matcher.group("condition");
    boolean otherwise = condition.strip().equals(OTHERWISE);
    Optional<Expression> value =
        otherwise
            ? Optional.empty()
            : StepReader.expression(at, matcher.start("condition"), condition, true, problems);
    if (sentence.isEmpty() || !otherwise && value.isEmpty()) {
      isFaulty = true;
    } else {
      options.add(new Option(sentence.get(), value));
    }
  }

  private void explain(int at, String words) {
    if (words.isEmpty()) {
      endParagraph(at);
    } else {
      paragraph.append(paragraph.length() == 0 ? "" : " ").append(words);
    }
  }

  private void endParagraph(int at) {
    if (paragraph.length() > 0) {
      StepReader.read(at, paragraph.toString(), problems).ifPresent(explanation::add);
      paragraph.setLength(0);
    }
  }

  private void fault(int at, String reason) {
    problems.add(at, reason);
    isFaulty = true;
  }

  /** The question, if all of it can be used. */
  Optional<Question> close() {
    endParagraph(line);
    if (number != null && !options.isEmpty()) {
      fault(line, TEXTS.get("question.both"));
    } else if (!isFaulty && number == null && options.size() < 2) {
      fault(line, TEXTS.get("question.none"));
    } else if (options.size() > MOST_OPTIONS) {
      fault(line, TEXTS.get("question.many", MOST_OPTIONS));
    } else if (options.stream().filter(option -> option.condition().isEmpty()).count() > 1) {
      fault(line, TEXTS.get("question.else"));
    }
    Optional<Text> asked = StepReader.read(line, text.toString(), problems);
    if (isFaulty || asked.isEmpty()) {
      return Optional.empty();
    }
    Answer answer = number != null ? number : new Choice(options);
    return Optional.of(new Question(asked.get(), answer, explanation, line));
  }
}
