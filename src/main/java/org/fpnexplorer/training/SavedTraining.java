package org.fpnexplorer.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a training is that was put aside, without taking it up.
 *
 * @param plan that it follows
 * @param stepsDone of the plan's steps
 * @param texts what is kept in it beside weights and figures
 */
public record SavedTraining(TrainingPlan plan, int stepsDone, Map<String, String> texts) {
  /**
   * Looks into a file.
   *
   * @throws IOException if it is something else, or damaged; the message does not name it
   */
  public static SavedTraining read(Path file) throws IOException {
    try (ResumeFile saved = ResumeFile.open(file)) {
      return new SavedTraining(saved.plan(), saved.history().size(), saved.texts());
    }
  }
}
