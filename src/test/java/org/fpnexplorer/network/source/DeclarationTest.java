package org.fpnexplorer.network.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Role;
import org.fpnexplorer.network.SourceLine;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown beside a picture is what is in the sources on the disk. */
class DeclarationTest {
  private static final Path SOURCES = Path.of("src/main/java");

  static Stream<Model> models() {
    return Models.all().stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyNodePointsAtTheCallThatDeclaresIt(Model model) throws IOException {
    for (Node node : model.graph().nodes()) {
      SourceLine line = node.declared().get(0);
      List<String> onDisk = Files.readAllLines(SOURCES.resolve(line.file()));
      Lines lines = SourceFile.of(line.file()).statement(line.line());

      assertThat(lines.contains(line.line())).isTrue();
      String statement = String.join("\n", onDisk.subList(lines.first() - 1, lines.last()));
      String call =
          node.inputs().isEmpty() ? "input" : node.role() == Role.INNER ? "inner" : "named";
      assertThat(statement).as(node.name()).containsPattern("net\\s*\\." + call + "\\(");
      assertThat(statement.strip()).as(node.name()).endsWith(";");
      assertThat(onDisk.get(line.line() - 1)).as(node.name()).containsPattern(call + "\\(");
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyLayerPointsAtTheCallThatDeclaresIt(Model model) throws IOException {
    for (Node node : model.graph().nodes()) {
      assertThat(node.layerDeclared().isEmpty())
          .as(node.name())
          .isEqualTo(node.op().parameters().isEmpty());
      if (!node.layerDeclared().isEmpty()) {
        SourceLine line = node.layerDeclared().get(0);
        String onDisk = Files.readAllLines(SOURCES.resolve(line.file())).get(line.line() - 1);
        assertThat(onDisk).as(node.name()).containsPattern("net(\\.|::)(layer|conv2d)\\b");
      }
    }
  }

  @Test
  void theCallersLeadFromTheCatalogueToTheLine() {
    Node m4 = Models.ARTICLE.graph(64, 64).node("m4");

    assertThat(m4.declared().stream().map(SourceLine::method))
        .containsExactly(
            "FeaturePyramid.merge",
            "FeaturePyramid.apply",
            "FeaturePyramid.article",
            "Models.article");
    assertThat(m4.declared().get(0).file())
        .isEqualTo("org/fpnexplorer/network/neck/FeaturePyramid.java");
  }

  @Test
  void aMergedMapIsHighlightedAsTheWholeArmOfItsSwitch() {
    SourceLine line = Models.ARTICLE.graph(64, 64).node("m4").declared().get(0);
    SourceFile file = SourceFile.of(line.file());
    Lines lines = file.statement(line.line());

    String statement =
        file.lines().subList(lines.first() - 1, lines.last()).stream()
            .map(SourceText::text)
            .map(String::strip)
            .collect(Collectors.joining(" "));

    assertThat(statement)
        .startsWith("case ALL, ONLY_FINEST -> net.named(")
        .contains("new Add()", "\"lateral_c\" + level")
        .endsWith(";");
  }

  @Test
  void whatASwitchHasChangedPointsAtTheRewriteAndTheRestAtItsDeclaration() {
    Graph declared = Models.ARTICLE.graph(64, 64);
    Graph switched = Switches.of(Switch.TOP_DOWN).apply(declared);

    SourceLine m4 = switched.node("m4").declared().get(0);
    SourceFile file = SourceFile.of(m4.file());
    assertThat(m4.method()).isEqualTo("Rewrite.rewritten");
    assertThat(file.lines().get(m4.line() - 1).text()).contains("return node(node, source,");
    assertThat(switched.node("m4").layerDeclared())
        .isEqualTo(declared.node("lateral_c4").layerDeclared());
    assertThat(switched.node("c4").declared()).isEqualTo(declared.node("c4").declared());
    assertThat(switched.node("p4").declared()).isEqualTo(declared.node("p4").declared());
  }

  @Test
  void theShippedFilesAreTheSourcesByteForByte() throws IOException {
    Set<String> files =
        models()
            .map(Model::graph)
            .map(Graph::nodes)
            .flatMap(List::stream)
            .flatMap(node -> Stream.concat(node.declared().stream(), node.layerDeclared().stream()))
            .map(SourceLine::file)
            .collect(Collectors.toSet());

    assertThat(files).hasSizeGreaterThan(7);
    for (String file : files) {
      try (InputStream shipped =
          SourceFile.class.getResourceAsStream("/org/fpnexplorer/sources/" + file)) {
        assertThat(shipped).as(file).isNotNull();
        assertThat(shipped.readAllBytes()).isEqualTo(Files.readAllBytes(SOURCES.resolve(file)));
      }
      assertThat(SourceFile.of(file).lines().stream().map(SourceText::text))
          .containsExactlyElementsOf(Files.readAllLines(SOURCES.resolve(file)));
    }
  }

  @Test
  void aFileThatIsNotShippedIsRefusedByName() {
    assertThatThrownBy(() -> SourceFile.of("org/fpnexplorer/Main.java"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("org/fpnexplorer/Main.java");
  }
}
