package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage: exit 2, what is wrong and what would be right, and the usage. */
class WrongUsageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--model nope          | no model is called nope; there is article",
        "--only c2,m9          | no tensor is called 'm9'; there are input, c2, c3",
        "--size 64x64          | --size and --min-size are for images; noise:32x32 says its size",
        "--min-size 64         | --size and --min-size are for images; noise:32x32 says its size",
        "--conventions mine    | no conventions are called 'mine'; there are article, paper",
        "--conventions eps=big | eps is a number from 0 to 1, not 'big'",
        "--conventions p7=yes  | conventions do not differ in 'p7'; they may in smooth-p5, p6",
        "--conventions p6=some | p6 is yes or no, not 'some'",
        "--switch p2=only      | there is no switch 'p2 only'; there are laterals off, lateral-4 off",
        "--switch laterals=off,top-down=off | exclude one another",
        "--switch only=p2 --model scenes-c4 | 'only p2' changes nothing in this network",
        "--size 64             | '64' is no size; write height x width in pixels",
        "--seed x              | 'x' is no whole number of 64 bits",
        "--threads -1          | '-1' is no whole number from 0",
        "--threads 99999       | '99999' is too many; use at most 256",
        "--threads 1.5         | '1.5' is no whole number from 0",
        "--unheard-of          | '--unheard-of'",
      })
  void trace(String options, String message) {
    refuses(message, "trace noise:32x32 --out " + folder.resolve("out.npz") + " " + options);
  }

  @Test
  void anEmptyNameIsNoFile() {
    Cli trace = Cli.run("trace", "noise:32x32", "--only", "c2", "--out", "");

    assertThat(trace.code()).isEqualTo(2);
    assertThat(trace.err()).contains("the name is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--colormap jet        | no colour map is called jet; there are viridis, magma",
        "--channels median     | no channel mode is called median; there are mean, max, energy",
        "--channels -1         | no channel mode is called -1",
        "--channels 2048       | no map has a channel 2048",
        "--maps c2 --channels 256 --model article | c2 has no channel 256; its channels are 0 to 255",
        "--maps p2,c9          | no map is called 'c9'; there are all, c2, c3",
        "--maps proposals      | no map is called 'proposals'",
        "--range none          | no range is called none; there are shared",
        "--scale 0             | '0' is no whole number from 1",
        "--scale 1000000       | is too large; choose a smaller scale",
      })
  void export(String options, String message) {
    refuses(message, "export noise:32x32 --out " + folder.resolve("out") + " " + options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--top 0               | '0' is no whole number from 1",
        "--nms 1.5             | '1.5' is no number from 0 to 1",
        "--nms often           | 'often' is no number from 0 to 1",
        "--min-score NaN       | 'NaN' is no number from 0 to 1",
        "--out overlay.jpg     | overlay.jpg would be a PNG file",
      })
  void detect(String options, String message) {
    refuses(message, "detect noise:32x32 " + options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shapes --size 100x64  | article takes sizes that are multiples of 32, not 100x64",
        "cost --size 8192x8192 | 8192x8192 is too large",
        "cost --model nope     | no model is called nope; there is article",
        "trace noise:32x32     | '--out=FILE'",
        "trace --out t.npz     | 'INPUT'",
        "trace noise:32x32 --out t.tar | use .safetensors, .npz, or none for a folder of .npy",
        "trace a.png --size 65x64 --out t.npz | multiples of 32, not 65x64",
        "paint                 | 'paint'",
      })
  void others(String line, String message) {
    refuses(message, line);
  }

  private static void refuses(String message, String line) {
    Cli run = Cli.run((Object[]) line.split(" "));

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.firstError()).startsWith("fpn: error: ").contains(message);
    assertThat(run.err()).contains("Usage: fpn ");
  }

  @Test
  void noCommand() {
    Cli run = Cli.runWithoutEngine();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.firstError()).contains("models, shapes, cost, trace, export, detect");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@file.png", "@missing"})
  void aNameMayBeginWithAnAt(String name) {
    Cli run = Cli.runWithoutEngine("detect", name);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("fpn: error: " + name + ": there is no such file");
  }
}
