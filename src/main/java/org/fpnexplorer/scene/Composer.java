package org.fpnexplorer.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides what stands where, in a picture 320 high. */
final class Composer {
  /** How many kinds of things are tried for an object, and how many places for each. */
  private static final int KINDS = 10;

  private static final int PLACES = 5;

  private static final int FEWEST = 8;
  private static final int MOST = 21;

  /** The square root of an object's area in pixels: large, medium, small. */
  private static final double[][] SIDES = {{108, 205}, {34, 96}, {5.5, 26}};

  private static final double[] OFTEN = {0.45, 0.13, 0.42};

  /** How much of its extent a figure of each class fills, roughly. */
  private static final double[] FILLED = {
    0.5, 0.74, 0.86, 0.72, 0.33, 0.46, 0.63, 0.42, 0.5, 0.48, 0.5, 0.85, 0.41
  };

  /** No bird and no kite is broader, in pixels. */
  private static final double LARGEST_FLYER = 80;

  /** Houses nearer than that would hide the whole scene. */
  private static final double HOUSES_END = 0.5;

  /** The longest side, in pixels. */
  private static final double LONGEST = 300;

  /** A little above what is still labelled, in pixels. */
  private static final double NARROWEST = 6.6;

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
    int wanted = FEWEST + (int) ((MOST - FEWEST) * dice.unit() * dice.between(0.3, 1));
    // The largest first: small ones find room between them, and not the other way round.
    IntStream.range(0, wanted).map(i -> dice.weighted(OFTEN)).sorted().forEach(this::object);
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

  /** An object of that size, or a smaller one where there is no room for it. */
  private void object(int size) {
    boolean done = false;
    for (int i = size; i < SIDES.length && !done; i++) {
      done = object(SIDES[i]);
    }
  }

  private boolean object(double[] sides) {
    boolean done = false;
    for (int i = 0; i < KINDS && !done; i++) {
      SceneClass kind = terrain.setting.pick(dice);
      boolean flies = flies(kind);
      Figure figure = flies ? flyer(kind) : figure(kind);
      double[] box = Placement.bounds(figure);
      double filled = Math.sqrt((box[2] - box[0]) * (box[3] - box[1]) * FILLED[kind.ordinal()]);
      for (int k = 0; k < PLACES && !done; k++) {
        double scale = dice.logBetween(sides[0], sides[1]) / filled;
        double x = terrain.width * dice.between(0.02, 0.98);
        done = flies ? flying(figure, box, scale, x) : standing(figure, box, scale, x);
      }
    }
    return done;
  }

  private boolean flies(SceneClass kind) {
    return switch (kind) {
      case BALLOON, KITE -> true;
      case BIRD -> dice.chance(0.6);
      default -> false;
    };
  }

  private Figure flyer(SceneClass kind) {
    int[] sky = {light.sky()[0], light.sky()[1]};
    return switch (kind) {
      case BALLOON -> Balloons.balloon(dice, palette, sky);
      case KITE -> Balloons.kite(dice, palette, sky);
      default -> Animals.flyingBird(dice, palette, sky);
    };
  }

  private boolean flying(Figure figure, double[] box, double scale, double x) {
    double broad = (box[2] - box[0]) * scale;
    if (figure.kind() != SceneClass.BALLOON && broad > LARGEST_FLYER) {
      return false;
    }
    double lowest = terrain.horizon - 2 - box[3] * scale;
    double highest = 2 - box[1] * scale;
    if (lowest < highest) {
      return false;
    }
    double mirror = dice.chance(0.5) ? 1 : -1;
    Placement.Map map = new Placement.Map(mirror * scale, scale, x, dice.between(highest, lowest));
    boolean before = figure.kind() == SceneClass.BIRD && dice.chance(0.5);
    double far = 0.12 * Math.max(0, 1 - broad / 80);
    return add(new Placement(figure, map, before ? 1000 : broad / 1000, placed.size(), far));
  }

  private boolean standing(Figure figure, double[] box, double scale, double x) {
    SceneClass kind = figure.kind();
    Set<Surface> surfaces = surfaces(kind);
    double y = terrain.horizon + scale / figure.unit() * terrain.eye;
    if (y > Terrain.HEIGHT * 1.06) {
      return false;
    }
    if (kind == SceneClass.HOUSE && y > terrain.row(HOUSES_END)) {
      return false;
    }
    double half = 0.4 * (box[2] - box[0]) * scale;
    if (!surfaces.contains(terrain.at(x, y).surface())
        || !surfaces.contains(terrain.at(x - half, y).surface())
        || !surfaces.contains(terrain.at(x + half, y).surface())) {
      return false;
    }
    boolean swims = kind == SceneClass.BIRD && terrain.at(x, y).surface() == Surface.WATER;
    if (!stand(swims ? Animals.sittingBird(dice, palette, true, ground()) : figure, x, y, true)) {
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
    if (inside < 0.55
        || Math.min(box[2] - box[0], box[3] - box[1]) < NARROWEST
        || Math.max(box[2] - box[0], box[3] - box[1]) > LONGEST) {
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

  private Figure figure(SceneClass kind) {
    Set<Surface> surfaces = surfaces(kind);
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
      case DOG -> Animals.dog(dice, palette, behind);
      case CAT -> Animals.cat(dice, palette, behind);
      case BIRD -> Animals.sittingBird(dice, palette, false, behind);
      case TREE -> Trees.tree(dice, foliage);
      case HOUSE -> Houses.house(dice, palette, behind);
      case BOAT -> Boats.boat(dice, palette, behind);
      case BALLOON, KITE -> throw new IllegalArgumentException(kind + " does not stand");
    };
  }
}
