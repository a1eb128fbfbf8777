package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void nameAFolderThatIsNotThere() {
    out = folder.resolve("new/maps");
  }

  @Test
  void everyNamedMapByDefault() throws IOException {
    Cli export = Cli.run("export", "noise:64x64", "--model", "article", "--out", out);

    assertThat(export.code()).isZero();
    assertThat(export.err()).isEmpty();
    List<String> printed = export.out().lines().toList();
    assertThat(printed)
        .hasSize(20)
        .startsWith(out.resolve("c2-energy.png").toString())
        .allSatisfy(path -> assertThat(Path.of(path)).isNotEmptyFile());
    assertThat(width("c2-energy.png")).isEqualTo(16);
    assertThat(width("p5_bbox-energy.png")).isEqualTo(2);
  }

  private int width(String name) throws IOException {
    return read(name).getWidth();
  }

  private BufferedImage read(String name) throws IOException {
    return ImageIO.read(out.resolve(name).toFile());
  }

  @Test
  void chosenMapsChannelsAndScale() throws IOException {
    Cli export =
        Cli.run(
            "export",
            "--model",
            "article",
            "noise:64x96",
            "--maps",
            "m4,lateral_c4,m4",
            "--channels",
            "all,17,mean",
            "--colormap",
            "coolwarm",
            "--range",
            "map",
            "--scale",
            "3",
            "--out",
            out);

    assertThat(export.code()).isZero();
    assertThat(export.out().lines().map(path -> Path.of(path).getFileName().toString()))
        .containsExactly(
            "m4-mean.png",
            "m4-max.png",
            "m4-energy.png",
            "m4-pca.png",
            "m4-sheet.png",
            "m4-channel-0017.png",
            "lateral_c4-mean.png",
            "lateral_c4-max.png",
            "lateral_c4-energy.png",
            "lateral_c4-pca.png",
            "lateral_c4-sheet.png",
            "lateral_c4-channel-0017.png");
    assertThat(width("m4-mean.png")).isEqualTo(6 * 3);
    // 16 maps in a row, and 15 gaps.
    assertThat(width("m4-sheet.png")).isEqualTo(16 * 6 * 3 + 15);
    assertThat(Files.readString(out.resolve("m4-mean.png"), StandardCharsets.ISO_8859_1))
        .contains("noise:64x96", "article", "coolwarm", "1x256x4x6");
  }

  @Test
  void aSharedRangeDoesNotDependOnWhatIsExported() throws IOException {
    Cli.run(
        "export", "noise:64x64", "--model", "article", "--channels", "pca,energy", "--out", out);
    byte[] p3 = Files.readAllBytes(out.resolve("p3-energy.png"));
    byte[] colours = Files.readAllBytes(out.resolve("p3-pca.png"));

    out = folder.resolve("one");
    Cli.run(
        "export",
        "noise:64x64",
        "--model",
        "article",
        "--maps",
        "p3",
        "--channels",
        "pca,energy",
        "--out",
        out);
    assertThat(out.resolve("p3-energy.png")).hasBinaryContent(p3);
    assertThat(out.resolve("p3-pca.png")).hasBinaryContent(colours);

    Cli.run(
        "export",
        "--model",
        "article",
        "noise:64x64",
        "--maps",
        "p3",
        "--channels",
        "energy",
        "--range",
        "map",
        "--out",
        out);
    assertThat(Files.readAllBytes(out.resolve("p3-energy.png"))).isNotEqualTo(p3);
  }

  @Test
  void ofAllMapsThoseThatHaveTheChannel() {
    Cli export =
        Cli.run("export", "noise:32x32", "--model", "article", "--channels", "7", "--out", out);

    // Objectness has channels 0 to 5, deltas 0 to 11.
    assertThat(export.out().lines())
        .hasSize(16)
        .anyMatch(path -> path.endsWith("p2_bbox-channel-0007.png"))
        .noneMatch(path -> path.contains("objectness"));
  }

  @Test
  void paddingIsTransparent() throws IOException {
    Path wide = Path.of("src/test/resources/image/noise.png");
    Cli export =
        Cli.run(
            "export", wide, "--model", "article", "--size", "64x128", "--maps", "c2", "--out", out);

    assertThat(export.code()).isZero();
    BufferedImage c2 = read("c2-energy.png");
    assertThat(c2.getWidth()).isEqualTo(32);
    assertThat(c2.getRGB(0, 0) >>> 24).isEqualTo(255);
    assertThat(c2.getRGB(31, 0) >>> 24).isZero();
  }
}
