package org.fpnexplorer.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.scene.SceneClass;
import org.fpnexplorer.session.InputSize;
import org.fpnexplorer.session.Provenance;
import org.fpnexplorer.session.SceneEvaluation;
import org.fpnexplorer.session.SceneSeeds;
import org.fpnexplorer.training.AreaRange;
import org.fpnexplorer.training.Figures;

/** What an evaluation came to, for people and for programs. */
record EvaluationReport(
    String model,
    Switches switches,
    SceneSeeds scenes,
    InputSize size,
    SceneEvaluation.Outcome outcome) {

  /** The recalls that the FPN paper gives, by the number of boxes. */
  private static final List<Integer> BOXES = List.of(100, 1000);

  /** In COCO's tools and in the JSON, a figure that no object counts for. */
  private static final double UNKNOWN = -1;

  /** A table, with a line for each figure and a column for each size of objects. */
  List<String> lines() {
    Figures proposals = outcome.proposals();
    List<Object> head = new ArrayList<>(List.of(""));
    Arrays.stream(AreaRange.values()).map(EvaluationReport::name).forEach(head::add);
    Table table = new Table(head.toArray());
    row(table, "objects", proposals::objects);
    for (int boxes : BOXES) {
      row(table, "AR@" + boxes, range -> cell(proposals.ar(boxes, range)));
    }
    outcome
        .detections()
        .ifPresent(
            detections -> {
              row(table, "objects of the classes", detections::objects);
              row(table, "AP", range -> cell(detections.ap(range)));
              row(table, "AP50", range -> whole(range, detections.ap50()));
              row(table, "AP75", range -> whole(range, detections.ap75()));
            });
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s, weights: %s; %d scenes of %s, %s",
            switches.isNone() ? model : model + ", " + switches.text(),
            weights(),
            outcome.proposals().images(),
            size,
            scenes));
    lines.addAll(table.lines());
    if (outcome.detections().isPresent()) {
      lines.add("AP is over the classes that scenes and detections share: " + classes());
    }
    return lines;
  }

  private static void row(Table table, String name, Function<AreaRange, Object> cell) {
    List<Object> cells = new ArrayList<>(List.of(name));
    Arrays.stream(AreaRange.values()).map(cell).forEach(cells::add);
    table.row(cells.toArray());
  }

  private static Object cell(OptionalDouble figure) {
    return figure.isPresent() ? figure.getAsDouble() : "-";
  }

  private static Object whole(AreaRange range, OptionalDouble figure) {
    return range == AreaRange.ALL ? cell(figure) : "";
  }

  /** An object; its figures are called {@code ar100}, {@code ar100_small} and so on. */
  String json() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("model", model);
    if (!switches.isNone()) {
      values.put("switches", switches.text());
    }
    values.put("weights", weights());
    values.put("trained", outcome.weights().isWhole());
    values.put("scenes", scenes.toString());
    values.put("size", size.toString());
    values.put("images", outcome.proposals().images());
    values.put("objects", objects(outcome.proposals()));
    for (int boxes : BOXES) {
      putAll(values, "ar" + boxes, range -> outcome.proposals().ar(boxes, range));
    }
    outcome
        .detections()
        .ifPresent(
            detections -> {
              values.put("classes", outcome.classes().stream().map(SceneClass::label).toList());
              values.put("class_objects", objects(detections));
              putAll(values, "ap", detections::ap);
              values.put("ap50", detections.ap50().orElse(UNKNOWN));
              values.put("ap75", detections.ap75().orElse(UNKNOWN));
            });
    return Json.of(values);
  }

  private static Map<String, Integer> objects(Figures figures) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (AreaRange range : AreaRange.values()) {
      counts.put(name(range), figures.objects(range));
    }
    return counts;
  }

  private static void putAll(
      Map<String, Object> values, String key, Function<AreaRange, OptionalDouble> figure) {
    for (AreaRange range : AreaRange.values()) {
      String suffix = range == AreaRange.ALL ? "" : "_" + name(range);
      values.put(key + suffix, figure.apply(range).orElse(UNKNOWN));
    }
  }

  private String weights() {
    return Provenance.weights(outcome.weights());
  }

  private String classes() {
    return outcome.classes().stream().map(SceneClass::label).collect(Collectors.joining(", "));
  }

  private static String name(AreaRange range) {
    return range.name().toLowerCase(Locale.ROOT);
  }
}
