package org.fpnexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.ParameterSource;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** What torchvision makes of one model; written by torchvision_fixture.py, which says how. */
record TorchvisionCase(
    String model,
    long seed,
    double epsilon,
    Map<String, Recorded> drawn,
    List<Pass> passes,
    Selection proposals) {

  record Pass(int height, int width, Map<String, Recorded> tensors) {}

  /** Proposals for an image that does not fill the network's input: height and width of both. */
  record Selection(int[] image, int[] input, float[] boxes, float[] scores) {}

  /** A tensor's measures and some of its values. */
  record Recorded(int[] shape, float largest, double sum, double squares, float[] values) {
    /** Where in a tensor of so many values the recorded one lies. */
    private static int place(int i, int size) {
      return (int) ((i * 2654435761L + 12345) % size);
    }

    /** Compares all that is recorded; the tolerance is a share of the largest magnitude. */
    void compare(String name, Tensor tensor, double tolerance) {
      assertThat(tensor.shape().toArray()).as(name).isEqualTo(shape);
      double sum = 0;
      double squares = 0;
      double largest = 0;
      for (float value : tensor.data()) {
        sum += value;
        squares += (double) value * value;
        largest = Math.max(largest, Math.abs(value));
      }
      int size = tensor.data().length;
      double allowed = tolerance * this.largest;
      assertThat(largest).as("%s: largest", name).isCloseTo((double) this.largest, within(allowed));
      assertThat(sum / size).as("%s: mean", name).isCloseTo(this.sum / size, within(allowed));
      assertThat(Math.sqrt(squares / size))
          .as("%s: root mean square", name)
          .isCloseTo(Math.sqrt(this.squares / size), within(allowed));
      for (int i = 0; i < values.length; i++) {
        int place = place(i, size);
        assertThat((double) tensor.data()[place])
            .as("%s[%d]", name, place)
            .isCloseTo((double) values[i], within(allowed));
      }
    }
  }

  static TorchvisionCase read(String model) {
    return read("/engine/torchvision-" + model + ".json", TorchvisionCase.class);
  }

  static <T> T read(String resource, Class<T> type) {
    try (Reader reader =
        new InputStreamReader(
            TorchvisionCase.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Graph graph(int height, int width) {
    var usual = Models.byName(model);
    return usual.with(usual.conventions().withEpsilon(epsilon)).graph(height, width);
  }

  /** The seeded weights, with values that matter where untrained ones do nothing. */
  Weights perturbed(TorchEngine engine, Graph graph) throws IOException {
    engine.seed(seed + 1);
    Map<String, Shape> shapes = new TreeMap<>();
    graph.parameters().forEach(parameter -> shapes.put(parameter.name(), parameter.shape()));
    Map<String, ByteBuffer> values = new HashMap<>();
    shapes.forEach(
        (name, shape) -> perturb(engine, name, shape).ifPresent(v -> values.put(name, v)));
    ParameterSource source = parameter -> Optional.ofNullable(values.get(parameter.name()));
    return Weights.loaded(engine, graph, source, seed);
  }

  private static Optional<ByteBuffer> perturb(TorchEngine engine, String name, Shape shape) {
    float[] normal = engine.standardNormal(shape).data();
    ByteBuffer buffer =
        ByteBuffer.allocateDirect(Float.BYTES * normal.length).order(ByteOrder.nativeOrder());
    for (float n : normal) {
      double value;
      if (name.endsWith(".running_var")) {
        value = 0.5 + (double) n * n;
      } else if (name.endsWith(".layer_scale")) {
        value = 0.5 + 0.1 * n;
      } else if (name.endsWith(".weight") && shape.rank() == 1) {
        value = 0.8 + 0.1 * n;
      } else if (name.endsWith(".bias") || name.endsWith(".running_mean")) {
        value = 0.1 * n;
      } else if (name.startsWith("rpn.head.cls_logits") || name.startsWith("rpn.head.bbox_pred")) {
        value = 0.02 * n;
      } else {
        return Optional.empty();
      }
      buffer.putFloat((float) value);
    }
    return Optional.of(buffer.rewind());
  }

  /** What an untrained parameter holds that is not drawn. */
  static float untrained(Parameter parameter) {
    String name = parameter.name();
    if (name.endsWith(".layer_scale")) {
      return 1e-6f;
    }
    return name.endsWith(".weight") || name.endsWith(".running_var") ? 1 : 0;
  }
}
