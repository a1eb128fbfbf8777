package org.fpnexplorer.training;

import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;

/** Plans that take seconds. */
final class Plans {
  private Plans() {}

  static TrainingPlan tiny(int steps) {
    return tiny(Models.byName("scenes-fpn"), steps);
  }

  static TrainingPlan tiny(Model model, int steps) {
    return of(model, steps, 2e-3, true);
  }

  static TrainingPlan of(Model model, int steps, double learningRate, boolean augment) {
    return new TrainingPlan(
        model, 64, 96, 2, steps, learningRate, 2, 0.05, 5, 3, TrainingPlan.FIRST_SCENE, 3, augment);
  }
}
