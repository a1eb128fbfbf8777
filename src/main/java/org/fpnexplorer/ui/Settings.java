package org.fpnexplorer.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.prefs.Preferences;
import org.fpnexplorer.network.Granularity;

/**
 * What the window remembers from one start to the next: size, theme, language, comfort and files.
 */
public final class Settings {

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

  /** Checkpoints opened last. */
  public RecentFiles weights() {
    return new RecentFiles(store, "recent.weights.");
  }
}
