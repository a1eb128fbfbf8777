package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.fpnexplorer.file.Sha256;
import org.fpnexplorer.network.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of the official weights, and how a file is known to be one of them. */
class OfficialWeightsTest {
  @TempDir private Path folder;
  private WeightsServer server;

  @BeforeEach
  void start() throws IOException {
    server = new WeightsServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theCatalogueIsWellFormed() {
    assertThat(OfficialWeights.all())
        .hasSize(11)
        .allSatisfy(
            weights -> {
              assertThat(weights.sha256Prefix()).matches("[0-9a-f]{8}");
              assertThat(weights.fileName()).endsWith("-" + weights.sha256Prefix() + ".pth");
              assertThat(weights.fileName()).startsWith(weights.name().replace("-v2", "") + "-");
              assertThat(weights.models())
                  .isNotEmpty()
                  .allMatch(name -> Models.byName(name).name().equals(name));
            })
        .extracting(OfficialWeights::name)
        .doesNotHaveDuplicates();
    assertThat(OfficialWeights.all())
        .filteredOn(weights -> weights.batchNormEpsilon().isPresent())
        .extracting(OfficialWeights::name)
        .containsExactly("fasterrcnn_resnet50_fpn_coco");
  }

  @Test
  void itIsPublishedByPyTorch() {
    server.close();
    assertThat(OfficialWeights.byName("resnet50-v2").url())
        .hasToString("https://download.pytorch.org/models/resnet50-11ad3fa6.pth");
  }

  @Test
  void anUnknownNameIsAnsweredWithAllThereAre() {
    assertThatThrownBy(() -> OfficialWeights.byName("resnet51"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageStartingWith("no official weights are called resnet51; there are faster")
        .hasMessageContaining("convnext_tiny");
  }

  @Test
  void aSizeSaysWhetherItIsExact() {
    assertThat(FileSize.exactly(167_502_836).text()).isEqualTo("167.5 MB");
    assertThat(FileSize.about(83.275).text()).isEqualTo("about 87.3 MB");
    // 83.275 MiB stands for anything from 83.2745 to 83.2755.
    assertThat(FileSize.about(83.275).fits(87_319_819)).isTrue();
    assertThat(FileSize.about(83.275).fits(87_330_000)).isFalse();
    assertThat(FileSize.exactly(10).fits(11)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {".pth", " (1).pth", "(12).pth", "-1.pth", " 2.pth"})
  void anOfficialFileIsRecognisedUnderABrowsersNames(String end) throws IOException {
    String stem = server.weights().fileName().replace(".pth", "");
    Path file = Files.write(folder.resolve(stem + end), server.content());

    assertThat(OfficialWeights.recognise(file, List.of(server.weights())))
        .contains(server.weights());
  }

  @Test
  void aFileThatOnlyHasTheNameIsNot() throws IOException {
    Path file = Files.writeString(folder.resolve("resnet50-0676ba61.pth"), "of my own");

    assertThat(OfficialWeights.recognise(file)).isEmpty();
  }

  @Test
  void aFileWithAnotherNameIsNotEvenRead() throws IOException {
    assertThat(OfficialWeights.recognise(folder.resolve("no such file.pth"))).isEmpty();
    assertThat(OfficialWeights.recognise(folder.resolve("resnet50-0676ba61-mine.pth"))).isEmpty();
    assertThat(OfficialWeights.recognise(folder.getRoot())).isEmpty();
  }

  @Test
  void theChecksumIsSha256() throws IOException {
    // FIPS 180-4's own example.
    assertThat(Sha256.of(new ByteArrayInputStream(new byte[] {'a', 'b', 'c'})))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
