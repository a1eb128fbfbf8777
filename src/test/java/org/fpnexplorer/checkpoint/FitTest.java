package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which checkpoints a network takes, under which names, and which it refuses. */
class FitTest {
  private static final Graph RESNET18 = graph("resnet18-fpn");
  private static final Graph FASTER_RCNN = graph("fasterrcnn-resnet50-fpn");

  @TempDir Path folder;

  private static Graph graph(String model) {
    return Models.byName(model).graph();
  }

  @ParameterizedTest
  @ValueSource(strings = {"article", "resnet18-fpn", "vgg16-fpn", "convnext-tiny-fpn"})
  void aModelsOwnNames(String model) throws IOException {
    Fit fit = fit(StateDicts.of(graph(model)), graph(model));

    assertThat(fit.fault()).isEmpty();
    assertThat(fit.isWhole()).isTrue();
    assertThat(fit.leftOver()).isEmpty();
    fit.found().forEach((parameter, entry) -> assertThat(entry.name()).isEqualTo(parameter.name()));
  }

  @Test
  void bothGenerationsOfNames() throws IOException {
    Map<String, Shape> earlier =
        renamed(
            StateDicts.of(FASTER_RCNN),
            name ->
                name.replaceFirst("(inner_blocks|layer_blocks)\\.(\\d)\\.0", "$1.$2")
                    .replace("rpn.head.conv.0.0", "rpn.head.conv"));
    assertThat(earlier)
        .containsKeys(
            "backbone.fpn.inner_blocks.0.weight",
            "backbone.fpn.layer_blocks.3.bias",
            "rpn.head.conv.weight");

    Fit fit = fit(earlier, FASTER_RCNN);

    assertThat(fit.isWhole()).isTrue();
    assertThat(fit.leftOver()).isEmpty();
  }

  @Test
  void namesWithinTheBackbone() throws IOException {
    Fit fit =
        fit(
            renamed(StateDicts.of(RESNET18), name -> name.replaceFirst("^backbone\\.", "")),
            RESNET18);

    assertThat(fit.isWhole()).isTrue();
  }

  @Test
  void namesOfDataParallel() throws IOException {
    Fit fit = fit(renamed(StateDicts.of(RESNET18), name -> "module." + name), RESNET18);

    assertThat(fit.isWhole()).isTrue();
  }

  @Test
  void aClassifierGivesTheBackbone() throws IOException {
    Fit fit = fit(StateDicts.classifier(RESNET18), RESNET18);

    assertThat(fit.fault()).isEmpty();
    assertThat(fit.isWhole()).isFalse();
    assertThat(fit.foundParts()).containsExactly("backbone.body");
    assertThat(fit.missingParts()).containsExactly("backbone.fpn", "rpn");
    assertThat(fit.missing())
        .extracting(Parameter::name)
        .hasSize(22)
        .allMatch(name -> name.startsWith("backbone.fpn.") || name.startsWith("rpn."));
    assertThat(fit.leftOver()).extracting(Entry::name).containsExactly("fc.weight");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "body.", "backbone.body."})
  void aBodyMadeOfFeatures(String prefix) throws IOException {
    Graph vgg = graph("vgg16-fpn");
    Map<String, Shape> features = StateDicts.classifier(vgg);
    features.remove("fc.weight");

    Fit fit = fit(renamed(features, name -> prefix + name.substring("features.".length())), vgg);

    assertThat(fit.fault()).isEmpty();
    assertThat(fit.foundParts()).containsExactly("backbone.body");
  }

  @Test
  void whatAModelDoesNotUseIsNamed() throws IOException {
    Fit fit = fit(StateDicts.of(FASTER_RCNN), graph("resnet50-fpn"));

    assertThat(fit.isWhole()).isTrue();
    assertThat(fit.leftOver())
        .extracting(Entry::name)
        .hasSize(8)
        .allMatch(name -> name.startsWith("roi_heads."));
  }

  @Test
  void anotherModelIsRefusedAndNamed() throws IOException {
    assertThat(refusal(StateDicts.of(RESNET18), graph("resnet50-fpn")))
        .isEqualTo(
            "these weights do not fit the model: backbone.body.layer1.0.downsample.0.weight is"
                + " missing; they fit resnet18-fpn");
  }

  @Test
  void noModelAtAll() throws IOException {
    assertThat(refusal(Map.of("conv1.weight", Shape.of(2, 3)), RESNET18))
        .isEqualTo(
            "these weights do not fit the model: backbone.body.conv1.weight is 2x3, not 64x3x7x7;"
                + " nor do they fit any other");
  }

  @Test
  void withoutItsBackbone() throws IOException {
    Map<String, Shape> rest = StateDicts.of(RESNET18);
    rest.keySet().removeIf(name -> name.startsWith("backbone.body."));

    assertThat(refusal(rest, RESNET18)).contains("backbone.body.conv1.weight is missing;");
  }

  @Test
  void aPartThatIsNotWhole() throws IOException {
    Map<String, Shape> tensors = StateDicts.of(RESNET18);
    tensors.remove("rpn.head.cls_logits.bias");

    assertThat(refusal(tensors, RESNET18))
        .isEqualTo(
            "these weights do not fit the model: rpn.head.cls_logits.bias is missing;"
                + " nor do they fit any other");
  }

  @Test
  void aHeadOfOtherClasses() throws IOException {
    Map<String, Shape> tensors = StateDicts.of(FASTER_RCNN);
    tensors.put("roi_heads.box_predictor.cls_score.weight", Shape.of(2, 1024));

    assertThat(refusal(tensors, FASTER_RCNN))
        .isEqualTo(
            "these weights do not fit the model: roi_heads.box_predictor.cls_score.weight is"
                + " 2x1024, not 91x1024; they fit resnet50-fpn");
  }

  /** All of ResNet-18's tensors are in ResNet-34, of the same shapes; so with ResNet-50 and 101. */
  @Test
  void aLargerBackbone() throws IOException {
    assertThat(refusal(StateDicts.classifier(graph("resnet34-fpn")), RESNET18))
        .isEqualTo(
            "these weights do not fit the model: layer1.2.conv1.weight belongs to a larger"
                + " backbone; they fit resnet34-fpn");
    assertThat(refusal(StateDicts.of(graph("resnet101-fpn")), FASTER_RCNN))
        .contains("backbone.body.layer3.6.conv1.weight belongs to a larger backbone")
        .endsWith("; they fit resnet101-fpn");
  }

  /** {@code {k: v.half() for k, v in model.state_dict().items()}} converts the counters as well. */
  @Test
  void countersThatWereConvertedBelongToNoLargerBackbone() throws IOException {
    Map<String, Shape> tensors = StateDicts.classifier(RESNET18);
    tensors.put("bn1.num_batches_tracked", Shape.of());
    tensors.put("layer4.1.bn2.num_batches_tracked", Shape.of());

    assertThat(fit(tensors, RESNET18).fault()).isEmpty();
  }

  @Test
  void wholeNumbersAreNoWeights() throws IOException {
    Path file = folder.resolve("counters.pth");
    byte[] pickle =
        new Pickle()
            .op('}')
            .text("cnn.conv1.bias")
            .tensor("LongStorage", "0", 12, 0, new long[] {64}, new long[] {0})
            .op('s')
            .end();
    Files.write(file, Archive.of(pickle));
    try (Checkpoint checkpoint = Checkpoint.open(file)) {
      Fit fit = Fit.of(checkpoint, Models.ARTICLE.graph());
      assertThat(fit.found()).isEmpty();
      assertThat(fit.mismatched())
          .extracting(Fit.Mismatch::inWords)
          .containsExactly("cnn.conv1.bias is of whole numbers, I64");
    }
  }

  private Fit fit(Map<String, Shape> tensors, Graph graph) throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(file(tensors))) {
      return Fit.require(checkpoint, graph);
    }
  }

  private String refusal(Map<String, Shape> tensors, Graph graph) throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(file(tensors))) {
      return assertThatIOException()
          .isThrownBy(() -> Fit.require(checkpoint, graph))
          .actual()
          .getMessage();
    }
  }

  private Path file(Map<String, Shape> tensors) throws IOException {
    return StateDicts.write(folder.resolve("a.safetensors"), tensors);
  }

  private static Map<String, Shape> renamed(
      Map<String, Shape> tensors, UnaryOperator<String> renaming) {
    Map<String, Shape> renamed = new LinkedHashMap<>();
    tensors.forEach((name, shape) -> renamed.put(renaming.apply(name), shape));
    return renamed;
  }
}
