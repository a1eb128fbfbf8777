package org.fpnexplorer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void writesAndReplaces() throws IOException {
    Path target = folder.resolve("a");
    AtomicFile.write(target, out -> out.write(new byte[] {1, 2}));
    AtomicFile.write(target, out -> out.write(3));
    assertThat(target).hasBinaryContent(new byte[] {3});
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aFailureLeavesTheFileAsItWas() throws IOException {
    Path target = Files.writeString(folder.resolve("a"), "before");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    out -> {
                      out.write(1);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "cannot be written: No space left on device; free some space or choose another place");
    assertThat(target).hasContent("before");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void anErrorInTheProgramLeavesNothingEither() {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    folder.resolve("a"),
                    out -> {
                      out.write(1);
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThat(names()).isEmpty();
  }

  @Test
  void aMissingFolderIsNamed() {
    Path missing = folder.resolve("none");
    assertThatThrownBy(() -> AtomicFile.write(missing.resolve("a"), out -> out.write(1)))
        .isInstanceOf(IOException.class)
        .hasMessage("the folder " + missing + " does not exist; create it first");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> AtomicFile.write(file.resolve("a"), out -> out.write(1)))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is a file, not a folder; choose another place");
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> AtomicFile.write(folder, out -> out.write(1)))
        .isInstanceOf(IOException.class)
        .hasMessage("is a folder; name a file in it");
    assertThat(folder).isDirectory();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    AtomicFile.write(link, out -> out.write('x'));
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("x");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsWrittenToAndNotReplaced() throws IOException {
    Path full = Path.of("/dev/full");
    assertThatThrownBy(() -> AtomicFile.write(full, out -> out.write(1)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "cannot be written: No space left on device; free some space or choose another place");
    AtomicFile.write(Path.of("/dev/null"), out -> out.write(1));
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aReadOnlyFileSystemIsSaid() {
    assertThatThrownBy(() -> AtomicFile.write(Path.of("/proc/fpn.png"), out -> out.write(1)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot be written: ")
        .hasMessageEndingWith("; choose another place");
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
