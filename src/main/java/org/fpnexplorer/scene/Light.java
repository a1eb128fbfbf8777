package org.fpnexplorer.scene;

/**
 * The time of day: what it does to colours.
 *
 * @param time when
 * @param sky its colours from the top to the horizon, three of them
 */
record Light(Time time, int[] sky) {
  /** When. */
  enum Time {
    DAY(0xFFFFFF, 0xFFFFFF),
    DUSK(0xFFE6D2, 0xDDB9B4),
    NIGHT(0xA6B0DC, 0x55639C);

    private final int onObjects;
    private final int onGround;

    Time(int onObjects, int onGround) {
      this.onObjects = onObjects;
      this.onGround = onGround;
    }
  }

  private static final int[][] DAYS = {
    {0x4FA3D1, 0x9FD3E6, 0xFFF3DC},
    {0x7FC8D8, 0xC4E8E4, 0xFDF6E3},
    {0x5B8FC9, 0xA9C9EA, 0xEAF1F5},
    {0xA9B8C4, 0xCCD5DA, 0xEDEBE4},
    {0x8FB8DE, 0xE3D6E8, 0xFFE3CF},
    {0xF2C9A1, 0xF9E2BE, 0xFFF4DC}
  };
  private static final int[][] DUSKS = {
    {0x4B4E8C, 0xC86B85, 0xFFC27A},
    {0x7A5195, 0xEF7E6E, 0xFFD9A0},
    {0x35507A, 0x8E7BA8, 0xF6B8A0},
    {0xB65A62, 0xF0975A, 0xFFE08A}
  };
  private static final int[][] NIGHTS = {
    {0x131A3A, 0x27335F, 0x4A5487},
    {0x1B1535, 0x3A2A5C, 0x7A5080},
    {0x0E2233, 0x1C3F55, 0x3D6A75}
  };

  static Light of(Dice dice) {
    Time time = Time.values()[dice.weighted(new double[] {0.56, 0.24, 0.2})];
    int[][] skies =
        switch (time) {
          case DAY -> DAYS;
          case DUSK -> DUSKS;
          case NIGHT -> NIGHTS;
        };
    return new Light(time, skies[dice.below(skies.length)]);
  }

  boolean lampsAreLit() {
    return time != Time.DAY;
  }

  /** A thing keeps more of its colour than the ground, so that it is found at night as well. */
  int onObject(int rgb) {
    return Palette.multiply(rgb, time.onObjects);
  }

  int onGround(int rgb) {
    return Palette.multiply(rgb, time.onGround);
  }

  /** What distance fades to. */
  int haze() {
    return sky[2];
  }
}
