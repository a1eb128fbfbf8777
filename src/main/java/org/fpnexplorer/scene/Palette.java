package org.fpnexplorer.scene;

import java.util.Arrays;

/**
 * The colours of one scene. Everything is painted from the same few, so that a scene looks of a
 * piece and no class has a colour of its own.
 */
final class Palette {
  private static final int[] PAINTS = {
    0xE4572E, 0xF3A712, 0x2E86AB, 0x7B4B94, 0xF4EBD9, 0x3A7D44, 0xD64550, 0x2A9D8F, 0xF2C14E,
    0x3D5A80, 0xEDE6DB, 0x6D597A, 0xE76F51, 0x84A59D, 0xF28482, 0x90BE6D, 0x577590, 0xB56576,
    0x355070, 0xFFB4A2, 0xC8553D, 0x588157, 0xFFFFFF, 0x2F2A3A
  };
  private static final int[] SKINS = {0x8D5A3B, 0xE8B48F, 0xC98B63, 0xF1C9A5, 0x6B4430};
  private static final int FEW = 9;
  private static final int CLEARLY = 110;

  /** What every night looks like, so that nothing is painted in it. */
  private static final int DARKNESS = 0x241F3C;

  private static final int STEPS = 8;

  private final int[] paints;
  private final boolean night;

  Palette(Dice dice, Light light) {
    night = light.time() == Light.Time.NIGHT;
    paints = new int[FEW];
    for (int i = 0; i < FEW; i++) {
      paints[i] = dice.pick(PAINTS);
    }
  }

  /** A paint that stands out from what is behind it, if there is one. */
  int paint(Dice dice, int... behind) {
    int paint = dice.pick(paints);
    return standsOut(paint, behind) ? paint : pick(dice, PAINTS, behind);
  }

  /** One of these colours that stands out from what is behind it, if there is one. */
  int pick(Dice dice, int[] from, int... behind) {
    int colour = dice.pick(from);
    for (int step = 0; step < STEPS && !standsOut(colour, behind); step++) {
      colour = dice.pick(from);
    }
    return colour;
  }

  private boolean standsOut(int colour, int... behind) {
    return !(night && distance(colour, DARKNESS) < 2 * CLEARLY)
        && Arrays.stream(behind).allMatch(other -> distance(colour, other) > CLEARLY);
  }

  int skin(Dice dice) {
    return dice.pick(SKINS);
  }

  private static int distance(int a, int b) {
    return Math.abs((a >> 16 & 255) - (b >> 16 & 255))
        + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
        + Math.abs((a & 255) - (b & 255));
  }

  /** Towards white for positive amounts up to 1, towards a warm black for negative ones. */
  static int shade(int rgb, double amount) {
    return amount > 0 ? mix(rgb, 0xFFFFFF, amount) : mix(rgb, 0x1E1830, -amount);
  }

  static int mix(int a, int b, double t) {
    int result = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      result |= (int) Math.round((a >> shift & 255) * (1 - t) + (b >> shift & 255) * t) << shift;
    }
    return result;
  }

  /** As a filter of glass would: white changes nothing. */
  static int multiply(int a, int b) {
    int result = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      result |= (a >> shift & 255) * (b >> shift & 255) / 255 << shift;
    }
    return result;
  }
}
