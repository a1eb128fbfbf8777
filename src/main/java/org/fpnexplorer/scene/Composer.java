package org.fpnexplorer.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides what stands where, in a picture 320 high. */
final class Composer {
  private static final int TRIES = 10;
  private static final int FEWEST = 9;
  private static final int MOST = 25;

  /** The square root of an object's area in pixels: small, medium, large. */
  private static final double[][] SIDES = {{10, 31}, {33, 92}, {98, 210}};

  private static final double[] OFTEN = {0.44, 0.34, 0.22};

  /** How much of its extent a figure fills, roughly. */
  private static final double FILLED = 0.6;

  private final Dice dice;
  private final Palette palette;
  private final Light light;
  private final Terrain terrain;
  private final int[] foliage;
  private final List<Placement> placed = new ArrayList<>();

  Composer(Dice dice, Palette palette, Light light, Terrain terrain) {
    this.dice = dice;
    this.palette = palette;
    this.light = light;
    this.terrain = terrain;
    foliage = Trees.season(dice);
  }

  /** From back to front. */
  List<Placement> compose() {
    int clutter = 2 + dice.below(6);
    for (int i = 0; i < clutter; i++) {
      clutter();
    }
    int wanted = FEWEST + (int) ((MOST - FEWEST) * dice.unit() * dice.between(0.4, 1));
    int objects = 0;
    for (int i = 0; i < 3 * wanted && objects < wanted; i++) {
      objects += object() ? 1 : 0;
    }
    placed.sort(Comparator.comparingDouble(Placement::order));
    return placed;
  }

  private void clutter() {
    double y = terrain.row(dice.between(0.08, 1));
    double x = terrain.width * dice.unit();
    Surface surface = terrain.at(x, y).surface();
    if (surface == Surface.ROAD) {
      return;
    }
    Figure figure =
        surface == Surface.WATER ? Clutter.onWater(dice) : Clutter.onLand(dice, palette);
    stand(figure, x, y, false);
  }

  private boolean object() {
    SceneClass kind = terrain.setting.pick(dice);
    double[] sides = SIDES[dice.weighted(OFTEN)];
    for (int i = 0; i < TRIES; i++) {
      double side = dice.logBetween(sides[0], sides[1]);
      double x = terrain.width * dice.between(0.02, 0.98);
      if (flies(kind) ? flying(kind, side, x) : standing(kind, side, x)) {
        return true;
      }
    }
    return false;
  }

  private boolean flies(SceneClass kind) {
    return switch (kind) {
      case BALLOON, KITE -> true;
      case BIRD -> dice.chance(0.6);
      default -> false;
    };
  }

  private boolean flying(SceneClass kind, double side, double x) {
    int[] sky = {light.sky()[0], light.sky()[1]};
    Figure figure =
        switch (kind) {
          case BALLOON -> Balloons.balloon(dice, palette, sky);
          case KITE -> Balloons.kite(dice, palette, sky);
          default -> Animals.flyingBird(dice, sky);
        };
    double[] box = Placement.bounds(figure);
    double scale = side / Math.sqrt((box[2] - box[0]) * (box[3] - box[1]) * FILLED);
    double lowest = terrain.horizon - 2 - box[3] * scale;
    double highest = 2 - box[1] * scale;
    if (lowest < highest) {
      return false;
    }
    double mirror = dice.chance(0.5) ? 1 : -1;
    Placement.Map map = new Placement.Map(mirror * scale, scale, x, dice.between(highest, lowest));
    boolean before = kind == SceneClass.BIRD && dice.chance(0.5);
    double far = 0.12 * Math.max(0, 1 - side / 60);
    return add(new Placement(figure, map, before ? 1000 : side / 1000, placed.size(), far));
  }

  private boolean standing(SceneClass kind, double side, double x) {
    Set<Surface> surfaces = surfaces(kind);
    Figure figure = figure(kind, surfaces);
    double[] box = Placement.bounds(figure);
    double scale = side / Math.sqrt((box[2] - box[0]) * (box[3] - box[1]) * FILLED);
    double y = terrain.horizon + scale / figure.unit() * terrain.eye;
    double lowest = Terrain.HEIGHT * 1.04;
    if (y > lowest) {
      y = terrain.horizon + (lowest - terrain.horizon) * dice.between(0.6, 1);
    }
    if (!surfaces.contains(terrain.at(x, y).surface())) {
      return false;
    }
    if (kind == SceneClass.BIRD && terrain.at(x, y).surface() == Surface.WATER) {
      figure = Animals.sittingBird(dice, true);
    }
    if (!stand(figure, x, y, true)) {
      return false;
    }
    if (kind == SceneClass.BICYCLE && dice.chance(0.65)) {
      Placement bicycle = placed.get(placed.size() - 1);
      Figure rider = People.rider(dice, palette, figure.unit(), ground());
      placed.add(
          new Placement(
              rider, bicycle.map(), bicycle.order() + 1e-6, bicycle.party(), bicycle.haze()));
    }
    return true;
  }

  private boolean stand(Figure figure, double x, double y, boolean object) {
    double scale = (y - terrain.horizon) / terrain.eye * figure.unit();
    double mirror = dice.chance(0.5) ? 1 : -1;
    double way = (y - terrain.horizon) / (Terrain.HEIGHT - terrain.horizon);
    double haze = 0.3 * Math.max(0, 0.5 - way);
    Placement.Map map = new Placement.Map(mirror * scale, scale, x, y);
    Placement placement = new Placement(figure, map, y, placed.size(), haze);
    if (object) {
      return add(placement);
    }
    placed.add(placement);
    return true;
  }

  private boolean add(Placement placement) {
    double[] box = placement.bounds();
    double inside = overlap(box, new double[] {0, 0, terrain.width, Terrain.HEIGHT}) / area(box);
    if (inside < 0.55) {
      return false;
    }
    for (Placement other : placed) {
      if (other.figure().kind() != null) {
        double[] its = other.bounds();
        double shared = overlap(box, its);
        double least = Math.min(area(box), area(its));
        if (shared > 0.45 * least || shared > 0.3 * (area(box) + area(its) - shared)) {
          return false;
        }
      }
    }
    placed.add(placement);
    return true;
  }

  private static double area(double[] box) {
    return (box[2] - box[0]) * (box[3] - box[1]);
  }

  private static double overlap(double[] a, double[] b) {
    return Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]))
        * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  }

  private static Set<Surface> surfaces(SceneClass kind) {
    return switch (kind) {
      case CAR, BUS, TRUCK -> EnumSet.of(Surface.ROAD);
      case BOAT -> EnumSet.of(Surface.WATER);
      case BIRD -> EnumSet.of(Surface.GRASS, Surface.PAVEMENT, Surface.WATER);
      case BICYCLE -> EnumSet.of(Surface.ROAD, Surface.PAVEMENT, Surface.GRASS);
      default -> EnumSet.of(Surface.GRASS, Surface.PAVEMENT);
    };
  }

  private int[] ground() {
    return terrain.zones().stream().mapToInt(Terrain.Zone::colour).toArray();
  }

  private Figure figure(SceneClass kind, Set<Surface> surfaces) {
    int[] behind =
        terrain.zones().stream()
            .filter(zone -> surfaces.contains(zone.surface()))
            .mapToInt(Terrain.Zone::colour)
            .toArray();
    return switch (kind) {
      case PERSON -> People.person(dice, palette, behind);
      case CAR ->
          terrain.receding
              ? Vehicles.carEnd(dice, palette, dice.chance(0.5), behind)
              : Vehicles.car(dice, palette, behind);
      case BUS ->
          terrain.receding
              ? Vehicles.busEnd(dice, palette, dice.chance(0.5), behind)
              : Vehicles.bus(dice, palette, behind);
      case TRUCK -> Vehicles.truck(dice, palette, behind);
      case BICYCLE -> Vehicles.bicycle(dice, palette, behind);
      case DOG -> Animals.dog(dice);
      case CAT -> Animals.cat(dice);
      case BIRD -> Animals.sittingBird(dice, false);
      case TREE -> Trees.tree(dice, foliage);
      case HOUSE -> Houses.house(dice, palette, behind);
      case BOAT -> Boats.boat(dice, palette, behind);
      case BALLOON, KITE -> throw new IllegalArgumentException(kind + " does not stand");
    };
  }
}
