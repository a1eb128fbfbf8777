package org.fpnexplorer.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fpnexplorer.text.Texts;

/**
 * Reads a lesson's file: UTF-8, a head of {@code key: value} lines, then steps under {@code ##}.
 * What cannot be used is left out and named; docs/lessons.md describes the format.
 */
public final class LessonReader {
  private static final Texts TEXTS = Texts.of(LessonReader.class);

  /** The format that this program writes of in its documentation. */
  public static final int FORMAT = 1;

  /** A lesson is text. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final int LONGEST_LINE = 2000;
  private static final int MOST_STEPS = 60;
  private static final int MOST_MINUTES = 240;
  private static final Set<String> KEYS =
      Set.of("lesson", "id", "title", "language", "minutes", "about");

  private final Set<String> views;
  private final Optional<Path> folder;
  private final Problems problems = new Problems();
  private final Map<String, String> head = new HashMap<>();
  private final List<LessonStep> steps = new ArrayList<>();
  private final LessonPlace place;
  private StepReader step;

  private LessonReader(Set<String> views, Optional<Path> folder) {
    this.views = views;
    this.folder = folder;
    this.place = new LessonPlace(views);
  }

  /**
   * Reads a file.
   *
   * @param views the names of the window's views
   * @throws IOException if nothing of it can be used; the message does not name the file
   */
  public static LessonFile read(Path file, Set<String> views) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(TEXTS.get("missing"));
    }
    String name = file.getFileName().toString();
    try (InputStream in = Files.newInputStream(file)) {
      Path folder = file.toAbsolutePath().getParent();
      return read(in, name.replaceFirst("\\.lesson$", ""), views, Optional.of(folder));
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param usualId of a lesson that does not say its own
   * @param folder where its pictures are, if it may have any
   */
  static LessonFile read(InputStream in, String usualId, Set<String> views, Optional<Path> folder)
      throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException(TEXTS.get("large", MOST_BYTES / 1024));
    }
    return new LessonReader(views, folder).all(decode(bytes), usualId);
  }

  private static String decode(byte[] bytes) throws IOException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException(TEXTS.get("notUtf8"), e);
    }
  }

  private LessonFile all(String text, String usualId) throws IOException {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      line(i + 1, clean(i + 1, lines.get(i).stripTrailing()));
    }
    close();
    if (!head.containsKey("lesson")) {
      throw new IOException(TEXTS.get("noLesson", FORMAT));
    }
    if (steps.isEmpty()) {
      throw new IOException(TEXTS.get("noStep"));
    }
    Lesson lesson =
        new Lesson(
            head.getOrDefault("id", usualId),
            head.getOrDefault("title", usualId),
            head.getOrDefault("language", "en"),
            minutes(),
            head.getOrDefault("about", ""),
            steps);
    return new LessonFile(lesson, problems.inOrder());
  }

  private int minutes() {
    String text = head.getOrDefault("minutes", "");
    return text.isEmpty() ? steps.size() : Integer.parseInt(text);
  }

  /** Characters that would steer a terminal, or turn text around, are no text. */
  private String clean(int number, String line) {
    String cut = line;
    if (line.length() > LONGEST_LINE) {
      problems.add(number, TEXTS.get("line.long", LONGEST_LINE));
      cut = line.substring(0, LONGEST_LINE);
    }
    StringBuilder kept = new StringBuilder();
    cut.codePoints()
        .map(c -> c == '\t' ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private void line(int number, String line) {
    if (line.startsWith("## ")) {
      close();
      step = new StepReader(line.substring(3).strip(), place, folder, problems);
    } else if (line.startsWith("# ") || line.equals("#")) {
      return;
    } else if (step != null) {
      step.line(number, line);
    } else if (!line.isBlank()) {
      head(number, line);
    }
  }

  private void head(int number, String line) {
    int colon = line.indexOf(':');
    String key = colon < 0 ? line : line.substring(0, colon).strip();
    if (colon < 0 || !KEYS.contains(key)) {
      problems.add(number, TEXTS.get("head.unknown", key));
      return;
    }
    String value = line.substring(colon + 1).strip();
    Optional<String> fault = fault(key, value);
    fault.ifPresent(text -> problems.add(number, text));
    if (fault.isEmpty() || key.equals("lesson")) {
      head.put(key, value);
    }
  }

  private static Optional<String> fault(String key, String value) {
    return switch (key) {
      case "lesson" -> format(value);
      case "id" ->
          value.matches("[a-z0-9-]{1,60}") ? Optional.empty() : Optional.of(TEXTS.get("head.id"));
      case "language" ->
          value.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
              ? Optional.empty()
              : Optional.of(TEXTS.get("head.language"));
      case "minutes" ->
          value.matches("\\d{1,3}") && Integer.parseInt(value) <= MOST_MINUTES
              ? Optional.empty()
              : Optional.of(TEXTS.get("head.minutes", MOST_MINUTES));
      default -> value.isEmpty() ? Optional.of(TEXTS.get("head.empty", key)) : Optional.empty();
    };
  }

  private static Optional<String> format(String value) {
    if (value.equals(Integer.toString(FORMAT))) {
      return Optional.empty();
    }
    return Optional.of(
        value.matches("\\d{1,9}")
            ? TEXTS.get("format.other", value, FORMAT)
            : TEXTS.get("format.none", value, FORMAT));
  }

  private void close() {
    if (step != null) {
      LessonStep read = step.close();
      if (steps.size() < MOST_STEPS) {
        steps.add(read);
      } else {
        problems.add(step.line(), TEXTS.get("steps.many", MOST_STEPS));
      }
    }
  }
}
