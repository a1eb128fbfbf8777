package org.fpnexplorer;

import org.fpnexplorer.cli.FpnCommand;
import org.fpnexplorer.engine.TorchEngine;

/** Where the program begins. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name and ends with its exit code. */
  public static void main(String[] args) {
    // Commands draw pictures but open no window; Java 2D must not go looking for a display.
    System.setProperty("java.awt.headless", "true");
    System.exit(FpnCommand.commandLine(TorchEngine::start).execute(args));
  }
}
