package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Difference.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session's file, whole and damaged: it is read, or refused with a sentence, never more. */
class SessionFileTest {
  private static final Source NOISE = new Source.Noise();

  @TempDir Path folder;
  private Path file;
  private Map<String, String> texts;

  @BeforeEach
  void aSession() throws IOException {
    file = folder.resolve("lesson.fpn");
    Request request = new Request(NOISE, Models.ARTICLE, 7).with(new Resize.Into(64, 64));
    texts = new LinkedHashMap<>(SavedRequest.describe(request, "m4", Optional.empty()));
    texts.put("view", "maps");
    SessionFile.write(file, texts);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    texts.put("title", "Piramida: \"m4 = up(m5) + c4\" \\ \u2295 <b>\n");
    SessionFile.write(file, texts);
    assertThat(SessionFile.read(file).texts()).isEqualTo(texts);
    assertThat(SessionFile.read(file).differences()).isEmpty();
    assertThat(Files.readString(file)).startsWith("{\n  \"format\": \"fpn-explorer session\"");
  }

  @Test
  void aNewerFileSaysSoAndIsReadAsFarAsItIsKnown() throws IOException {
    replace("\"version\": 1", "\"version\": 2, \"hologram\": {\"x\": [1]}");
    SessionFile.Content read = SessionFile.read(file);
    assertThat(read.texts()).containsEntry("step", "m4");
    assertThat(read.differences())
        .containsExactly(
            new Difference(Kind.NEWER, "2"), new Difference(Kind.NOT_UNDERSTOOD, "hologram"));
  }

  @Test
  void valuesOfAnotherKindAreNamed() throws IOException {
    for (String value : List.of("null", "[]", "{}", "[\"m4\"]")) {
      replace("\"step\": \"m4\"", "\"step\": " + value);
      assertThat(SessionFile.read(file).differences())
          .containsExactly(new Difference(Kind.NOT_UNDERSTOOD, "step"));
      SessionFile.write(file, texts);
    }
    for (String version : List.of("null", "1e400", "-1", "\"one\"", "99999999999999999999")) {
      replace("\"version\": 1", "\"version\": " + version);
      assertThat(SessionFile.read(file).differences())
          .containsExactly(new Difference(Kind.NOT_UNDERSTOOD, "version"));
      SessionFile.write(file, texts);
    }
  }

  private void replace(String what, String by) throws IOException {
    String json = Files.readString(file);
    assertThat(json).contains(what);
    Files.writeString(file, json.replace(what, by));
  }

  @Test
  void whatIsNoSessionIsRefused() throws IOException {
    for (String content :
        List.of(
            "",
            " ",
            "null",
            "[]",
            "7",
            "{}",
            "{\"format\": 1}",
            "{\"format\": \"fpn-explorer session\", \"seed\": NaN}",
            "{\"format\": \"fpn-explorer session\"} {}",
            "[".repeat(100_000),
            "{\"format\": \"fpn-explorer session\", \"a\": " + "{\"a\":".repeat(50_000),
            "\u0000\u0001\u0002",
            "GIF89a")) {
      Files.writeString(file, content);
      assertThatThrownBy(() -> SessionFile.read(file))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("this is no session of FPN Explorer");
    }
  }

  @Test
  void filesThatAreNoneAreRefused() throws IOException {
    assertThatThrownBy(() -> SessionFile.read(folder.resolve("gone.fpn")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> SessionFile.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no file");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(60L << 20);
    }
    assertThatThrownBy(() -> SessionFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too large");
  }

  @Test
  void cutAtAnyByteItIsRefusedOrWhole() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      if (length < whole.length - 1) {
        assertThatThrownBy(() -> SessionFile.read(file)).isInstanceOf(IOException.class);
      } else {
        assertThat(SessionFile.read(file).texts()).isEqualTo(texts);
      }
    }
  }

  @Test
  void withAnyByteChangedItOpensOrIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(12);
    int opened = 0;
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      opened += opens(damaged) ? 1 : 0;
    }
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int change = 0; change < 5; change++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      opened += opens(damaged) ? 1 : 0;
    }
    // A changed letter in a text leaves a session; a changed quote does not.
    assertThat(opened).isBetween(100, whole.length);
  }

  private boolean opens(byte[] content) throws IOException {
    Files.write(file, content);
    SessionFile.Content read;
    try {
      read = SessionFile.read(file);
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    }
    assertThat(SavedRequest.restore(read.texts(), folder, NOISE).request()).isNotNull();
    return true;
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheOneThatWasThere() throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> SessionFile.write(file.resolve("inside"), texts))
        .isInstanceOf(IOException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("\"step\": \"m4\"");
  }
}
