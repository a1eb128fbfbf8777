package org.fpnexplorer.cli;

import java.nio.file.Path;
import java.util.function.IntFunction;
import org.fpnexplorer.checkpoint.OfficialWeights;
import org.fpnexplorer.engine.TorchEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: what all commands have in common. */
@Command(
    name = "fpn",
    description = "Watch a Feature Pyramid Network think, step by step.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the input, the checkpoint or the disk is at fault",
      "2:wrong usage"
    })
public final class FpnCommand implements Runnable {
  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "With an error, show where in the program it arose.")
  private boolean stacktrace;

  @Spec private CommandSpec spec;

  private FpnCommand() {}

  /**
   * Every command that needs no window, ready to be executed.
   *
   * @param engines starts PyTorch with a number of threads, 0 for PyTorch's choice; called only by
   *     commands that compute
   */
  public static CommandLine commandLine(IntFunction<TorchEngine> engines) {
    FpnCommand fpn = new FpnCommand();
    ErrorHandler errors = new ErrorHandler(() -> fpn.stacktrace);
    return new CommandLine(fpn)
        .addSubcommand(new ModelsCommand())
        .addSubcommand(new ShapesCommand())
        .addSubcommand(new CostCommand())
        .addSubcommand(new TraceCommand(engines))
        .addSubcommand(new ExportCommand(engines))
        .addSubcommand(new DetectCommand(engines))
        .addSubcommand(new ScenesCommand())
        .addSubcommand(new TrainCommand(engines))
        .addSubcommand(new EvaluateCommand(engines))
        .addSubcommand(new BenchCommand(engines))
        .addSubcommand(new WeightsCommand())
        .registerConverter(Path.class, new Converters.FileName())
        .registerConverter(OfficialWeights.class, new Converters.OfficialName())
        // A file may be called @something.
        .setExpandAtFiles(false)
        .setExecutionStrategy(errors::execute)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command: " + String.join(", ", spec.subcommands().keySet()));
  }
}
