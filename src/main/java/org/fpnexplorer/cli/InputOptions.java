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
import org.fpnexplorer.session.WeightsSource;
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
          "An image file; scene:SEED or scene:SEED:HxW for a scene that the program draws; or"
              + " noise:HxW for values from a standard normal, drawn after the weights from the same"
              + " seed.")
  private String input;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.Seed.class,
      description =
          "Of PyTorch's random stream, from which untrained weights are drawn and, after them, the"
              + " noise. Without --weights it means untrained weights. Default: 0.")
  private Long seed;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "A checkpoint, .safetensors or PyTorch's .pth, with torchvision's names. What it does not"
              + " have is drawn from the seed. Default: the weights shipped with the model; without"
              + " any, or with --seed, they are untrained.")
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
    WeightsSource source = weights(model);
    FileFault.reading(source.title(model), () -> check(source, model));
    if (Request.isNoise(input)) {
      if (network.size().isPresent() || askedSides().isPresent()) {
        throw usage("--size and --min-size are for images; " + input + " says its size itself");
      }
      return noise(model).with(source);
    }
    Resize size = resize(network, model);
    return new Request(image(), model, source, seed(), size);
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

  private long seed() {
    return Optional.ofNullable(seed).orElse(0L);
  }

  /** A seed without a file asks for PyTorch's values, whatever is shipped. */
  private WeightsSource weights(Model model) {
    if (weights != null) {
      return new WeightsSource.InFile(weights);
    }
    return seed == null ? WeightsSource.usual(model) : new WeightsSource.Untrained();
  }

  /** Their values are read later, into PyTorch's memory. */
  private static Optional<Fit> check(WeightsSource source, Model model) throws IOException {
    try (Checkpoint checkpoint = source.open(model).orElse(null)) {
      return checkpoint == null
          ? Optional.empty()
          : Optional.of(Fit.require(checkpoint, model.graph()));
    } catch (IOException e) {
      throw source instanceof WeightsSource.Shipped
          ? new IOException(e.getMessage() + "; --seed N draws untrained ones", e)
          : e;
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
      return Request.ofNoise(input, model, seed());
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
