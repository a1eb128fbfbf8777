package org.fpnexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Draw;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.ParameterSource;
import org.fpnexplorer.tensor.Tensor;

/** The values of a network's parameters, in native memory. They fit every input size. */
public final class Weights implements AutoCloseable {
  /** Where torch.nn.init.trunc_normal_ cuts off, whatever the deviation. */
  private static final double TRUNCATED_AT = 2;

  private final TorchEngine engine;
  private final NDManager manager;
  private final Map<String, NDArray> values = new LinkedHashMap<>();

  private Weights(TorchEngine engine) {
    this.engine = engine;
    this.manager = engine.newManager();
  }

  /**
   * Untrained weights: what PyTorch's constructors draw, call by call in their order, the very
   * values of {@code torch.manual_seed(seed)} and the model's constructor. The random stream is
   * left where PyTorch would leave it.
   */
  public static Weights seeded(TorchEngine engine, Graph graph, long seed) {
    return filled(engine, weights -> weights.draw(graph, seed));
  }

  /**
   * Weights from a checkpoint alone. The random stream is not touched.
   *
   * @throws IOException if the checkpoint cannot be read
   * @throws IllegalArgumentException if it lacks a parameter
   */
  public static Weights loaded(TorchEngine engine, Graph graph, ParameterSource source)
      throws IOException {
    // Here and not on the engine's thread, which may still be busy starting PyTorch.
    Map<Parameter, ByteBuffer> values = new LinkedHashMap<>();
    for (Parameter parameter : graph.parameters()) {
      values.put(
          parameter,
          source
              .read(parameter)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException("there are no values for " + parameter.name())));
    }
    return filled(engine, weights -> values.forEach(weights::put));
  }

  /**
   * Weights from a checkpoint, and from a seed as far as it has none. All are drawn first, so that
   * what is drawn does not depend on the checkpoint, and the random stream is left where PyTorch
   * would leave it.
   *
   * @throws IOException if the checkpoint cannot be read
   */
  public static Weights loaded(TorchEngine engine, Graph graph, ParameterSource source, long seed)
      throws IOException {
    try {
      return filled(
          engine,
          weights -> {
            weights.draw(graph, seed);
            weights.read(graph, source);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Weights filled(TorchEngine engine, Consumer<Weights> filling) {
    return engine.call(
        () -> {
          Weights weights = new Weights(engine);
          try {
            filling.accept(weights);
            return weights;
          } catch (RuntimeException | Error e) {
            weights.close();
            throw e;
          }
        });
  }

  private void draw(Graph graph, long seed) {
    engine.seed(seed);
    Set<String> wanted =
        graph.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
    for (Draw draw : graph.draws()) {
      NDArray drawn = draw(draw);
      if (wanted.contains(draw.parameter())) {
        put(draw.parameter(), drawn);
      } else {
        drawn.close();
      }
    }
  }

  private NDArray draw(Draw draw) {
    Shape shape = NdArrays.toDjl(draw.shape());
    float scale = (float) draw.scale();
    return switch (draw.law()) {
      case UNIFORM -> manager.randomUniform(-scale, scale, shape, DataType.FLOAT32);
      case NORMAL -> manager.randomNormal(0, scale, shape, DataType.FLOAT32);
      case CONSTANT -> manager.full(shape, scale);
      case TRUNCATED_NORMAL -> truncatedNormal(shape, draw.scale());
    };
  }

  private NDArray truncatedNormal(Shape shape, double deviation) {
    try (NDManager scratch = manager.newSubManager()) {
      NDArray uniform = scratch.randomUniform(-1, 1, shape, DataType.FLOAT32);
      NDArray normal = uniform.erfinv().mul((float) (deviation * Math.sqrt(2)));
      NDArray truncated = normal.clip(-TRUNCATED_AT, TRUNCATED_AT);
      truncated.attach(manager);
      return truncated;
    }
  }

  private void read(Graph graph, ParameterSource source) {
    try {
      for (Parameter parameter : graph.parameters()) {
        source.read(parameter).ifPresent(given -> put(parameter, given));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(Parameter parameter, ByteBuffer given) {
    Shape shape = NdArrays.toDjl(parameter.shape());
    put(parameter.name(), manager.create(given, shape, DataType.FLOAT32));
  }

  private void put(String name, NDArray value) {
    NDArray before = values.put(name, value);
    if (before != null) {
      before.close();
    }
  }

  /** A copy of every parameter's values, by name. */
  public Map<String, Tensor> tensors() {
    return engine.call(
        () -> {
          Map<String, Tensor> tensors = new LinkedHashMap<>();
          values.forEach((name, value) -> tensors.put(name, NdArrays.toTensor(value)));
          return tensors;
        });
  }

  /**
   * A copy of one parameter's values.
   *
   * @throws NoSuchElementException if there is no such parameter
   */
  public Tensor tensor(Parameter parameter) {
    return engine.call(
        () -> {
          NDArray value = values.get(parameter.name());
          if (value == null) {
            throw new NoSuchElementException("no parameter is called " + parameter.name());
          }
          return NdArrays.toTensor(value);
        });
  }

  /** A parameter's values; for the engine's thread, and not to be closed. */
  public NDArray get(Parameter parameter) {
    return values.get(parameter.name());
  }

  /** How many arrays are kept in native memory, for tests; on the engine's thread. */
  public int live() {
    return manager.getManagedArrays().size();
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    engine.run(manager::close);
  }
}
