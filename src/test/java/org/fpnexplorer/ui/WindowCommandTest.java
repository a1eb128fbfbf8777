package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is refused before any window opens. */
class WindowCommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | noise:100x64 --model article | fpn: error: noise:100x64: article takes sizes that are multiples",
        "1 | noise:wide      | fpn: error: noise:wide: 'wide' is no size",
        "1 | scene:one       | fpn: error: scene:one: 'one' is no seed of a scene",
        "2 | --model nope    | no model is called nope; there is article",
        "2 | --conventions mine | --conventions: no conventions are called 'mine'",
        "2 | --max-size 640 | --max-size needs --min-size",
        "2 | --min-size 640 --max-size 320 | --min-size is 1 or more, and --max-size is no less",
        "2 | noise:64x64 --min-size 640 | --min-size is for images",
        "2 | --step m9       | no tensor is called m9",
        "2 | --pick m4[999,0,0] | --pick: there is no value m4[999,0,0] in a map of this network",
        "2 | --train-steps 500 | --train-steps is 1 or more, and less than 500",
        "2 | --view inside   | there is no inside; choose from [overview, pathway",
        "2 | --theme blue    | there is no blue; choose from [light, dark]",
        "2 | --size large    | a window's size is written 1280x800, not large",
      })
  void refuses(int code, String arguments, String message) {
    StringWriter errors = new StringWriter();
    CommandLine window = new CommandLine(new WindowCommand());
    window.setErr(new PrintWriter(errors, true));

    assertThat(window.execute(arguments.split(" "))).isEqualTo(code);
    assertThat(errors.toString()).contains(message);
  }
}
