package org.fpnexplorer.ui;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What fills the window. */
public enum View {
  /** Everything side by side. */
  OVERVIEW(Feather.LAYOUT, Shortcuts.OVERVIEW),
  /** The pathway diagram alone. */
  PATHWAY(Feather.GIT_MERGE, Shortcuts.PATHWAY),
  /** The maps alone. */
  MAPS(Feather.GRID, Shortcuts.MAPS),
  /** The image with its proposals alone. */
  PROPOSALS(Feather.MAXIMIZE, Shortcuts.PROPOSALS),
  /** All channels of one map. */
  CHANNELS(Feather.LAYERS, Shortcuts.CHANNELS),
  /** Where one value comes from, beside the maps. */
  NUMBER(Feather.CROSSHAIR, Shortcuts.NUMBER),
  /** What the picked cell sees of the image. */
  FIELD(Feather.EYE, Shortcuts.FIELD),
  /** One anchor's life. */
  ANCHOR(Feather.ANCHOR, Shortcuts.ANCHOR),
  /** The non-maximum suppression, box by box. */
  NMS(Feather.SCISSORS, Shortcuts.NMS),
  /** Which anchors and which level an object belongs to. */
  OBJECTS(Feather.CROP, Shortcuts.OBJECTS),
  /** A part switched off, or conventions compared. */
  SWITCHES(Feather.TOGGLE_LEFT, Shortcuts.SWITCHES),
  /** What every layer costs. */
  COST(Feather.CLOCK, Shortcuts.COST),
  /** The source that declares the current step. */
  DECLARATION(Feather.CODE, Shortcuts.DECLARATION),
  /** A training to watch. */
  TRAINING(Feather.TRENDING_UP, Shortcuts.TRAINING);

  private final Ikon icon;
  private final String shortcut;

  View(Ikon icon, String shortcut) {
    this.icon = icon;
    this.shortcut = shortcut;
  }

  /** As on the command line; names its command's texts. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  Ikon icon() {
    return icon;
  }

  String shortcut() {
    return shortcut;
  }
}
