package org.fpnexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.session.Provenance;
import org.fpnexplorer.training.StepReport;
import org.fpnexplorer.training.Trainer;
import org.fpnexplorer.training.TrainingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains. */
@Command(
    name = "train",
    description = {
      "Train a network's backbone, neck and RPN on drawn scenes, from weights drawn anew.",
      "It can be stopped at any time, with Ctrl-C for instance, and taken up again with --resume:"
          + " beside the weights' file there is then one named .training."
    })
final class TrainCommand implements Callable<Integer> {
  private static final int LINE_EVERY = 50;

  private final IntFunction<TorchEngine> engines;

  @Mixin private PlanOptions options;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The weights, in half precision, as .safetensors.")
  private Path out;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "A .training to take up; its plan is followed.")
  private Path resume;

  @Option(
      names = "--save-every",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Steps after which the training is put aside. Default: ${DEFAULT-VALUE}.")
  private int saveEvery = 200;

  @Mixin private ThreadsOption threads;

  @Spec private CommandSpec spec;

  private volatile boolean stopped;

  TrainCommand(IntFunction<TorchEngine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws FileFault {
    Path aside = out.resolveSibling(out.getFileName() + ".training");
    FileFault.writing(out, () -> AtomicFile.check(out));
    CountDownLatch done = new CountDownLatch(1);
    Thread hook = new Thread(() -> stop(done), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try (Trainer trainer = trainer(aside)) {
      train(trainer, aside);
      if (trainer.isAtEnd()) {
        write(trainer);
        FileFault.writing(aside, () -> Files.deleteIfExists(aside));
      }
      return spec.exitCodeOnSuccess();
    } finally {
      done.countDown();
      if (!stopped) {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    }
  }

  /** Holds the program until the training is put aside. */
  private void stop(CountDownLatch done) {
    stopped = true;
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Trainer trainer(Path aside) throws FileFault {
    if (resume == null) {
      TrainingPlan plan = options.plan();
      if (Files.exists(aside)) {
        throw new FileFault(
            aside,
            new IOException(
                "a training is put aside here; take it up with --resume, or remove it"));
      }
      return Trainer.start(engines.apply(threads.threads()), plan);
    }
    options.requireNone();
    Trainer trainer =
        FileFault.reading(resume, () -> Trainer.resume(engines.apply(threads.threads()), resume));
    Model saved = trainer.plan().model();
    if (options.model().filter(asked -> !asked.name().equals(saved.name())).isPresent()) {
      trainer.close();
      throw new FileFault(
          resume, new IOException("this is a training of " + saved.name() + "; name that --model"));
    }
    return trainer;
  }

  private void train(Trainer trainer, Path aside) throws FileFault {
    PrintWriter err = spec.commandLine().getErr();
    int total = trainer.plan().steps();
    int begin = trainer.history().size();
    long start = System.nanoTime();
    int lineAt = begin;
    float objectness = 0;
    float boxes = 0;
    while (!trainer.isAtEnd() && !stopped) {
      StepReport report = step(trainer, aside);
      objectness += report.objectness();
      boxes += report.boxes();
      int done = report.step() + 1;
      if (done % LINE_EVERY == 0 || done == total) {
        double seconds = (System.nanoTime() - start) / 1e9 / (done - begin);
        int steps = done - lineAt;
        err.println(
            String.format(
                Locale.ROOT,
                "%d of %d steps, loss %.4f + %.4f, rate %.5f, %.1f images/s, %d:%02d left",
                done,
                total,
                objectness / steps,
                boxes / steps,
                report.learningRate(),
                trainer.plan().batch() / seconds,
                Math.round(seconds * (total - done)) / 60,
                Math.round(seconds * (total - done)) % 60));
        err.flush();
        lineAt = done;
        objectness = 0;
        boxes = 0;
      }
      if (done % saveEvery == 0) {
        FileFault.writing(aside, () -> trainer.save(aside));
      }
    }
    if (!trainer.isAtEnd()) {
      FileFault.writing(aside, () -> trainer.save(aside));
      err.println("fpn: stopped; go on with --resume " + aside);
      err.flush();
    }
  }

  /** A loss that is no number ends the training; what was learned before is put aside. */
  private StepReport step(Trainer trainer, Path aside) throws FileFault {
    try {
      return trainer.step();
    } catch (IllegalStateException e) {
      FileFault.writing(aside, () -> trainer.save(aside));
      throw new FileFault(aside, e);
    }
  }

  private void write(Trainer trainer) throws FileFault {
    Map<String, String> more =
        Map.of("program", Provenance.program(), "threads", Integer.toString(threads.threads()));
    FileFault.writing(out, () -> trainer.writeWeights(out, more));
    spec.commandLine().getOut().println(out);
  }
}
