package org.fpnexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.fpnexplorer.image.ImageReader;
import org.fpnexplorer.ui.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts come in one language for every room, whatever the system speaks. */
class TextsTest {
  @AfterEach
  void backToEnglish() {
    Texts.use(Language.ENGLISH);
  }

  @Test
  void aTextComesInTheLanguageThatIsUsedWhateverTheSystemSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("id"));
      assertThat(Messages.get("menu.file")).isEqualTo("File");
      assertThat(Texts.of(ImageReader.class).get("empty"))
          .isEqualTo("this file is empty; get it again");
      Texts.use(Language.INDONESIAN);
      assertThat(Messages.get("menu.file")).isEqualTo("Berkas");
      assertThat(Messages.get("stepbar.count", 3, 34)).isEqualTo("Langkah 3 dari 34");
      assertThat(Texts.of(ImageReader.class).get("empty"))
          .isEqualTo("berkas ini kosong; ambil sekali lagi");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theSystemsLanguageIsUsedIfItIsThere() {
    assertThat(Language.of(Locale.forLanguageTag("id-ID"))).isEqualTo(Language.INDONESIAN);
    assertThat(Language.of(new Locale("in", "ID"))).isEqualTo(Language.INDONESIAN);
    assertThat(Language.of(Locale.GERMANY)).isEqualTo(Language.ENGLISH);
    assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.ENGLISH);
    assertThat(Language.ofTag("id")).contains(Language.INDONESIAN);
    assertThat(Language.ofTag("fr")).isEmpty();
  }
}
