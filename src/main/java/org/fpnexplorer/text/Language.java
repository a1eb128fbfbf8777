package org.fpnexplorer.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that all texts of the window are written in, whichever room they come from. */
public enum Language {
  ENGLISH("en"),
  INDONESIAN("id");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** As on the command line and in the settings: ISO 639-1. */
  public String tag() {
    return tag;
  }

  /** As Java names it. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The other one. */
  public Language other() {
    return this == ENGLISH ? INDONESIAN : ENGLISH;
  }

  /** The language with that tag. */
  public static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** The system's language, if the window has it; otherwise English. */
  public static Language of(Locale system) {
    // Not by the tag: older Java calls Indonesian "in".
    return Arrays.stream(values())
        .filter(language -> language.locale().getISO3Language().equals(system.getISO3Language()))
        .findFirst()
        .orElse(ENGLISH);
  }
}
