package org.fpnexplorer.network;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.fpnexplorer.network.backbone.PlainCnn;
import org.fpnexplorer.network.head.RpnHead;
import org.fpnexplorer.network.neck.FeaturePyramid;

/** The catalogue: every model by name. */
public final class Models {
  private static final List<Float> IMAGENET_MEAN = List.of(0.485f, 0.456f, 0.406f);
  private static final List<Float> IMAGENET_DEVIATION = List.of(0.229f, 0.224f, 0.225f);

  /** The article's network: plain CNN, FPN with p5 = m5, one RPN head with two logits an anchor. */
  public static final Model ARTICLE =
      new Model(
          "article",
          "plain CNN",
          "FPN, P5 is M5",
          "RPN, 2 logits an anchor, no ReLU",
          new InputSpec(
              new Resize.Into(224, 224),
              224,
              224,
              32,
              Resampling.ANTIALIASED_THEN_NORMALISED,
              IMAGENET_MEAN,
              IMAGENET_DEVIATION),
          Models::article);

  private static final List<Model> ALL = List.of(ARTICLE);

  private Models() {}

  /** Every model, simplest first. */
  public static List<Model> all() {
    return ALL;
  }

  /** What to show unless something else is asked for: the best model with shipped weights. */
  public static Model best() {
    return ALL.stream()
        .filter(Model::hasShippedWeights)
        .reduce((simpler, better) -> better)
        .orElse(ARTICLE);
  }

  /**
   * The model of that name.
   *
   * @throws NoSuchElementException if there is none; the message lists those there are
   */
  public static Model byName(String name) {
    return ALL.stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no model is called "
                        + name
                        + "; there is "
                        + ALL.stream().map(Model::name).collect(Collectors.joining(", "))));
  }

  private static Graph article(int height, int width) {
    // Sizes and ratios are the FPN paper's (section 4.1), less P6, which the article does not have.
    AnchorSpec anchors =
        new AnchorSpec(
            List.of(32.0, 64.0, 128.0, 256.0),
            List.of(0.5, 1.0, 2.0),
            true,
            0,
            Scoring.SOFTMAX_PAIR,
            1000,
            1000,
            0.7,
            1e-3);
    GraphBuilder net = new GraphBuilder();
    Stages stages = PlainCnn.declare(net, net.input(height, width));
    RpnHead.declare(net, FeaturePyramid.declare(net, stages), anchors);
    return net.build();
  }
}
