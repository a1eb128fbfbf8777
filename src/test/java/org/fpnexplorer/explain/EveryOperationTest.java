package org.fpnexplorer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.SessionFactory;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsSource;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** What is shown adds up to what PyTorch computed: random cells of every operation. */
class EveryOperationTest {
  private static final double RELATIVE = 1e-4;

  /**
   * PyTorch adds in single precision, so where summands cancel its error is in proportion to them
   * and not to what is left. Of 113,700 cells, 28 needed this, and none more than 6e-8.
   */
  private static final double OF_SUMMANDS = 2e-7;

  private static final List<String> MODELS =
      List.of(
          "article",
          "scenes-c4",
          "scenes-c5",
          "scenes-bottom-up",
          "scenes-no-lateral",
          "scenes-p2",
          "scenes-fpn",
          "vgg16-fpn",
          "convnext-tiny-fpn",
          "resnext50-fpn",
          "fasterrcnn-resnet50-fpn");

  private final Random random = new Random(17);
  private final Set<Class<? extends Op>> explained = new HashSet<>();

  @Test
  void theSumIsTheTensorsValue() throws IOException {
    for (String name : MODELS) {
      explain(request(name));
    }
    explain(request("article").with(Switches.of(Switch.BILINEAR, Switch.AVERAGE)));
    assertThat(explained).containsExactlyInAnyOrderElementsOf(operations(Op.class).toList());
  }

  private void explain(Request request) throws IOException {
    try (SessionFactory sessions = new SessionFactory(Engines.shared());
        Session session = sessions.open(request)) {
      session.tensor(last(session));
      for (Node node : chosen(session)) {
        explain(session, node, 4);
      }
    }
  }

  /** Trained where there are trained weights; odd sizes, so that maps do not halve evenly. */
  private static Request request(String name) {
    Model model = Models.byName(name);
    Source source = new Source.Scene(7);
    return new Request(source, model, 3)
        .with(WeightsSource.usual(model))
        .with(name.equals("article") ? new Resize.Into(96, 64) : new Resize.ShortestSide(45, 63));
  }

  private static Node last(Session session) {
    return session.graph().nodes().get(session.graph().nodes().size() - 1);
  }

  /** Every named node, and of the others two of each operation. */
  private List<Node> chosen(Session session) {
    List<Node> chosen = new ArrayList<>();
    for (Node node : session.graph().nodes()) {
      long same =
          chosen.stream()
              .filter(other -> !other.isNamed() && other.op().getClass() == node.op().getClass())
              .count();
      if (node.isNamed() || same < 2) {
        chosen.add(node);
      }
    }
    return chosen;
  }

  private void explain(Session session, Node node, int count) {
    Tensor tensor = session.tensor(node);
    if (tensor.shape().size() == 0) {
      return;
    }
    explained.add(node.op().getClass());
    Explainer explainer = new Explainer(new Remembered(session));
    for (int i = 0; i < count; i++) {
      Cell cell = randomCell(node, tensor.shape());
      Explanation explanation = explainer.explain(cell);
      double says = cell.of(tensor);
      assertThat(explanation.value())
          .as("%s of %s: %s", cell, session.request().model().name(), explanation.formula())
          .isCloseTo(
              says, within(RELATIVE * Math.abs(says) + OF_SUMMANDS * explanation.magnitude()));
    }
  }

  private Cell randomCell(Node node, Shape shape) {
    int item = random.nextInt(shape.dim(0));
    int channel = random.nextInt(shape.dim(1));
    return shape.rank() == 2
        ? Cell.ofRow(node, item, channel)
        : new Cell(
            node, item, channel, random.nextInt(shape.height()), random.nextInt(shape.width()));
  }

  @SuppressWarnings("unchecked")
  private static Stream<Class<? extends Op>> operations(Class<? extends Op> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses())
            .flatMap(sub -> operations((Class<? extends Op>) sub))
        : Stream.of(kind);
  }
}
