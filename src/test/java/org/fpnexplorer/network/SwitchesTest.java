package org.fpnexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.fpnexplorer.network.op.Average;
import org.fpnexplorer.network.op.Identity;
import org.fpnexplorer.network.op.RoiAlign;
import org.fpnexplorer.network.op.SelectProposals;
import org.fpnexplorer.network.op.UpsampleBilinear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchesTest {
  private static final Graph FPN = graph("scenes-fpn");

  private static Graph graph(String model) {
    return Models.byName(model).graph();
  }

  /** Names, operations and inputs, a line a node. */
  private static List<String> written(Graph graph) {
    return graph.nodes().stream()
        .map(
            node ->
                String.join(
                    " ",
                    String.valueOf(node.index()),
                    node.name(),
                    node.role().name(),
                    node.op().toString(),
                    node.inputs().stream().map(Node::name).toList().toString()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"top-down off, scenes-bottom-up", "laterals off, scenes-no-lateral"})
  void aRewriteIsTheGraphOfTheTrainedAblation(String switches, String ablation) {
    assertThat(written(Switches.parse(switches).apply(FPN))).isEqualTo(written(graph(ablation)));
  }

  @Test
  void onlyP2IsTheAblationsButForTheAnchors() {
    Graph only = Switches.of(Switch.ONLY_P2).apply(FPN);
    Graph declared = graph("scenes-p2");

    assertThat(only.nodes().stream().map(Node::name))
        .containsExactlyElementsOf(declared.nodes().stream().map(Node::name).toList());
    AnchorSpec anchors = ((SelectProposals) only.node("proposals").op()).anchors();
    assertThat(anchors.sizes()).containsExactly(List.of(12.0));
    assertThat(anchors.perCell()).isEqualTo(3);
    assertThat(only.node("p2_objectness").shape().channels()).isEqualTo(3);
  }

  @Test
  void theBoxHeadPoolsFromP2Alone() {
    Graph only = Switches.of(Switch.ONLY_P2).apply(graph("fasterrcnn-resnet50-fpn"));
    Node pooled = only.of(Role.ROI_FEATURES).get(0);

    assertThat(pooled.op()).isInstanceOf(RoiAlign.class);
    assertThat(pooled.inputs()).extracting(Node::name).containsExactly("proposals", "p2");
    assertThat(only.has("detections")).isTrue();
  }

  @Test
  void parametersAndRandomStreamStayTheDeclaredOnes() {
    for (Switch one : Switch.values()) {
      Graph rewritten = Switches.of(one).apply(FPN);
      assertThat(rewritten.parameters()).isEqualTo(FPN.parameters());
      assertThat(rewritten.draws()).isEqualTo(FPN.draws());
      assertThat(written(rewritten)).as(one.text()).isNotEqualTo(written(FPN));
    }
    assertThat(Switches.NONE.apply(FPN)).isSameAs(FPN);
  }

  @Test
  void operationsAreExchanged() {
    Graph other = Switches.of(Switch.BILINEAR, Switch.AVERAGE, Switch.SMOOTH).apply(FPN);

    assertThat(other.node("m3").op()).isEqualTo(new Average());
    assertThat(other.node("upsample_m4").op()).isEqualTo(new UpsampleBilinear(2, 40, 56));
    assertThat(other.node("p3").op()).isEqualTo(new Identity());
    assertThat(other.node("layer1.1.add").op()).isEqualTo(FPN.node("layer1.1.add").op());
  }

  @Test
  void aSmoothMapSeesOneCellFurther() {
    // Cells 2k and 2k + 1 of M3 lie between cells k − 1, k and k, k + 1 of M4.
    UpsampleBilinear twice = new UpsampleBilinear(2, 8, 8);
    assertThat(twice.reads(new Interval(4, 4))).isEqualTo(new Interval(1, 2));
    assertThat(twice.reads(new Interval(5, 5))).isEqualTo(new Interval(2, 3));
    assertThat(twice.reads(new Interval(-1, 0))).isEqualTo(new Interval(-1, 0));

    Graph bilinear = Switches.of(Switch.BILINEAR).apply(FPN);
    assertThat(ReceptiveField.of(bilinear).size(bilinear.node("m4")))
        .isEqualTo(ReceptiveField.of(FPN).size(FPN.node("m4")) + 32);
  }

  @Test
  void whatAModelHasIsReadFromItsGraph() {
    assertThat(Switches.in(FPN)).containsExactly(Switch.values());
    assertThat(Switches.in(graph("article"))).containsExactly(Switch.values());
    assertThat(Switches.in(graph("scenes-c4"))).isEmpty();
    assertThat(Switches.in(graph("scenes-bottom-up")))
        .containsExactly(Switch.SMOOTH, Switch.ONLY_P2);
    assertThat(Switches.in(graph("scenes-no-lateral")))
        .containsExactly(Switch.SMOOTH, Switch.BILINEAR, Switch.ONLY_P2);
    assertThat(Switches.in(graph("scenes-p2"))).doesNotContain(Switch.ONLY_P2);
    assertThatThrownBy(() -> Switches.of(Switch.TOP_DOWN).apply(graph("scenes-c4")))
        .hasMessage("'top-down off' changes nothing in this network: it has no such part");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "lateral-4 off",
        "lateral-4 off, lateral-2 off, smooth off",
        "laterals off, only p2",
        "top-down off, fuse average",
        "upsample bilinear, only p2"
      })
  void theTextIsReadAsItIsWritten(String text) {
    assertThat(Switches.parse(text).text()).isEqualTo(text);
  }

  @Test
  void theTextIsReadLeniently() {
    assertThat(Switches.parse(" ONLY=p2,lateral-4   off , ,none"))
        .isEqualTo(Switches.of(Switch.LATERAL_4, Switch.ONLY_P2));
    assertThat(Switches.parse("laterals off")).isEqualTo(Switches.withoutLaterals());
    assertThat(Switches.parse("")).isEqualTo(Switches.NONE);
    assertThatThrownBy(() -> Switches.parse("lateral-5 off"))
        .hasMessageStartingWith("there is no switch 'lateral-5 off'; there are laterals off,");
  }

  @Test
  void noMapIsLeftWithoutASource() {
    assertThatThrownBy(() -> Switches.parse("top-down off, lateral-3 off"))
        .hasMessage(
            "'lateral-3 off' and 'top-down off' exclude one another: a map would be left without a"
                + " source");
    assertThat(Switches.withoutLaterals().with(Switch.SMOOTH).with(Switch.TOP_DOWN).thrown())
        .isEqualTo(Set.of(Switch.TOP_DOWN, Switch.SMOOTH));
    assertThat(Switches.of(Switch.TOP_DOWN).with(Switch.LATERAL_2).thrown())
        .isEqualTo(Set.of(Switch.LATERAL_2));
  }
}
