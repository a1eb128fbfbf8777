package org.fpnexplorer.scene;

/** The kind of place. */
enum Setting {
  //                     person car bus truck bicycle boat balloon dog cat bird tree house kite
  STREET(0.28, 0.5, 5.0, 6.0, 2.6, 2.6, 2.2, 0.8, 0.3, 2.2, 2.0, 1.0, 2.0, 2.0, 0.2),
  AVENUE(0.3, 0.5, 5.0, 7.0, 3.0, 0.0, 1.8, 0.0, 0.3, 2.2, 2.0, 1.0, 2.2, 2.0, 0.2),
  HARBOUR(0.25, 0.48, 3.5, 0.0, 0.0, 0.0, 0.9, 5.0, 0.4, 1.4, 1.6, 2.0, 0.8, 1.0, 0.3),
  PARK(0.25, 0.45, 4.5, 0.0, 0.0, 0.0, 2.0, 1.4, 0.4, 3.0, 2.4, 1.6, 2.4, 0.7, 0.7),
  SKY(0.62, 0.85, 1.6, 0.0, 0.0, 0.0, 0.6, 0.8, 4.5, 1.0, 0.8, 3.0, 1.6, 1.2, 1.8);

  /** How often each setting comes. */
  static final double[] WEIGHTS = {0.32, 0.18, 0.19, 0.2, 0.11};

  /** Where the horizon may be, as parts of the picture's height from its upper border. */
  final double highest;

  final double lowest;

  private final double[] weights;

  Setting(double highest, double lowest, double... weights) {
    this.highest = highest;
    this.lowest = lowest;
    this.weights = weights;
  }

  /** A class, as often as it is met here; the weights stand in its order. */
  SceneClass pick(Dice dice) {
    return SceneClass.values()[dice.weighted(weights)];
  }
}
