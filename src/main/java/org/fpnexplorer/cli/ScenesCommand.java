package org.fpnexplorer.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fpnexplorer.export.PngWriter;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.scene.Scene;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.session.InputSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes labelled scenes. */
@Command(
    name = "scenes",
    description = {
      "Draw labelled scenes: a PNG file each, and annotations.json with exact boxes and masks in"
          + " COCO's format.",
      "The seeds are S, S+1 and so on; a seed's labels are the same on every machine."
    })
final class ScenesCommand implements Callable<Integer> {
  private static final int MOST = 100_000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      required = true,
      converter = Converters.Seed.class,
      description = "The first scene's seed.")
  private long seed;

  @Option(
      names = "--count",
      paramLabel = "N",
      required = true,
      converter = Converters.Count.class,
      description = "How many scenes, at most " + MOST + ".")
  private int count;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write into; it is made if it is missing.")
  private Path out;

  @Option(
      names = "--size",
      paramLabel = "HxW",
      converter = Converters.SizeText.class,
      description = "Height and width in pixels. Default: ${DEFAULT-VALUE}.")
  private InputSize size = new InputSize(Scenes.HEIGHT, Scenes.WIDTH);

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws FileFault {
    check();
    FileFault.writing(out, () -> AtomicFile.makeFolder(out));
    CocoFile coco = new CocoFile();
    for (int i = 0; i < count; i++) {
      Scene scene = Scenes.draw(seed + i, size.height(), size.width());
      Path file = out.resolve("scene-" + scene.seed() + ".png");
      FileFault.writing(
          file,
          () -> PngWriter.write(file, scene.pixels(), Map.of("seed", Long.toString(scene.seed()))));
      coco.add(
          file.getFileName().toString(),
          scene,
          Scenes.masks(scene.seed(), size.height(), size.width()));
      show(i + 1);
    }
    Path annotations = out.resolve("annotations.json");
    byte[] text = coco.text().getBytes(StandardCharsets.UTF_8);
    FileFault.writing(
        annotations, () -> AtomicFile.write(annotations, stream -> stream.write(text)));
    spec.commandLine().getOut().println(annotations);
    return spec.exitCodeOnSuccess();
  }

  private void check() {
    if (count > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--count: " + count + " is too many; draw at most " + MOST);
    }
    if (seed > Long.MAX_VALUE - count) {
      throw new ParameterException(
          spec.commandLine(), "--seed: " + seed + " leaves no room for " + count + " seeds");
    }
    try {
      Scenes.check(size.height(), size.width());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--size: " + e.getMessage(), e);
    }
  }

  /** On a terminal only: in a log, an error shall be the one line there is. */
  private void show(int done) {
    if (System.console() != null) {
      PrintWriter err = spec.commandLine().getErr();
      err.print("\r" + done + " of " + count + (done == count ? "\n" : ""));
      err.flush();
    }
  }
}
