package org.fpnexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.HashMap;
import java.util.Map;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Parameter;

/** The values of a network's parameters, in native memory. They fit every input size. */
public final class Weights implements AutoCloseable {
  private final TorchEngine engine;
  private final NDManager manager;
  private final Map<String, NDArray> values = new HashMap<>();

  private Weights(TorchEngine engine) {
    this.engine = engine;
    this.manager = engine.newManager();
  }

  /**
   * Untrained weights: PyTorch's default initialisation, drawn parameter by parameter in the order
   * of construction, the very values of {@code torch.manual_seed(seed)} and the model's
   * constructor. The random stream is left where PyTorch would leave it.
   */
  public static Weights seeded(TorchEngine engine, Graph graph, long seed) {
    return engine.call(
        () -> {
          engine.seed(seed);
          Weights weights = new Weights(engine);
          for (Parameter parameter : graph.parameters()) {
            float bound = (float) parameter.initialBound();
            weights.values.put(
                parameter.name(),
                weights.manager.randomUniform(
                    -bound, bound, NdArrays.toDjl(parameter.shape()), DataType.FLOAT32));
          }
          return weights;
        });
  }

  NDArray get(Parameter parameter) {
    return values.get(parameter.name());
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    engine.run(manager::close);
  }
}
