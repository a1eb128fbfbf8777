package org.fpnexplorer.cli;

import java.util.Optional;
import org.fpnexplorer.network.Resize;
import picocli.CommandLine.Option;

/** To which length of its sides an image is brought, as torchvision's detectors are told. */
final class ResizeOptions {
  @Option(
      names = "--min-size",
      paramLabel = "N",
      converter = Converters.Side.class,
      description =
          "Resize the image until its shorter side has N pixels, as torchvision's detectors do."
              + " Default: the network's usual size.")
  private Integer minSize;

  @Option(
      names = "--max-size",
      paramLabel = "N",
      converter = Converters.Side.class,
      description =
          "With --min-size: the longer side has at most N pixels. Default: five thirds of that.")
  private Integer maxSize;

  /**
   * The size asked for, if any.
   *
   * @throws IllegalArgumentException if the options contradict one another
   */
  Optional<Resize> asked() {
    if (minSize == null) {
      if (maxSize != null) {
        throw new IllegalArgumentException("--max-size needs --min-size");
      }
      return Optional.empty();
    }
    if (maxSize == null) {
      return Optional.of(Resize.ShortestSide.of(minSize));
    }
    if (maxSize < minSize) {
      throw new IllegalArgumentException("--max-size is less than --min-size");
    }
    return Optional.of(new Resize.ShortestSide(minSize, maxSize));
  }
}
