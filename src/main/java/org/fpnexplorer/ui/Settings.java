package org.fpnexplorer.ui;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.text.Language;

/**
 * What the window remembers from one start to the next: size, theme, language, comfort, recent
 * files and favourites.
 */
public final class Settings {
  /** Favourites are bits of one number: a list of two thousand channels is too long to be kept. */
  private static final int HEX = 16;

  private final Preferences store;

  /** Settings kept in the given node of the user's preferences. */
  public Settings(Preferences store) {
    this.store = store;
  }

  /** The settings of this user. */
  public static Settings ofUser() {
    return new Settings(Preferences.userRoot().node("org/fpnexplorer"));
  }

  public Theme theme() {
    return store.getBoolean("dark", false) ? Theme.DARK : Theme.LIGHT;
  }

  public void setTheme(Theme theme) {
    store.putBoolean("dark", theme == Theme.DARK);
  }

  /** How far one step goes, as it was left. */
  public Granularity granularity() {
    String left = store.get("granularity", "");
    return Arrays.stream(Granularity.values())
        .filter(value -> value.name().equals(left))
        .findFirst()
        .orElse(Granularity.BLOCK);
  }

  public void setGranularity(Granularity granularity) {
    store.put("granularity", granularity.name());
  }

  /** Width of the window in points, as it was left. */
  public double width() {
    return store.getDouble("width", 1280);
  }

  /** Height of the window in points, as it was left. */
  public double height() {
    return store.getDouble("height", 800);
  }

  public void setSize(double width, double height) {
    store.putDouble("width", width);
    store.putDouble("height", height);
  }

  /** The channels of a model's map that are marked as favourites. */
  public Set<Integer> favourites(String model, String map) {
    String text = store.get(favouritesOf(model, map), "");
    BigInteger marked =
        text.matches("[0-9a-f]{1,2000}") ? new BigInteger(text, HEX) : BigInteger.ZERO;
    return IntStream.range(0, marked.bitLength())
        .filter(marked::testBit)
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  public void setFavourites(String model, String map, Set<Integer> channels) {
    BigInteger marked = BigInteger.ZERO;
    for (int channel : channels) {
      marked = marked.setBit(channel);
    }
    store.put(favouritesOf(model, map), marked.toString(HEX));
  }

  private static String favouritesOf(String model, String map) {
    return "favourites." + model + "." + map;
  }

  /** Image files opened last. */
  public RecentFiles images() {
    return new RecentFiles(store, "recent.");
  }

  /** The language chosen; until one is, the system's. */
  public Language language() {
    return Language.ofTag(store.get("language", ""))
        .orElseGet(() -> Language.of(Locale.getDefault()));
  }

  public void setLanguage(Language language) {
    store.put("language", language.tag());
  }

  /** By what all text is multiplied. */
  public double textSize() {
    return store.getDouble("textSize", 1);
  }

  public void setTextSize(double factor) {
    store.putDouble("textSize", factor);
  }

  /** Whether nothing is to move by itself. */
  public boolean reducedMotion() {
    return store.getBoolean("reducedMotion", false);
  }

  public void setReducedMotion(boolean reduced) {
    store.putBoolean("reducedMotion", reduced);
  }

  /** Sessions opened or saved last. */
  public RecentFiles sessions() {
    return new RecentFiles(store, "recent.sessions.");
  }

  /** How far the student has come in each lesson. */
  public Preferences lessons() {
    return store.node("lessons");
  }

  /** Checkpoints opened last. */
  public RecentFiles weights() {
    return new RecentFiles(store, "recent.weights.");
  }
}
