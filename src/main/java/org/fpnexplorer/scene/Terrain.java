package org.fpnexplorer.scene;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The ground of a scene and the eye that sees it, in a picture 320 high: a thing a metres high that
 * stands at row y is a * (y - horizon) / eye pixels high.
 */
final class Terrain {
  /** All scenes are laid out in a picture so high, then scaled. */
  static final double HEIGHT = 320;

  private static final int[] GRASSES = {
    0x8DB36A, 0x6FA36B, 0xB9B56A, 0xD9C48F, 0xE9EEF2, 0xA7B98A, 0xC98F6A, 0x5E8C61
  };
  private static final int[] ROADS = {0x6B6B78, 0x5A5F70, 0x8A8078, 0x4F4F5C};
  private static final int[] PAVEMENTS = {0xCFC4B4, 0xB9B4B0, 0xE3D3B5, 0xC9A58C};
  private static final int[] WATERS = {0x3F8FA8, 0x4E9FB5, 0x5C86B0, 0x3E7C84, 0x7FB7BE};

  /** A piece of ground. */
  record Zone(Path2D shape, Contour contour, Surface surface, int colour) {
    Zone(Path2D shape, Surface surface, int colour) {
      this(shape, Contour.of(shape), surface, colour);
    }
  }

  final Setting setting;
  final double width;
  final double horizon;
  final double eye;
  final boolean receding;
  private final List<Zone> zones = new ArrayList<>();
  private final int grass;
  private final int road;
  private final int pavement;
  private final int water;

  Terrain(Dice dice, double width) {
    this.width = width;
    setting = Setting.values()[dice.weighted(Setting.WEIGHTS)];
    horizon = HEIGHT * dice.between(setting.highest, setting.lowest);
    eye = dice.logBetween(2.4, 8);
    grass = dice.pick(GRASSES);
    road = dice.pick(ROADS);
    pavement = dice.pick(PAVEMENTS);
    water = dice.pick(WATERS);
    receding = setting == Setting.AVENUE;
    strip(0, 1.2, Surface.GRASS);
    switch (setting) {
      case STREET -> street(dice);
      case AVENUE -> avenue(dice);
      case HARBOUR -> harbour(dice);
      case PARK -> park(dice);
      case SKY -> {
        if (dice.chance(0.4)) {
          strip(dice.between(0, 0.3), dice.between(0.5, 1.2), Surface.WATER);
        }
      }
    }
  }

  private void street(Dice dice) {
    double back = dice.between(0.12, 0.3);
    double near = back + dice.between(0.06, 0.12);
    double far = near + dice.between(0.26, 0.42);
    if (dice.chance(0.3)) {
      strip(0, back, Surface.WATER);
    }
    Surface side = dice.chance(0.75) ? Surface.PAVEMENT : Surface.GRASS;
    strip(back, near, side);
    strip(near, far, Surface.ROAD);
    strip(far, dice.chance(0.5) ? 1.2 : far + 0.15, side);
  }

  private void avenue(Dice dice) {
    double vanishing = width * dice.between(0.3, 0.7);
    double foot = width * dice.between(0.3, 0.7);
    double half = width * dice.between(0.3, 0.45);
    double walk = half * dice.between(1.4, 1.9);
    wedge(vanishing, foot, walk, Surface.PAVEMENT);
    wedge(vanishing, foot, half, Surface.ROAD);
  }

  private void harbour(Dice dice) {
    double shore = dice.between(0.55, 1.2);
    strip(dice.between(0, 0.08), shore, Surface.WATER);
    if (dice.chance(0.8)) {
      strip(shore, 1.2, Surface.PAVEMENT);
    }
  }

  private void park(Dice dice) {
    double y = dice.between(0.25, 0.7);
    double x = width * dice.between(0.15, 0.85);
    if (dice.chance(0.7)) {
      zones.add(
          new Zone(
              Outline.blob(dice, x, row(y), width * dice.between(0.18, 0.4), 26 + 30 * y, 9),
              Surface.WATER,
              water));
    }
    double at = row(dice.between(0.3, 0.8));
    double bend = dice.between(-40, 40);
    double broad = dice.between(12, 30);
    zones.add(
        new Zone(
            Outline.path(
                "M0 ? Q? ? ? ? L? ? Q? ? 0 ? Z",
                at,
                width / 2,
                at + bend,
                width,
                at - 10,
                width,
                at + broad,
                width / 2,
                at + bend + broad * 1.2,
                at + broad),
            Surface.PAVEMENT,
            pavement));
  }

  /** The row so far on the way from the horizon to the lower border. */
  double row(double way) {
    return horizon + way * (HEIGHT - horizon);
  }

  private void strip(double from, double to, Surface surface) {
    zones.add(
        new Zone(
            Outline.rect(-1, row(from), width + 2, row(to) - row(from)), surface, colour(surface)));
  }

  private void wedge(double vanishing, double foot, double half, Surface surface) {
    double low = HEIGHT * 1.15;
    zones.add(
        new Zone(
            Outline.poly(
                vanishing - 2, horizon, vanishing + 2, horizon, foot + half, low, foot - half, low),
            surface,
            colour(surface)));
  }

  private int colour(Surface surface) {
    return switch (surface) {
      case GRASS -> grass;
      case ROAD -> road;
      case PAVEMENT -> pavement;
      case WATER -> water;
    };
  }

  List<Zone> zones() {
    return zones;
  }

  /** What is at a place below the horizon. */
  Zone at(double x, double y) {
    for (int i = zones.size() - 1; i > 0; i--) {
      if (zones.get(i).contour().contains(x, y)) {
        return zones.get(i);
      }
    }
    return zones.get(0);
  }
}
