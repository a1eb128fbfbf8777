package org.fpnexplorer.scene;

import java.util.List;

/**
 * What a seed decides, before anything is drawn.
 *
 * @param light the time of day
 * @param terrain ground and eye, in a picture 320 high
 * @param placements from back to front, in pixels of the picture
 * @param look the stream for what changes no label
 */
record Layout(Light light, Terrain terrain, List<Placement> placements, Dice look) {
  static Layout of(long seed, int height, int width) {
    Dice dice = new Dice(seed);
    double scale = height / Terrain.HEIGHT;
    Light light = Light.of(dice.split());
    Palette palette = new Palette(dice.split(), light);
    Terrain terrain = new Terrain(dice.split(), width / scale);
    List<Placement> placements =
        new Composer(dice.split(), palette, light, terrain)
            .compose().stream()
                .map(
                    p ->
                        new Placement(
                            p.figure(), p.map().scaled(scale), p.order(), p.party(), p.haze()))
                .toList();
    return new Layout(light, terrain, placements, dice.split());
  }
}
