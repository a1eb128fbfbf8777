package org.fpnexplorer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.IntFunction;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.engine.TorchEngine;

/**
 * What a command line does, without a process of its own.
 *
 * @param code what the process would exit with
 * @param out what it would print
 * @param err what it would complain about
 */
public record Cli(int code, String out, String err) {
  /** Runs a command with the tests' engine. */
  public static Cli run(Object... args) {
    return run(threads -> Engines.shared(), args);
  }

  /** Runs a command that is not to start PyTorch. */
  static Cli runWithoutEngine(Object... args) {
    return run(
        threads -> {
          throw new AssertionError("PyTorch was started");
        },
        args);
  }

  static Cli run(IntFunction<TorchEngine> engines, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    int code =
        FpnCommand.commandLine(engines)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(texts);
    return new Cli(code, out.toString(), err.toString());
  }

  /** The first line of the complaints. */
  String firstError() {
    return err.lines().findFirst().orElse("");
  }
}
