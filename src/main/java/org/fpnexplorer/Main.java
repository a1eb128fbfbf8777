package org.fpnexplorer;

import org.fpnexplorer.cli.FpnCommand;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.ui.WindowCommand;
import org.fpnexplorer.ui.lesson.LessonCommand;
import picocli.CommandLine;

/** Where the program begins. */
public final class Main {
  private static final String[] WINDOW = {"window"};

  private Main() {}

  /**
   * Runs the command that the arguments name, or opens the window if they name none, and ends with
   * the command's exit code.
   */
  public static void main(String[] args) {
    // Pictures are drawn with Java 2D, windows are JavaFX's; Java 2D must not look for a display.
    System.setProperty("java.awt.headless", "true");
    CommandLine fpn = FpnCommand.commandLine(TorchEngine::start);
    fpn.addSubcommand(new WindowCommand());
    fpn.addSubcommand(new LessonCommand(TorchEngine::start));
    System.exit(fpn.execute(args.length == 0 ? WINDOW : args));
  }
}
