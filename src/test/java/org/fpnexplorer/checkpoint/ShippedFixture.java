package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Tensor;

/**
 * Weights on the class path as if the program came with them, until they are closed: zeros, which
 * were never trained on anything, whatever they say.
 *
 * @param file where they are
 */
public record ShippedFixture(Path file) implements AutoCloseable {
  /** What they say of their training. */
  public static final TrainingNote NOTE =
      new TrainingNote("resnet18-fpn", TrainingNote.SCENES, 1200, "1000000000:9600");

  /** For a model that the program has no trained weights for. */
  public static ShippedFixture of(Model model) throws IOException {
    if (model.hasShippedWeights()) {
      throw new IllegalStateException(model.name() + " has weights already");
    }
    Path file =
        classes().resolve("org/fpnexplorer/assets/weights/" + model.name() + ".safetensors");
    Files.createDirectories(file.getParent());
    WeightsFile.write(file, zeros(model), NOTE.metadata(), DType.F16);
    return new ShippedFixture(file);
  }

  private static Path classes() {
    try {
      return Path.of(ShippedFixture.class.getResource("/").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A zero for every value of the model's parameters. */
  public static Map<String, Tensor> zeros(Model model) {
    Map<String, Tensor> values = new LinkedHashMap<>();
    for (Parameter parameter : model.graph().parameters()) {
      float[] zeros = new float[(int) parameter.shape().size()];
      values.put(parameter.name(), new Tensor(parameter.shape(), zeros));
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
  }
}
