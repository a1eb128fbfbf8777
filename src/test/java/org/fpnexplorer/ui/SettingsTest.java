package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.fpnexplorer.network.Granularity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered from one start to the next. */
class SettingsTest {
  @TempDir private Path folder;

  private final Preferences node = Preferences.userRoot().node("org/fpnexplorer/test");
  private final Settings settings = new Settings(node);

  @AfterEach
  void forget() throws BackingStoreException {
    node.removeNode();
  }

  @Test
  void themeStepsAndSizeAreRemembered() {
    assertThat(settings.theme()).isEqualTo(Theme.LIGHT);
    settings.setTheme(Theme.DARK);
    assertThat(settings.granularity()).isEqualTo(Granularity.BLOCK);
    settings.setGranularity(Granularity.STAGE);
    settings.setSize(1600, 900);

    Settings later = new Settings(node);
    assertThat(later.theme()).isEqualTo(Theme.DARK);
    assertThat(later.granularity()).isEqualTo(Granularity.STAGE);
    assertThat(later.width()).isEqualTo(1600);
    assertThat(later.height()).isEqualTo(900);
  }

  @Test
  void recentFilesAreNewestFirstWithoutRepetitionAndWithoutTheVanished() throws IOException {
    Path a = Files.createFile(folder.resolve("a.png"));
    Path b = Files.createFile(folder.resolve("b.png"));
    settings.images().add(a);
    settings.images().add(b);
    settings.images().add(a);
    assertThat(settings.images().files()).containsExactly(a, b);

    Files.delete(b);
    assertThat(settings.images().files()).containsExactly(a);
  }

  @Test
  void imagesAndWeightsAreKeptApart() throws IOException {
    Path image = Files.createFile(folder.resolve("a.png"));
    Path weights = Files.createFile(folder.resolve("a.pth"));
    settings.images().add(image);
    settings.weights().add(weights);

    assertThat(settings.images().files()).containsExactly(image);
    assertThat(settings.weights().files()).containsExactly(weights);
  }

  @Test
  void onlySoManyAreKept() throws IOException {
    for (int i = 0; i < 12; i++) {
      settings.images().add(Files.createFile(folder.resolve(i + ".png")));
    }
    assertThat(settings.images().files()).hasSize(8).startsWith(folder.resolve("11.png"));
  }

  @Test
  void favouritesAreRememberedByModelAndMap() {
    settings.setFavourites("scenes-fpn", "c5", Set.of(0, 17, 2047));
    settings.setFavourites("scenes-fpn", "p2", Set.of());

    Settings later = new Settings(node);
    assertThat(later.favourites("scenes-fpn", "c5")).containsExactlyInAnyOrder(0, 17, 2047);
    assertThat(later.favourites("scenes-fpn", "p2")).isEmpty();
    assertThat(later.favourites("article", "c5")).isEmpty();
  }

  @Test
  void favouritesThatAreDamagedAreNone() {
    node.put("favourites.article.c5", "no number");
    assertThat(settings.favourites("article", "c5")).isEmpty();
  }
}
