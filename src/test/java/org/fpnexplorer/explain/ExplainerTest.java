package org.fpnexplorer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.op.Add;
import org.fpnexplorer.network.op.Average;
import org.fpnexplorer.network.op.Conv2d;
import org.fpnexplorer.network.op.Flatten;
import org.fpnexplorer.network.op.FrozenBatchNorm;
import org.fpnexplorer.network.op.Gelu;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.LayerNorm2d;
import org.fpnexplorer.network.op.LayerScale;
import org.fpnexplorer.network.op.Linear;
import org.fpnexplorer.network.op.MaxPool;
import org.fpnexplorer.network.op.Relu;
import org.fpnexplorer.network.op.UpsampleBilinear;
import org.fpnexplorer.network.op.UpsampleNearest;
import org.junit.jupiter.api.Test;

/** Every formula with numbers worked by hand. */
class ExplainerTest {
  private static final float[] NOT_READ = {};

  private final ByHand pass = new ByHand();

  /** Red 1 to 4, green 10 to 40, blue −1 to −4; two rows of two. */
  private final Node image = pass.input(2, 2, 1, 2, 3, 4, 10, 20, 30, 40, -1, -2, -3, -4);

  private Explanation explain(Node node, int channel, int row, int column) {
    return pass.explain(Cell.ofMap(node, channel, row, column));
  }

  @Test
  void aPointwiseConvolutionHasATermAChannelTheLargestFirst() {
    Conv2d conv = Conv2d.of("conv", 3, 2, 1);
    pass.with(conv.weight(), 9, 9, 9, 5, -0.5f, 2).with(conv.bias(), 9, 0.25f);
    Node node = pass.node("y", conv, NOT_READ, image);

    WeightedSum sum = (WeightedSum) explain(node, 1, 1, 0);

    // 5 · 3 − 0.5 · 30 + 2 · (−3) + 0.25
    assertThat(sum.value()).isEqualTo(15 - 15 - 6 + 0.25);
    assertThat(sum.magnitude()).isEqualTo(15 + 15 + 6 + 0.25);
    assertThat(sum.contributions()).extracting(Contribution::channel).containsExactly(0, 1, 2);
    assertThat(sum.contributions().get(1).terms())
        .containsExactly(new Term(Optional.of(Cell.ofMap(image, 1, 1, 0)), 30, -0.5));
    assertThat(sum.formula()).hasToString("Σ w[1,c]·input[c,1,0] + b[1]");
    assertThat(sum.numbers()).hasToString("−6.000 + 0.2500");
  }

  @Test
  void aKernelAtTheEdgeReadsZerosOfThePadding() {
    Conv2d conv = Conv2d.of("conv", 3, 1, 3).withoutBias();
    float[] weights = new float[27];
    // Of red, the kernel's rows are 1 2 3, 4 5 6 and 7 8 9; of the others it is 0.
    for (int i = 0; i < 9; i++) {
      weights[i] = i + 1;
    }
    pass.with(conv.weight(), weights);
    Node node = pass.node("y", conv, NOT_READ, image);

    WeightedSum sum = (WeightedSum) explain(node, 0, 0, 0);

    // The image lies under 5 6 and 8 9.
    assertThat(sum.value()).isEqualTo(5 * 1 + 6 * 2 + 8 * 3 + 9 * 4);
    Contribution red = sum.contributions().get(0);
    assertThat(red.terms()).filteredOn(term -> term.source().isEmpty()).hasSize(5);
    assertThat(red.terms().get(8))
        .isEqualTo(new Term(Optional.of(Cell.ofMap(image, 0, 1, 1)), 4, 9));
    assertThat(red.columns()).isEqualTo(3);
    assertThat(red.strongest().value()).isEqualTo(4);
    assertThat(sum.bias()).isEmpty();
    assertThat(sum.formula()).hasToString("Σ w[0,c,u,v]·input[c,0…1,0…1]");
  }

  @Test
  void aStrideMovesTheWindowAndAGroupSeesItsOwnChannels() {
    Conv2d depthwise =
        Conv2d.of("conv", 3, 3, 1).withGroups(3).withStride(2).withPadding(1).withoutBias();
    pass.with(depthwise.weight(), 2, 3, 4);
    Node node = pass.node("y", depthwise, NOT_READ, image);

    // Window (1, 1) starts at 1 · 2 − 1 = 1.
    WeightedSum green = (WeightedSum) explain(node, 1, 1, 1);
    assertThat(green.value()).isEqualTo(3 * 40);
    assertThat(green.contributions()).extracting(Contribution::channel).containsExactly(1);
    assertThat(green.formula()).hasToString("w[1,0]·input[1,1,1]");
    // Window (0, 0) lies in the padding.
    assertThat(explain(node, 1, 0, 0).value()).isZero();
  }

  @Test
  void aMergedMapUnfoldsToThePapersLine() {
    pass.net.part(Part.NECK);
    UpsampleNearest enlarge = UpsampleNearest.toSizeOf(image.shape());
    Node m5 = pass.put(pass.net.named("m5", Role.M, 5, new MaxPool(2, 2, 0), image), 7, 8, 9);
    Node up = pass.net.inner("upsample_m5", 4, enlarge, m5);
    Conv2d conv = Conv2d.of("lateral", 3, 3, 1);
    pass.with(conv.weight(), 0, 0, 0, 1, 0, 0, 0, 0, 0).with(conv.bias(), 0, -0.5f, 0);
    Node lateral = pass.net.inner("lateral_c4", 4, conv, image);
    Node m4 = pass.net.named("m4", Role.M, 4, new Add(), up, lateral);

    Explanation merged = explain(m4, 1, 1, 0);

    assertThat(merged.formula()).hasToString("up(m5)[1,0,0] + Σ w[1,c]·input[c,1,0] + b[1]");
    assertThat(merged.numbers()).hasToString("8.000 + 3.000 − 0.5000");
    assertThat(merged.value()).isEqualTo(8 + 3 - 0.5);
  }

  @Test
  void betweenFourCellsEachWeighsByHowNearItIs() {
    Node up = pass.node("up", new UpsampleBilinear(2, 4, 4), NOT_READ, image);

    // Row 1 lies at (1 + ½) · 2/4 − ½ = ¼, and so does column 1.
    WeightedSum red = (WeightedSum) explain(up, 0, 1, 1);
    assertThat(red.contributions().get(0).terms())
        .extracting(Term::weight)
        .containsExactly(0.5625, 0.1875, 0.1875, 0.0625);
    assertThat(red.value()).isEqualTo(0.5625 + 2 * 0.1875 + 3 * 0.1875 + 4 * 0.0625);
    assertThat(red.formula()).hasToString("Σ w·input[0,0…1,0…1]");
    // The last row lies beyond the last cell: it is that cell.
    assertThat(explain(up, 0, 3, 3).value()).isEqualTo(4);
  }

  @Test
  void aMeanOfTwoMapsIsHalfTheirSum() {
    Node shifted = pass.node("shifted", new Identity(), new float[12], image);
    Node mean = pass.node("mean", new Average(), NOT_READ, image, shifted);

    assertThat(explain(mean, 1, 0, 0).value()).isEqualTo(5);
    assertThat(explain(mean, 1, 0, 0).formula())
        .hasToString("0.5000 · (input[1,0,0] + shifted[1,0,0])");
  }

  @Test
  void otherSumsTakeTheirTensorsAsTheyAre() {
    Node flat = pass.node("twice", new Add(), NOT_READ, image, image);

    assertThat(explain(flat, 1, 0, 1).value()).isEqualTo(40);
    assertThat(explain(flat, 1, 0, 1).formula()).hasToString("input[1,0,1] + input[1,0,1]");
  }

  @Test
  void theLargestOfAWindowWinsAndThePaddingNever() {
    Node node = pass.node("pooled", new MaxPool(3, 2, 1), NOT_READ, image);

    Largest blue = (Largest) explain(node, 2, 0, 0);

    assertThat(blue.value()).isEqualTo(-1);
    assertThat(blue.best().cell()).isEqualTo(Cell.ofMap(image, 2, 0, 0));
    assertThat(blue.winner()).isEqualTo(4);
    assertThat(blue.window()).filteredOn(Optional::isEmpty).hasSize(5);
    assertThat(blue.formula()).hasToString("max(input[2,0…1,0…1])");
  }

  @Test
  void aPoolingWithoutAWindowNamesItsCell() {
    Node node = pass.node("p6", new MaxPool(1, 2, 0), NOT_READ, image);

    assertThat(explain(node, 0, 0, 0).formula()).hasToString("input[0,0,0]");
  }

  @Test
  void anOddSizeReadsTheCellPyTorchReads() {
    Node odd = pass.node("odd", new UpsampleNearest(2, 5, 3), NOT_READ, image);

    // ⌊4 · 2 / 5⌋ = 1 and ⌊1 · 2 / 3⌋ = 0
    Copied copied = (Copied) explain(odd, 0, 4, 1);
    assertThat(copied.source()).isEqualTo(new Reading(Cell.ofMap(image, 0, 1, 0), 3));
    assertThat(copied.formula()).hasToString("up(input)[0,1,0]");
  }

  @Test
  void aFlatRowNamesTheCellItWas() {
    Node flat = pass.node("flat", new Flatten(), NOT_READ, image);

    // 1 · 4 + 1 · 2 + 0
    Copied copied = (Copied) pass.explain(Cell.ofRow(flat, 0, 6));
    assertThat(copied.source()).isEqualTo(new Reading(Cell.ofMap(image, 1, 1, 0), 30));
  }

  @Test
  void anotherNameIsNoComputation() {
    Node same = pass.node("same", new Identity(), NOT_READ, image);

    assertThat(explain(same, 1, 0, 0).value()).isEqualTo(10);
    assertThat(explain(same, 1, 0, 0).formula()).hasToString("input[1,0,0]");
  }

  @Test
  void aFullLayerWeighsEveryValueOfTheRow() {
    Node flat =
        pass.node("flat", new Flatten(), new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 1}, image);
    Linear linear = new Linear("fc", 12, 2);
    float[] weights = new float[24];
    weights[12 + 3] = 2;
    weights[12 + 11] = -7;
    pass.with(linear.weight(), weights).with(linear.bias(), 9, 0.5f);
    Node node = pass.node("y", linear, NOT_READ, flat);

    WeightedSum sum = (WeightedSum) pass.explain(Cell.ofRow(node, 0, 1));
    // 2 · 4 − 7 · 1 + 0.5
    assertThat(sum.value()).isEqualTo(8 - 7 + 0.5);
    assertThat(sum.contributions().get(0).channel()).isEqualTo(3);
    assertThat(sum.formula()).hasToString("Σ w[1,c]·flat[0,c] + b[1]");
  }

  @Test
  void aBatchNormalisationTakesTheStatisticsOfTraining() {
    FrozenBatchNorm norm = new FrozenBatchNorm("bn", 3, 1);
    pass.with(norm.weight(), 0, 6, 0)
        .with(norm.bias(), 0, 1, 0)
        .with(norm.runningMean(), 0, 25, 0)
        .with(norm.runningVar(), 0, 8, 0);
    Node node = pass.node("y", norm, NOT_READ, image);

    // (40 − 25) / √(8 + 1) · 6 + 1
    Explanation green = explain(node, 1, 1, 1);
    assertThat(green.value()).isEqualTo(31);
    assertThat(green.formula()).hasToString("(input[1,1,1] − μ) / √(σ² + ε) · γ + β");
    assertThat(green.numbers()).hasToString("(40.00 − 25.00) / √(8.000 + 1.000) · 6.000 + 1.000");
  }

  @Test
  void aLayerNormalisationTakesThoseOfTheCell() {
    LayerNorm2d norm = new LayerNorm2d("ln", 3, 0);
    pass.with(norm.weight(), 1, 2, 1).with(norm.bias(), 0, 3, 0);
    Node node = pass.node("y", norm, NOT_READ, image);

    // 1, 10, −1 have mean 10/3 and variance 102/3 − 100/9 = 206/9.
    assertThat(explain(node, 1, 0, 0).value())
        .isCloseTo((10 - 10 / 3.0) / Math.sqrt(206 / 9.0) * 2 + 3, within(1e-12));
  }

  @Test
  void activationsAreFunctionsOfOneValue() {
    Node relu = pass.node("relu", new Relu(), NOT_READ, image);
    Node gelu = pass.node("gelu", new Gelu(), NOT_READ, image);
    LayerScale scale = new LayerScale("scale", 3, 1);
    pass.with(scale.factors(), 1, 0.5f, 1);
    Node scaled = pass.node("scaled", scale, NOT_READ, image);

    assertThat(explain(relu, 2, 0, 0).value()).isZero();
    assertThat(explain(relu, 2, 0, 0).numbers()).hasToString("max(0, −1.000)");
    // Φ(1) = 0.841344746, from a table.
    assertThat(explain(gelu, 0, 0, 0).value()).isCloseTo(0.841344746, within(1e-9));
    assertThat(explain(gelu, 2, 0, 0).value()).isCloseTo(-0.158655254, within(1e-9));
    assertThat(explain(scaled, 1, 1, 0).value()).isEqualTo(15);
  }

  @Test
  void drawnNoiseIsGiven() {
    assertThat(explain(image, 1, 0, 1)).isEqualTo(new Reading(Cell.ofMap(image, 1, 0, 1), 20));
  }

  @Test
  void aCellThatIsNotThereIsRefused() {
    Node relu = pass.node("relu", new Relu(), NOT_READ, image);

    assertThatThrownBy(() -> explain(relu, 3, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> explain(relu, 0, 2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> explain(relu, 0, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
