package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchOptionTest {
  @TempDir Path folder;

  @Test
  void shapesAndCostAreThoseOfTheRewrittenGraph() {
    Cli shapes = Cli.runWithoutEngine("shapes", "--switch", "only p2");
    Cli declared = Cli.runWithoutEngine("cost", "--model", "scenes-fpn");
    Cli cost = Cli.runWithoutEngine("cost", "--model", "scenes-fpn", "--switch", "smooth=off");

    assertThat(shapes.out()).contains("m5\t").contains("p2\t").doesNotContain("p3");
    assertThat(cost.code()).isZero();
    // Four 3×3 from 64 to 64 channels with bias are not computed.
    assertThat(parameters(declared) - parameters(cost)).isEqualTo(4 * (64 * 64 * 9 + 64));
  }

  private static long parameters(Cli cost) {
    String last = cost.out().lines().reduce((line, next) -> next).orElseThrow();
    return Long.parseLong(last.replaceFirst(".*: ([\\d,]+) parameters.*", "$1").replace(",", ""));
  }

  @Test
  void aTraceOfTrainedWeightsSaysThatNothingWasRetrained() throws IOException {
    Path out = folder.resolve("t.safetensors");
    Cli trace =
        Cli.run(
            "trace",
            "scene:3",
            "--model",
            "scenes-fpn",
            "--size",
            "64x96",
            "--only",
            "m4,p3",
            "--switch",
            "laterals off",
            "--switch",
            "smooth=off,fuse=average",
            "--out",
            out);

    assertThat(trace.code()).as(trace.err()).isZero();
    assertThat(trace.err().lines())
        .containsExactly(
            "fpn: switched: laterals off, smooth off, fuse average; the shipped weights of"
                + " scenes-fpn: trained with nothing switched, and not retrained for it");
    assertThat(header(out)).contains("\"switches\":\"laterals off, smooth off, fuse average\"");
  }

  private static String header(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return new String(bytes, Long.BYTES, (int) length, StandardCharsets.UTF_8);
  }
}
