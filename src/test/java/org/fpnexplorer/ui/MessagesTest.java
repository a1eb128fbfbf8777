package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of every room in every language: none missing, none left over, no other gaps. */
class MessagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

  /** A text that is asked for by its whole name. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:TEXTS|texts|Messages|Texts\\.of\\(\\w+\\.class\\))\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

  /** Names and terms that Indonesian lectures use as they are. */
  private static final Set<String> NAMES =
      Set.of(
          "FPN Explorer",
          "GMAC/s",
          "Model",
          "Seed",
          "Lateral",
          "lateral",
          "Head",
          "level",
          "Level",
          "depthwise",
          "stride",
          "Stride",
          "max-pool",
          "pool",
          "ReLU",
          "GELU",
          "batch norm",
          "frozen norm",
          "layer norm",
          "FC",
          "flatten",
          "decode, NMS",
          "softmax, NMS",
          "RoIAlign",
          "PCA → RGB",
          "C",
          "M",
          "P",
          "px",
          "backbone",
          "head",
          "neck",
          "RPN",
          "box head",
          "softmax",
          "sigmoid",
          "bilinear",
          "bias b",
          "anchor",
          "Anchor",
          "Logit",
          "IoU",
          "bilinear × 2",
          "Folder",
          "AR@100",
          "AR@1k",
          "Recall",
          "objectness",
          "SHA-256",
          "NAME",
          "TENSOR CHANNEL ROW COLUMN",
          "LEVEL ROW COLUMN ANCHOR",
          "bus",
          "frisbee",
          "hot dog",
          "laptop",
          "microwave",
          "oven",
          "remote",
          "toilet",
          "zebra");

  /** The texts of one package. */
  private record Room(
      Path folder, Map<String, String> english, Map<String, String> indonesian, String code) {
    @Override
    public String toString() {
      return folder.toString();
    }
  }

  static List<Room> rooms() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.endsWith("messages.properties"))
          .map(file -> room(RESOURCES.relativize(file.getParent())))
          .toList();
    }
  }

  private static Room room(Path folder) {
    return new Room(
        folder,
        read(RESOURCES.resolve(folder).resolve("messages.properties")),
        read(RESOURCES.resolve(folder).resolve("messages_id.properties")),
        code(SOURCES.resolve(folder)));
  }

  private static Map<String, String> read(Path file) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> sorted = new TreeMap<>();
    texts.forEach((key, text) -> sorted.put((String) key, (String) text));
    return sorted;
  }

  /** What the package has in Java; the window's packages share one bundle. */
  private static String code(Path folder) {
    int depth = folder.endsWith("ui") ? Integer.MAX_VALUE : 1;
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(MessagesTest::text)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyRoomThatSpeaksIsTested() throws IOException {
    assertThat(rooms()).hasSize(13);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void bothLanguagesHaveTheSameTexts(Room room) {
    assertThat(room.indonesian.keySet()).isEqualTo(room.english.keySet());
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void noTextIsEmpty(Room room) {
    assertThat(room.english.values()).noneMatch(String::isBlank);
    assertThat(room.indonesian.values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyTextIsUsed(Room room) {
    assertThat(room.english.keySet())
        .allMatch(key -> beginnings(key).anyMatch(part -> room.code.contains('"' + part)));
  }

  /** A name as it stands in the code: whole, or to a dot where more is put behind it. */
  private static Stream<String> beginnings(String key) {
    return Stream.iterate(key.length(), at -> at > 0, at -> key.lastIndexOf('.', at - 1))
        .map(at -> key.substring(0, at))
        .flatMap(part -> Stream.of(part + '"', part + ".\""));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyTextThatIsAskedForIsThere(Room room) {
    assertThat(ASKED.matcher(room.code).results().map(asked -> asked.group(1)))
        .isNotEmpty()
        .allMatch(room.english::containsKey);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyTranslationHasTheSameGapsAndCanBeFilled(Room room) {
    room.english.forEach(
        (key, text) -> {
          String translation = room.indonesian.get(key);
          assertThat(gaps(translation)).as(key).isEqualTo(gaps(text));
          if (!gaps(text).isEmpty()) {
            for (String pattern : List.of(text, translation)) {
              // Throws where a brace has been forgotten; a single quote would only vanish.
              assertThat(new MessageFormat(pattern, Locale.ROOT).getFormats()).as(key).isNotEmpty();
              assertThat(pattern.replaceAll("''|'[{}]'", "")).as(key).doesNotContain("'");
            }
          }
        });
  }

  private static Set<String> gaps(String text) {
    Set<String> gaps = new TreeSet<>();
    Matcher matcher = GAP.matcher(text);
    while (matcher.find()) {
      gaps.add(matcher.group(1));
    }
    return gaps;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void onlyNamesAreTheSameInBothLanguages(Room room) {
    room.english.forEach(
        (key, text) -> {
          String words = text.replaceAll("\\{[^{}]*(\\{\\d+}[^{}]*)?}", " ");
          boolean hasWords = words.codePoints().filter(Character::isLetter).count() > 1;
          if (hasWords && !NAMES.contains(words.replaceAll("^[\\W\\d]+|[\\W]+$", ""))) {
            assertThat(room.indonesian.get(key)).as(key).isNotEqualTo(text);
          }
        });
  }
}
