package org.fpnexplorer.scene;

import java.awt.geom.Path2D;

/** Sky, hills and ground: what has no label. Everything in a picture 320 high. */
final class Backdrop {
  private final Dice dice;
  private final Brush brush;
  private final Light light;
  private final Terrain terrain;

  Backdrop(Dice dice, Brush brush, Light light, Terrain terrain) {
    this.dice = dice;
    this.brush = brush;
    this.light = light;
    this.terrain = terrain;
  }

  void paint() {
    sky();
    hills();
    for (Terrain.Zone zone : terrain.zones()) {
      int far = Palette.mix(zone.colour(), light.haze(), 0.25);
      brush.land(far, Palette.shade(zone.colour(), -0.06), zone.shape());
    }
    if (terrain.setting == Setting.STREET) {
      markings();
    }
    marks();
  }

  private void sky() {
    int[] sky = light.sky();
    double middle = terrain.horizon * 0.6;
    brush.plain(sky[0], sky[1], 0, middle, Outline.rect(-1, -1, terrain.width + 2, middle + 2));
    brush.plain(
        sky[1],
        sky[2],
        middle,
        terrain.horizon,
        Outline.rect(-1, middle, terrain.width + 2, terrain.horizon - middle + 2));
    double x = terrain.width * dice.between(0.1, 0.9);
    double y = terrain.horizon * dice.between(0.12, 0.7);
    switch (light.time()) {
      case DAY -> sun(x, y, 0xFFF6D0, dice.between(10, 17));
      case DUSK ->
          sun(x, terrain.horizon * dice.between(0.55, 0.95), 0xFFE3A3, dice.between(14, 26));
      case NIGHT -> {
        for (int i = 0; i < 50; i++) {
          double r = dice.between(0.3, 0.9);
          brush.plain(
              0xFFFFFF,
              120 + dice.below(120),
              Outline.rect(terrain.width * dice.unit(), terrain.horizon * dice.unit(), r, r));
        }
        brush.pool(0xFFFFFF, 12, x, y, 30, 30);
        brush.plain(0xF6F0DC, 255, Outline.oval(x, y, 11, 11));
        if (dice.chance(0.6)) {
          brush.plain(light.sky()[0], 255, Outline.oval(x + 5, y - 3, 9.5, 9.5));
        }
      }
    }
    int clouds = dice.below(5);
    for (int i = 0; i < clouds; i++) {
      cloud();
    }
  }

  private void sun(double x, double y, int colour, double r) {
    brush.pool(colour, 34, x, y, r * 2.6, r * 2.6);
    brush.plain(colour, 255, Outline.oval(x, y, r, r));
  }

  private void cloud() {
    double x = terrain.width * dice.unit();
    double y = terrain.horizon * dice.between(0.05, 0.75);
    double w = dice.between(18, 56);
    int colour = Palette.mix(light.sky()[2], 0xFFFFFF, light.lampsAreLit() ? 0.1 : 0.6);
    Path2D cloud = Outline.round(x - w, y - w * 0.12, 2 * w, w * 0.24, w * 0.24);
    for (int i = 0; i < 4; i++) {
      double at = x + w * dice.between(-0.6, 0.6);
      double r = w * dice.between(0.16, 0.34);
      cloud.append(Outline.oval(at, y - r * 0.5, r * 1.3, r), false);
    }
    brush.plain(colour, light.lampsAreLit() ? 110 : 190, cloud);
  }

  private void hills() {
    int ridges = dice.below(4);
    int hill = dice.pick(0x7FA08A, 0x8FA3B8, 0xA68A9A, 0x9BAF7A, 0xB59A7A);
    for (int i = 0; i < ridges; i++) {
      double rise = (ridges - i) * dice.between(8, 18);
      double waves = dice.between(0.8, 2.6);
      double phase = dice.between(0, 6);
      Path2D ridge = new Path2D.Double();
      ridge.moveTo(0, terrain.horizon + 2);
      for (double x = 0; x <= terrain.width + 8; x += 8) {
        double a = waves * 2 * Math.PI * x / terrain.width + phase;
        double wave = 0.6 * StrictMath.sin(a) + 0.3 * StrictMath.sin(2.3 * a);
        ridge.lineTo(x, terrain.horizon - rise * (1 + 0.7 * wave) * 0.7);
      }
      ridge.lineTo(terrain.width + 8, terrain.horizon + 2);
      ridge.closePath();
      double far = 0.75 - 0.2 * i;
      int colour = Palette.mix(light.onGround(Palette.shade(hill, -0.08 * i)), light.haze(), far);
      brush.plain(colour, 255, ridge);
    }
  }

  /** The dashes in the middle of a road across the picture. */
  private void markings() {
    for (Terrain.Zone zone : terrain.zones()) {
      if (zone.surface() == Surface.ROAD) {
        double[] road = zone.contour().polygons().get(0);
        double y = road[1] + (road[5] - road[1]) * 0.45;
        double dash = (y - terrain.horizon) / terrain.eye * 1.5;
        for (double x = -dash * dice.unit(); x < terrain.width; x += 2.4 * dash) {
          brush.mark(0xF4EFE4, 200, Outline.rect(x, y, dash, Math.max(1, dash * 0.09)));
        }
        int kerb = Palette.shade(zone.colour(), 0.4);
        brush.mark(kerb, 255, Outline.rect(0, road[1] - 1, terrain.width, 1.6));
        brush.mark(kerb, 255, Outline.rect(0, road[5] - 0.6, terrain.width, 2.2));
      }
    }
  }

  /** Tufts, joints and waves, larger towards the viewer. */
  private void marks() {
    for (int i = 0; i < 90; i++) {
      double way = dice.unit();
      double x = terrain.width * dice.unit();
      double y = terrain.row(0.03 + 0.97 * way);
      double near = 0.2 + way;
      Terrain.Zone zone = terrain.at(x, y);
      int dark = Palette.shade(zone.colour(), -0.2);
      int bright = Palette.shade(zone.colour(), 0.3);
      switch (zone.surface()) {
        case GRASS -> {
          Path2D tuft = Outline.poly(x - 3 * near, y, x - 4 * near, y - 5 * near, x - near, y);
          tuft.append(Outline.poly(x - near, y, x, y - 7 * near, x + near, y), false);
          tuft.append(
              Outline.poly(x + near, y, x + 4 * near, y - 5 * near, x + 3 * near, y), false);
          brush.mark(i % 3 == 0 ? bright : dark, 130, tuft);
        }
        case WATER ->
            brush.mark(
                i % 2 == 0 ? bright : dark,
                130,
                Outline.oval(x, y, near * dice.between(5, 22), 0.4 + near * 0.9));
        case ROAD -> brush.mark(dark, 60, Outline.oval(x, y, near * 7, near * 1.6));
        case PAVEMENT -> brush.mark(dark, 70, Outline.round(x, y, near * 12, 0.5 + near, 1));
      }
    }
  }
}
