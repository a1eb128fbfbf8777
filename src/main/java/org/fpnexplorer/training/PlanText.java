package org.fpnexplorer.training;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.text.Texts;

/** A plan as texts by name, as it is kept with what came of it. */
final class PlanText {
  private static final Texts TEXTS = Texts.of(PlanText.class);

  private PlanText() {}

  static Map<String, String> of(TrainingPlan plan) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("model", plan.model().name());
    texts.put("conventions", ConventionText.of(plan.model().conventions()));
    texts.put("height", Integer.toString(plan.height()));
    texts.put("width", Integer.toString(plan.width()));
    texts.put("batch", Integer.toString(plan.batch()));
    texts.put("steps", Integer.toString(plan.steps()));
    texts.put("learning_rate", Double.toString(plan.learningRate()));
    texts.put("warm_up", Integer.toString(plan.warmUp()));
    texts.put("weight_decay", Double.toString(plan.weightDecay()));
    texts.put("clip", Double.toString(plan.clip()));
    texts.put("seed", Long.toString(plan.seed()));
    texts.put("first_scene", Long.toString(plan.firstScene()));
    texts.put("scenes", Integer.toString(plan.scenes()));
    texts.put("augment", Boolean.toString(plan.augment()));
    return texts;
  }

  /**
   * Reads a plan.
   *
   * @throws IOException if a text is missing or makes no sense; the message says which
   */
  static TrainingPlan parse(Map<String, String> texts) throws IOException {
    try {
      Model model = Models.byName(text(texts, "model"));
      return new TrainingPlan(
          model.with(ConventionText.parse(text(texts, "conventions"), model.conventions())),
          Integer.parseInt(text(texts, "height")),
          Integer.parseInt(text(texts, "width")),
          Integer.parseInt(text(texts, "batch")),
          Integer.parseInt(text(texts, "steps")),
          Double.parseDouble(text(texts, "learning_rate")),
          Integer.parseInt(text(texts, "warm_up")),
          Double.parseDouble(text(texts, "weight_decay")),
          Double.parseDouble(text(texts, "clip")),
          Long.parseLong(text(texts, "seed")),
          Long.parseLong(text(texts, "first_scene")),
          Integer.parseInt(text(texts, "scenes")),
          Boolean.parseBoolean(text(texts, "augment")));
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new IOException(TEXTS.get("plan.unfollowed", e.getMessage()), e);
    }
  }

  private static String text(Map<String, String> texts, String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new NoSuchElementException(TEXTS.get("plan.missing", name));
    }
    return text;
  }
}
