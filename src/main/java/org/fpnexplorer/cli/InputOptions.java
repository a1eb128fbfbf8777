package org.fpnexplorer.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fpnexplorer.image.ImageReader;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.session.InputSize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
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
      names = "--threads",
      paramLabel = "N",
      converter = Converters.Threads.class,
      description = "Threads that one operation may use. Default: 0, PyTorch's choice.")
  private int threads = 0;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Threads that one operation may use; 0 leaves it to PyTorch. */
  int threads() {
    return threads;
  }

  /**
   * What to open; an image is read, so that what is wrong with it is known before PyTorch starts.
   *
   * @param usual the model, unless another one was asked for
   * @throws FileFault if the image cannot be read or the noise is of no possible size
   */
  Request request(NetworkOptions network, Model usual) throws FileFault {
    Model model = network.model(usual);
    if (Request.isNoise(input)) {
      if (network.size().isPresent()) {
        throw new ParameterException(
            command.commandLine(), "--size is for images; " + input + " says its size itself");
      }
      return noise(model);
    }
    Graph graph = network.graph(usual);
    Source image = FileFault.reading(input, () -> new Source.InMemory(ImageReader.read(path())));
    return new Request(
        image, model, seed, graph.input().shape().height(), graph.input().shape().width());
  }

  private Request noise(Model model) throws FileFault {
    try {
      return Request.ofNoise(input, model, seed);
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
  Map<String, String> provenance(Request request) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("program", Version.text());
    texts.put("model", request.model().name());
    texts.put("seed", Long.toString(request.seed()));
    texts.put("trained", "false");
    texts.put("input", input);
    texts.put("size", new InputSize(request.height(), request.width()).toString());
    return texts;
  }
}
