package org.fpnexplorer.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.fpnexplorer.checkpoint.Download;
import org.fpnexplorer.checkpoint.FileSize;
import org.fpnexplorer.checkpoint.OfficialWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches official weights, once the user has said yes. */
@Command(
    name = "get",
    description = {
      "Fetch official weights into a folder and print the file's path.",
      "It says what would be fetched and asks first. What is cut off is gone on with the next time;"
          + " the file is there only when it is whole and its SHA-256 is right."
    })
final class WeightsGetCommand implements Callable<Integer> {
  private final UnaryOperator<String> console;

  @Parameters(paramLabel = "NAME", description = "Which: a name of weights list.")
  private OfficialWeights weights;

  @Mixin private WeightsFolderOption keep;

  @Option(names = "--yes", description = "Fetch without asking.")
  private boolean yes;

  @Spec private CommandSpec spec;

  WeightsGetCommand() {
    this(WeightsGetCommand::readFromConsole);
  }

  /**
   * @param console shows a question and returns the answer, null if nobody can answer
   */
  WeightsGetCommand(UnaryOperator<String> console) {
    this.console = console;
  }

  private static String readFromConsole(String question) {
    Console console = System.console();
    return console == null ? null : console.readLine("%s", question);
  }

  @Override
  public Integer call() throws FileFault {
    Download download = new Download(weights, keep.folder());
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.exists(download.file())) {
      describe(download, err);
      if (!yes && !isAllowed(err)) {
        return spec.exitCodeOnExecutionException();
      }
    }
    Download.Outcome outcome = FileFault.reading(download.file(), () -> run(download, err));
    if (outcome == Download.Outcome.CANCELLED) {
      throw new FileFault(
          download.file(),
          new IOException("was cancelled; run it again: it goes on where it stopped"));
    }
    err.println(
        outcome == Download.Outcome.ALREADY_THERE
            ? "it is already there, whole and verified; nothing was fetched"
            : "verified");
    spec.commandLine().getOut().println(download.file());
    return spec.exitCodeOnSuccess();
  }

  private void describe(Download download, PrintWriter err) {
    err.println("from     " + download.url());
    err.println("what     torchvision's " + weights.source() + ", " + kind());
    err.println("size     " + weights.size().text());
    err.println("SHA-256  begins with " + weights.sha256Prefix());
    err.println("licence  " + weights.licence());
    err.println("to       " + download.file());
    err.flush();
  }

  private String kind() {
    String what = weights.detector() ? "a whole detector" : "a classifier, used as a backbone";
    return what + ", trained on " + weights.data().title();
  }

  private boolean isAllowed(PrintWriter err) throws FileFault {
    String answer = console.apply("Download? [y/N] ");
    if (answer == null) {
      throw new FileFault(
          weights.name(),
          new IOException(
              "nothing was fetched, as nobody could be asked; add --yes to fetch it without"
                  + " asking"));
    }
    boolean allowed = answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    if (!allowed) {
      err.println("nothing was fetched");
    }
    return allowed;
  }

  private static Download.Outcome run(Download download, PrintWriter err) throws IOException {
    long[] shown = {-1};
    try {
      return download.run(
          (bytes, total) -> {
            long percent = 100 * bytes / Math.max(total, 1);
            if (percent != shown[0]) {
              shown[0] = percent;
              err.print("\r" + percent + " % of " + FileSize.megabytes(total));
              err.flush();
            }
            return true;
          });
    } finally {
      if (shown[0] >= 0) {
        err.println();
      }
    }
  }
}
