package org.fpnexplorer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.fpnexplorer.anchors.DetectionSettings;
import org.fpnexplorer.anchors.SelectionSettings;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.export.PngWriter;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.image.Preprocessing;
import org.fpnexplorer.network.DetectionSpec;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.session.WeightsOrigin;
import org.fpnexplorer.tensor.Pixels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the boxes a network proposes. */
@Command(
    name = "detect",
    description = {
      "Write the boxes a network detects, or proposes if it ends there, best first, in pixels of the"
          + " original image.",
      "Without --json they are printed."
    })
final class DetectCommand implements Callable<Integer> {
  private final IntFunction<TorchEngine> engines;

  @Mixin private InputOptions input;
  @Mixin private NetworkOptions network;

  @Option(
      names = "--top",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "At most so many boxes. Default: as many as the network proposes.")
  private Integer top;

  @Option(
      names = "--nms",
      paramLabel = "T",
      converter = Converters.Fraction.class,
      description =
          "A box goes if its IoU with a better one of its level, or of its class, is larger."
              + " Default: the network's.")
  private Double nms;

  @Option(
      names = "--min-score",
      paramLabel = "S",
      converter = Converters.Fraction.class,
      description =
          "A box with a lower score is left out. Default: 0 for proposals; the network's for"
              + " detections, whose score has to be higher.")
  private Double minScore;

  @Option(
      names = "--proposals",
      description = "The proposals, even if the network goes on from them to detections.")
  private boolean onlyProposals;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Draw the boxes on the image, in a colour a level, as a PNG file.")
  private Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the boxes into a JSON file.")
  private Path json;

  @Spec private CommandSpec spec;

  DetectCommand(IntFunction<TorchEngine> engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws Exception {
    checkTargets();
    Request request = input.request(network, Models.best());
    List<DetectedBox> boxes;
    Pixels picture;
    Map<String, String> provenance;
    WeightsOrigin origin;
    try (SessionFactory sessions = new SessionFactory(engines.apply(input.threads()));
        Session session = input.open(sessions, request)) {
      boxes = session.detects() && !onlyProposals ? detections(session) : proposals(session);
      picture = picture(session);
      provenance = input.provenance(session);
      origin = session.weights();
    }
    write(boxes, picture, provenance);
    // Last, so that a failure is the only line there is.
    InputOptions.report(request, origin, spec.commandLine().getErr());
    if (origin.isUntrained()) {
      spec.commandLine().getErr().println("fpn: the weights are untrained; so are these boxes");
    }
    return 0;
  }

  private List<DetectedBox> proposals(Session session) {
    SelectionSettings settings = settings(session.usualSelection());
    return session.proposals().select(settings).kept().stream()
        .map(candidate -> DetectedBox.of(candidate, session.graph(), session.input()))
        .toList();
  }

  private List<DetectedBox> detections(Session session) {
    DetectionSpec spec = session.detectionSpec();
    return session.detections().select(settings(DetectionSettings.of(spec))).kept().stream()
        .map(detection -> DetectedBox.of(detection, spec, session.graph(), session.input()))
        .toList();
  }

  /** Before anything is computed or written, and for both files before either. */
  private void checkTargets() throws FileFault {
    if (out != null && out.toString().matches(".*\\.(?i:jpe?g|gif|bmp|webp|tiff?|json)")) {
      throw new ParameterException(
          spec.commandLine(), "--out: " + out + " would be a PNG file; let its name end in .png");
    }
    for (Path target : new Path[] {out, json}) {
      if (target != null) {
        FileFault.writing(target, () -> AtomicFile.check(target));
      }
    }
  }

  private SelectionSettings settings(SelectionSettings usual) {
    return new SelectionSettings(
        usual.topPerLevel(),
        Optional.ofNullable(top).orElse(usual.topInAll()),
        Optional.ofNullable(nms).orElse(usual.nmsThreshold()),
        Optional.ofNullable(minScore).orElse(0.0),
        usual.minSide(),
        usual.levelsOff());
  }

  private DetectionSettings settings(DetectionSettings usual) {
    return new DetectionSettings(
        Optional.ofNullable(minScore).orElse(usual.minScore()),
        Optional.ofNullable(nms).orElse(usual.nmsThreshold()),
        Optional.ofNullable(top).orElse(usual.topInAll()),
        usual.minSide(),
        usual.labelsOff(),
        usual.levelsOff());
  }

  private static Pixels picture(Session session) {
    return session
        .picture()
        .map(Picture::pixels)
        .orElseGet(() -> Preprocessing.picture(session.input(), session.request().model().input()));
  }

  private void write(List<DetectedBox> boxes, Pixels picture, Map<String, String> provenance)
      throws FileFault {
    if (out != null) {
      Pixels overlay = DetectedBox.draw(boxes, picture);
      FileFault.writing(out, () -> PngWriter.write(out, overlay, provenance));
    }
    String text = DetectedBox.json(boxes);
    if (json != null) {
      FileFault.writing(json, () -> writeText(json, text + "\n"));
    } else {
      spec.commandLine().getOut().println(text);
    }
  }

  private static void writeText(Path target, String text) throws IOException {
    AtomicFile.write(target, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
