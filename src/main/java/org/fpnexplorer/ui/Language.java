package org.fpnexplorer.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that all of the window's texts are written in. */
public enum Language {
  ENGLISH("en", "English"),
  INDONESIAN("id", "Bahasa Indonesia");

  private final String tag;
  private final String title;

  Language(String tag, String title) {
    this.tag = tag;
    this.title = title;
  }

  /** As on the command line and in the settings: ISO 639-1. */
  public String tag() {
    return tag;
  }

  /** What its readers call it, whatever language the window has. */
  public String title() {
    return title;
  }

  Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The language with that tag. */
  static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** The system's language, if the window has it; otherwise English. */
  static Language of(Locale system) {
    // Not by the tag: older Java calls Indonesian "in".
    return Arrays.stream(values())
        .filter(language -> language.locale().getISO3Language().equals(system.getISO3Language()))
        .findFirst()
        .orElse(ENGLISH);
  }
}
