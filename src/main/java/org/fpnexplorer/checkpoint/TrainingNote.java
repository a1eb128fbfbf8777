package org.fpnexplorer.checkpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What weights say of their own training, in their file's metadata.
 *
 * @param model by name
 * @param data what they were trained on: {@link #SCENES}, or anything in a file from elsewhere
 * @param steps of the optimiser; 0 if the file does not say
 * @param seeds of the scenes, {@code FIRST:COUNT}; empty if the file does not say
 */
public record TrainingNote(String model, String data, long steps, String seeds) {
  /** Scenes drawn by this program. */
  public static final String SCENES = "scenes";

  private static final String MODEL_KEY = "model";
  private static final String DATA_KEY = "trained_on";
  private static final String STEPS_KEY = "steps";
  private static final String SEEDS_KEY = "seeds";

  /** What a checkpoint says; empty if it does not say what it was trained on. */
  public static Optional<TrainingNote> of(Map<String, String> metadata) {
    return Optional.ofNullable(metadata.get(DATA_KEY))
        .map(
            data ->
                new TrainingNote(
                    metadata.getOrDefault(MODEL_KEY, ""),
                    data,
                    number(metadata.getOrDefault(STEPS_KEY, "")),
                    metadata.getOrDefault(SEEDS_KEY, "")));
  }

  private static long number(String text) {
    try {
      return Math.max(0, Long.parseLong(text));
    } catch (NumberFormatException e) {
      // Anyone can write anything there.
      return 0;
    }
  }

  /** As metadata of a checkpoint. */
  public Map<String, String> metadata() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(MODEL_KEY, model);
    texts.put(DATA_KEY, data);
    texts.put(STEPS_KEY, Long.toString(steps));
    texts.put(SEEDS_KEY, seeds);
    return texts;
  }

  /** Whether they know drawings only, and no photographs. */
  public boolean onDrawings() {
    return data.equals(SCENES);
  }
}
