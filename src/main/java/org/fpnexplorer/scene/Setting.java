package org.fpnexplorer.scene;

/** The kind of place. */
enum Setting {
  //                     person car bus truck bicycle boat balloon dog cat bird tree house kite
  STREET(0.28, 0.5, 4.0, 4.0, 1.4, 1.4, 2.2, 0.8, 0.5, 1.6, 1.3, 1.6, 2.0, 2.4, 0.3),
  AVENUE(0.3, 0.5, 3.5, 4.0, 1.6, 0.0, 1.8, 0.0, 0.5, 1.6, 1.2, 1.4, 2.8, 3.0, 0.3),
  HARBOUR(0.25, 0.48, 2.2, 0.0, 0.0, 0.0, 0.8, 7.0, 0.7, 0.8, 0.8, 3.0, 1.0, 1.2, 0.4),
  PARK(0.25, 0.45, 4.0, 0.0, 0.0, 0.0, 2.2, 1.2, 0.6, 2.2, 1.6, 2.4, 3.4, 0.8, 1.2),
  SKY(0.62, 0.85, 1.2, 0.0, 0.0, 0.0, 0.6, 0.8, 5.0, 0.8, 0.5, 3.6, 1.8, 1.4, 2.2);

  /** How often each setting comes. */
  static final double[] WEIGHTS = {0.28, 0.16, 0.22, 0.2, 0.14};

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
