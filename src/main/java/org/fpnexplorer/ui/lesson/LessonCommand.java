package org.fpnexplorer.ui.lesson;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.lesson.Lesson;
import org.fpnexplorer.lesson.LessonFile;
import org.fpnexplorer.lesson.LessonLibrary;
import org.fpnexplorer.lesson.LessonReader;
import org.fpnexplorer.lesson.Rehearsal;
import org.fpnexplorer.session.SessionFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lesson}: for those who write lessons. It stands here because lessons name views. */
@Command(
    name = "lesson",
    description = "List the program's lessons, or check one that you have written.",
    mixinStandardHelpOptions = true)
public final class LessonCommand implements Runnable {
  private static final int FAULT = 1;

  private final IntFunction<TorchEngine> engines;

  @Spec private CommandSpec spec;

  /**
   * @param engines starts PyTorch with a number of threads, 0 for PyTorch's choice
   */
  public LessonCommand(IntFunction<TorchEngine> engines) {
    this.engines = engines;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command: list or check");
  }

  @Command(
      name = "list",
      description = "Print a line for every lesson of the program.",
      mixinStandardHelpOptions = true)
  int list(
      @Option(
              names = "--language",
              paramLabel = "TAG",
              defaultValue = "en",
              description = "en or id; English where there is no other. Default: en.")
          String language) {
    PrintWriter out = spec.commandLine().getOut();
    Locale locale = Locale.forLanguageTag(language);
    for (Lesson lesson : LessonLibrary.all(locale, LessonDriver.views())) {
      out.printf(
          Locale.ROOT,
          "%-18s %2d min  %2d steps  %2d questions  %s%n",
          lesson.id(),
          lesson.minutes(),
          lesson.steps().size(),
          lesson.questions().count(),
          lesson.title());
    }
    return 0;
  }

  @Command(
      name = "check",
      description = "Print what in a lesson's file cannot be used; exit code 1 if there is any.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "FILE", description = "A .lesson file, or a lesson's id.")
          String name,
      @Option(
              names = "--run",
              description =
                  "Also go through it, with PyTorch but without the window, and print what is"
                      + " right for every question.")
          boolean run) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      LessonFile read = read(name);
      read.problems().forEach(problem -> err.println("fpn: error: " + name + ": " + problem));
      boolean runs = !run || rehearse(name, read.lesson());
      return read.problems().isEmpty() && runs ? 0 : FAULT;
    } catch (IOException e) {
      err.println("fpn: error: " + name + ": " + e.getMessage());
      return FAULT;
    }
  }

  private static LessonFile read(String name) throws IOException {
    return LessonLibrary.IDS.contains(name)
        ? LessonLibrary.read(name, Locale.ENGLISH, LessonDriver.views())
        : LessonReader.read(Path.of(name), LessonDriver.views());
  }

  private boolean rehearse(String name, Lesson lesson) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (SessionFactory sessions = new SessionFactory(engines.apply(0))) {
      List<Rehearsal.Answered> all = Rehearsal.of(lesson, sessions);
      for (Rehearsal.Answered answered : all) {
        out.println("line " + answered.question().line() + ": " + answered.question().text().plain());
        answered
            .solution()
            .ifPresent(
                solution -> {
                  out.println("  = " + solution.text());
                  solution.explanation().forEach(text -> out.println("  ! " + text.plain()));
                });
        answered
            .failure()
            .ifPresent(
                reason ->
                    spec.commandLine()
                        .getErr()
                        .println(
                            "fpn: error: "
                                + name
                                + ": line "
                                + answered.question().line()
                                + ": "
                                + reason));
      }
      return all.stream().allMatch(answered -> answered.solution().isPresent());
    }
  }
}
