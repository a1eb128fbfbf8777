package org.fpnexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.Fit;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.session.WeightsSource;
import picocli.CommandLine.Option;

/** Which weights a network has. */
final class WeightsOptions {
  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.Seed.class,
      description =
          "Of PyTorch's random stream, from which untrained weights are drawn and, after them,"
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

  /** Of PyTorch's random stream. */
  long seed() {
    return Optional.ofNullable(seed).orElse(0L);
  }

  /**
   * The weights asked for. A checkpoint is looked at, so that what is wrong with it is known before
   * PyTorch starts; its values are read later, into PyTorch's memory.
   *
   * @throws FileFault if the checkpoint cannot be read or does not fit
   */
  WeightsSource source(Model model) throws FileFault {
    WeightsSource source = asked(model);
    FileFault.reading(source.title(model), () -> check(source, model));
    return source;
  }

  /** A seed without a file asks for PyTorch's values, whatever is shipped. */
  private WeightsSource asked(Model model) {
    if (weights != null) {
      return new WeightsSource.InFile(weights);
    }
    return seed == null ? WeightsSource.usual(model) : new WeightsSource.Untrained();
  }

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
}
