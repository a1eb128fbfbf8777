package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.anchors.DetectionSettings;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.engine.ForwardPass;
import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.engine.Weights;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.image.Preprocessing;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.ParameterSource;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.op.SelectDetections;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** From picture to detections, all the way, against torchvision's {@code model(images)}. */
class TorchvisionDetectionsTest {
  private static final Path FIXTURE = Path.of("src/test/resources/session/detections.json");

  private static final class Fixture {
    long seed;
    int height;
    int width;
    int shortest;
    int longest;
    LinkedHashMap<String, Float> anew;
    List<float[]> boxes;
    float[] scores;
    int[] labels;
  }

  @Test
  void labelsScoresAndBoxesAreTorchvisions() throws IOException {
    Fixture expected = read();
    TorchEngine engine = Engines.shared();
    Model model = Models.byName("fasterrcnn-resnet50-fpn");
    NetworkInput input =
        Preprocessing.prepare(
            picture(expected),
            model.input(),
            new Resize.ShortestSide(expected.shortest, expected.longest));
    Graph graph = model.graph(input.frame().height(), input.frame().width());
    BoxOperations boxes = new BoxOperations(graph, input.frame());

    List<Detection> found;
    try (Weights weights =
            Weights.loaded(engine, graph, filledAnew(engine, graph, expected), expected.seed);
        ForwardPass pass = new ForwardPass(engine, graph, weights, input.tensor(), boxes)) {
      pass.run(graph.node("detections"));
      SelectDetections select = (SelectDetections) graph.node("detections").op();
      found = boxes.detections().select(DetectionSettings.of(select.spec())).kept();
    }

    assertThat(found).hasSize(expected.labels.length);
    for (int i = 0; i < found.size(); i++) {
      Detection detection = found.get(i);
      Box box = input.toOriginal(detection.box());
      assertThat(detection.label()).isEqualTo(expected.labels[i]);
      assertThat(detection.score()).isCloseTo(expected.scores[i], within(1e-5f));
      assertThat(new float[] {box.x1(), box.y1(), box.x2(), box.y2()})
          .containsExactly(expected.boxes.get(i), within(0.01f));
    }
  }

  private static Fixture read() throws IOException {
    try (Reader reader = Files.newBufferedReader(FIXTURE)) {
      return new Gson().fromJson(reader, Fixture.class);
    }
  }

  /** The formula of the fixture's script. */
  private static Picture picture(Fixture fixture) {
    int[] argb = new int[fixture.height * fixture.width];
    for (int y = 0; y < fixture.height; y++) {
      for (int x = 0; x < fixture.width; x++) {
        int pixel = 0xFF;
        for (int c = 0; c < 3; c++) {
          pixel = pixel << 8 | (x * (3 + c) + y * (7 - 2 * c) + x * y / (5 + c)) % 256;
        }
        argb[y * fixture.width + x] = pixel;
      }
    }
    return new Picture("formula", new Pixels(fixture.width, fixture.height, argb));
  }

  /** The few tensors that the script fills from the random stream where the model leaves it. */
  private static ParameterSource filledAnew(TorchEngine engine, Graph graph, Fixture fixture) {
    Map<String, Shape> shapes = new HashMap<>();
    graph.parameters().forEach(parameter -> shapes.put(parameter.name(), parameter.shape()));
    Map<String, Tensor> drawn = new HashMap<>();
    return parameter -> {
      // All at once, in the script's order, when the first is asked for: the others are drawn.
      if (drawn.isEmpty()) {
        fixture
            .anew
            .keySet()
            .forEach(name -> drawn.put(name, engine.standardNormal(shapes.get(name))));
      }
      return Optional.ofNullable(drawn.get(parameter.name()))
          .map(values -> scaled(values, fixture.anew.get(parameter.name())));
    };
  }

  private static ByteBuffer scaled(Tensor values, float scale) {
    ByteBuffer bytes =
        ByteBuffer.allocateDirect(Float.BYTES * values.data().length)
            .order(ByteOrder.nativeOrder());
    for (float value : values.data()) {
      bytes.putFloat(value * scale);
    }
    return bytes.flip();
  }
}
