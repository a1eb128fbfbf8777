package org.fpnexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.image.ImageReader;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.Provenance;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsException;
import org.fpnexplorer.session.WeightsOrigin;
import org.fpnexplorer.session.WeightsSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a forward pass begins with. */
final class InputOptions {

  @Parameters(
      paramLabel = "INPUT",
      description =
          "An image file; scene:SEED or scene:SEED:HxW for a scene that the program draws; or"
              + " noise:HxW for values from a standard normal, drawn after the weights from the same"
              + " seed.")
  private String input;

  @Mixin private WeightsOptions weights;
  @Mixin private ResizeOptions resize;
  @Mixin private SwitchOption switches;
  @Mixin private ThreadsOption threads;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Threads that one operation may use; 0 leaves it to PyTorch. */
  int threads() {
    return threads.threads();
  }

  /**
   * What to open; an image is read and a checkpoint looked at, so that what is wrong with them is
   * known before PyTorch starts.
   *
   * @param usual the model, unless another one was asked for
   * @throws FileFault if the image cannot be read, the checkpoint does not fit, or the noise is of
   *     no possible size
   */
  Request request(NetworkOptions network, Model usual) throws FileFault {
    Model model = network.model(usual);
    WeightsSource source = weights.source(model);
    Switches thrown = switches.of(model.graph());
    if (Request.isNoise(input)) {
      if (network.size().isPresent() || askedSides().isPresent()) {
        throw usage("--size and --min-size are for images; " + input + " says its size itself");
      }
      return noise(model).with(source).with(thrown);
    }
    Resize size = resize(network, model);
    return new Request(image(), model, source, weights.seed(), size, thrown);
  }

  private Source image() throws FileFault {
    if (!Source.Scene.isAskedBy(input)) {
      return FileFault.reading(input, () -> new Source.InMemory(ImageReader.read(path())));
    }
    try {
      return Source.Scene.parse(input);
    } catch (IllegalArgumentException e) {
      throw new FileFault(input, e);
    }
  }

  private Resize resize(NetworkOptions network, Model model) {
    Optional<Resize> sides = askedSides();
    if (sides.isPresent() && network.size().isPresent()) {
      throw usage("--size and --min-size exclude one another");
    }
    return sides
        .or(() -> network.size().map(size -> network.into(size, model)))
        .orElse(model.input().usual());
  }

  private Optional<Resize> askedSides() {
    try {
      return resize.asked();
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private Request noise(Model model) throws FileFault {
    try {
      return Request.ofNoise(input, model, weights.seed());
    } catch (IllegalArgumentException e) {
      throw new FileFault(input, e);
    }
  }

  /**
   * Opens a session.
   *
   * @throws FileFault if the checkpoint cannot be used, or the network does not take the image's
   *     size
   */
  Session open(SessionFactory sessions, Request request) throws IOException, FileFault {
    try {
      return sessions.open(request);
    } catch (WeightsException e) {
      throw new FileFault(e.checkpoint(), e);
    } catch (IllegalArgumentException e) {
      throw new FileFault(input, e);
    }
  }

  private Path path() throws IOException {
    try {
      return Path.of(input);
    } catch (InvalidPathException e) {
      throw new IOException("this is no file name; check how it is written", e);
    }
  }

  /** What a result was computed from, to be kept with it. */
  Map<String, String> provenance(Session session) {
    return Provenance.of(session, input);
  }

  /** Says what there is to know of the weights. */
  static void report(Request request, WeightsOrigin origin, PrintWriter err) {
    WeightsNotes.of(request, origin).forEach(err::println);
  }
}
