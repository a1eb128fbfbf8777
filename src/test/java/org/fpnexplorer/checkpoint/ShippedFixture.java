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
 * were never trained on anything, whatever they say. Their model is in no list: tests of another
 * JVM read the same class path.
 *
 * @param model that they are shipped for
 * @param file where they are
 */
public record ShippedFixture(Model model, Path file) implements AutoCloseable {
  /** What they say of their training. */
  public static final TrainingNote NOTE =
      new TrainingNote("shipped-fixture", TrainingNote.SCENES, 1200, "1000000000:9600");

  /** For a model like this one. */
  public static ShippedFixture of(Model like) throws IOException {
    Model model =
        new Model(
            NOTE.model(),
            like.backbone(),
            like.neck(),
            like.head(),
            like.input(),
            like.sizeStep(),
            like.conventions(),
            like.declaration());
    Path file =
        classes().resolve("org/fpnexplorer/assets/weights/" + model.name() + ".safetensors");
    Files.createDirectories(file.getParent());
    WeightsFile.write(file, zeros(model), NOTE.metadata(), DType.F16);
    return new ShippedFixture(model, file);
  }

  private static Path classes() {
    try {
      return Path.of(ShippedFixture.class.getResource("/").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Tensor> zeros(Model model) {
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
