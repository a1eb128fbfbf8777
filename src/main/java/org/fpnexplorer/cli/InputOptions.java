package org.fpnexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.Fit;
import org.fpnexplorer.image.ImageReader;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Provenance;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsException;
import org.fpnexplorer.session.WeightsOrigin;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a forward pass begins with. */
final class InputOptions {

  @Parameters(
      paramLabel = "INPUT",
      description =
          "An image file, or noise:HxW for values from a standard normal, drawn after the weights"
              + " from the same seed.")
  private String input;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.Seed.class,
      description = "Of PyTorch's random stream. Default: ${DEFAULT-VALUE}.")
  private long seed = 0;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "A checkpoint, .safetensors or PyTorch's .pth, with torchvision's names. What it does not"
              + " have is drawn from the seed. Default: none, the weights are untrained.")
  private Path weights;

  @Mixin private ResizeOptions resize;
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
    if (weights != null) {
      FileFault.reading(weights, () -> checkWeights(model));
    }
    if (Request.isNoise(input)) {
      if (network.size().isPresent() || askedSides().isPresent()) {
        throw usage("--size and --min-size are for images; " + input + " says its size itself");
      }
      return noise(model);
    }
    Resize size = resize(network, model);
    Source image = FileFault.reading(input, () -> new Source.InMemory(ImageReader.read(path())));
    return new Request(image, model, Optional.ofNullable(weights), seed, size);
  }

  /** Their values are read later, into PyTorch's memory. */
  private Fit checkWeights(Model model) throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(weights)) {
      return Fit.require(checkpoint, model.graph());
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
      return Request.ofNoise(input, model, seed).withWeights(Optional.ofNullable(weights));
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
      throw new FileFault(e.file(), e);
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

  /** Says what of a checkpoint was not used, and what it lacks. */
  static void report(WeightsOrigin origin, PrintWriter err) {
    origin.file().ifPresent(file -> WeightsNotes.of(file, origin).forEach(err::println));
  }
}
