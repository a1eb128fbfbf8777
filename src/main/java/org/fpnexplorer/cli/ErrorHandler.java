package org.fpnexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.fpnexplorer.engine.EngineException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where failures become messages and exit codes. */
final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final BooleanSupplier stacktrace;

  /**
   * @param stacktrace whether a failure is shown with its stack trace
   */
  ErrorHandler(BooleanSupplier stacktrace) {
    this.stacktrace = stacktrace;
  }

  /** Runs the command; memory that runs out and results that get lost are failures as well. */
  int execute(ParseResult parsed) {
    CommandLine line = parsed.commandSpec().commandLine();
    try {
      int code = new RunLast().execute(parsed);
      // System.out swallows what the disk says, and so does every writer in front of it.
      if (line.getOut().checkError() || System.out.checkError()) {
        throw new FileFault(
            "standard output", new IOException("cannot be written; write to another place"));
      }
      return code;
    } catch (OutOfMemoryError | LinkageError | FileFault e) {
      throw new ExecutionException(line, e.toString(), e);
    }
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    print(line.getErr(), e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, line.getErr());
    line.usage(line.getErr());
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    if (stacktrace.getAsBoolean()) {
      e.printStackTrace(line.getErr());
    }
    print(line.getErr(), describe(e));
    return line.getCommandSpec().exitCodeOnExecutionException();
  }

  private static String describe(Exception e) {
    if (e.getCause() instanceof OutOfMemoryError) {
      return "there is not enough memory; choose a smaller size or give Java more (-Xmx)";
    }
    if (e.getCause() instanceof LinkageError missing) {
      return "a library of the system is missing; install it (" + missing.getMessage() + ")";
    }
    if (e instanceof FileFault || e instanceof EngineException) {
      return e.getMessage();
    }
    return e + " (this should not happen; please report it with what --stacktrace shows)";
  }

  private static void print(PrintWriter err, String message) {
    err.println("fpn: error: " + message.lines().collect(Collectors.joining(" ")));
  }
}
