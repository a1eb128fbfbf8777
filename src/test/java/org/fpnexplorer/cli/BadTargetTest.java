package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.engine.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The place to write to is at fault: one line that names it, exit 1, nothing half-written. */
class BadTargetTest {
  /** Even root cannot make a file there. */
  private static final Path READ_ONLY = Path.of("/sys");

  @TempDir Path folder;

  /** On Linux, unless the tests run in a bare chroot. */
  static boolean sysIsMounted() {
    return Files.isDirectory(READ_ONLY.resolve("kernel"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.npz", "t.safetensors"})
  void aFolderInTheFilesPlace(String name) throws IOException {
    Path out = Files.createDirectory(folder.resolve(name));
    fails(out, "is a folder; name a file in it", "trace", "noise:32x32", "--out", out);
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void aFileInTheFoldersPlace() throws IOException {
    Path out = Files.writeString(folder.resolve("file"), "kept");
    fails(out, "is a file, not a folder", "trace", "noise:32x32", "--only", "c5", "--out", out);
    fails(out, "is a file, not a folder", "export", "noise:32x32", "--out", out);
    assertThat(out).hasContent("kept");
  }

  @Test
  void noParentFolder() {
    for (String name : new String[] {"t.npz", "t.safetensors", "t"}) {
      Path out = folder.resolve("none").resolve(name);
      fails(out, "does not exist; create it first", "trace", "noise:32x32", "--out", out);
    }
    Path png = folder.resolve("none/overlay.png");
    fails(png, "does not exist; create it first", "detect", "noise:32x32", "--out", png);
    Path json = folder.resolve("none/boxes.json");
    Path fine = folder.resolve("fine.png");
    fails(json, "create it first", "detect", "noise:32x32", "--out", fine, "--json", json);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @EnabledIf("sysIsMounted")
  void readOnly() {
    Path file = READ_ONLY.resolve("t.npz");
    fails(file, "cannot be written: ", "trace", "noise:32x32", "--only", "c5", "--out", file);
    Path maps = READ_ONLY.resolve("maps");
    fails(maps, "cannot be written: ", "export", "noise:32x32", "--out", maps);
    Path json = READ_ONLY.resolve("boxes.json");
    fails(json, "cannot be written: ", "detect", "noise:32x32", "--json", json);
    Path png = READ_ONLY.resolve("overlay.png");
    fails(png, "cannot be written: ", "detect", "noise:32x32", "--out", png);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fullDisk() throws IOException {
    Path npz = full("t.npz");
    fails(npz, "No space left on device", "trace", "noise:32x32", "--only", "c5", "--out", npz);
    Path json = full("boxes.json");
    fails(json, "No space left on device", "detect", "noise:32x32", "--json", json);
    Path png = full("overlay.png");
    fails(png, "No space left on device", "detect", "noise:32x32", "--out", png);
    full("c2-energy.png");
    fails(folder, "No space left on device", "export", "noise:32x32", "--out", folder);
    List<Path> left = files();
    assertThat(left).hasSize(4).allMatch(Files::isSymbolicLink);
    // JUnit warns of links that lead out of its folder.
    for (Path link : left) {
      Files.delete(link);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private Path full(String name) throws IOException {
    return Files.createSymbolicLink(folder.resolve(name), Path.of("/dev/full"));
  }

  @Test
  void standardOutputThatGetsLost() {
    OutputStream lost =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };
    StringWriter err = new StringWriter();
    int code =
        FpnCommand.commandLine(threads -> Engines.shared())
            .setOut(new PrintWriter(lost))
            .setErr(new PrintWriter(err, true))
            .execute("shapes");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).startsWith("fpn: error: standard output: ").hasLineCount(1);
  }

  private static void fails(Path target, String reason, Object... command) {
    Cli run = Cli.run(command);

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("fpn: error: " + target + ": ")
        .contains(reason)
        .hasLineCount(1);
  }
}
