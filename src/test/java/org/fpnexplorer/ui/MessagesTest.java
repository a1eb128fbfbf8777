package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text in every language: none missing, none left over, none with other gaps. */
class MessagesTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

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
          "SHA-256");

  private final Map<String, String> english = read("messages.properties");
  private final Map<String, String> indonesian = read("messages_id.properties");

  private static Map<String, String> read(String name) {
    Properties texts = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Map<String, String> sorted = new TreeMap<>();
    texts.forEach((key, text) -> sorted.put((String) key, (String) text));
    return sorted;
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(indonesian.keySet()).isEqualTo(english.keySet());
  }

  @Test
  void noTextIsEmpty() {
    assertThat(english.values()).noneMatch(String::isBlank);
    assertThat(indonesian.values()).noneMatch(String::isBlank);
  }

  @Test
  void everyTranslationHasTheSameGapsAndCanBeFilled() {
    english.forEach(
        (key, text) -> {
          assertThat(gaps(indonesian.get(key))).as(key).isEqualTo(gaps(text));
          if (!gaps(text).isEmpty()) {
            // Throws where a quote or a brace has been forgotten.
            assertThat(new MessageFormat(indonesian.get(key), Locale.ROOT).getFormats())
                .as(key)
                .isNotEmpty();
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

  @Test
  void onlyNamesAreTheSameInBothLanguages() {
    english.forEach(
        (key, text) -> {
          String words = text.replaceAll("\\{[^{}]*(\\{\\d+}[^{}]*)?}", " ");
          boolean hasWords = words.codePoints().filter(Character::isLetter).count() > 1;
          if (hasWords && !NAMES.contains(words.replaceAll("^[\\W\\d]+|[\\W]+$", ""))) {
            assertThat(indonesian.get(key)).as(key).isNotEqualTo(text);
          }
        });
  }
}
