package org.fpnexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fpnexplorer.ui.training.Measurement.RecallPoint;

/** The curve of recall as text, as it is put aside with its training. */
final class RecallText {
  /** Its name there. */
  static final String KEY = "recall";

  private static final int FIGURES = 3;

  private RecallText() {}

  static String of(List<RecallPoint> points) {
    return points.stream()
        .map(point -> point.step() + " " + point.average() + " " + point.atHalf())
        .collect(Collectors.joining(";"));
  }

  /** What cannot be read is left out: a curve with a gap is better than a training lost. */
  static List<RecallPoint> parse(String text) {
    List<RecallPoint> points = new ArrayList<>();
    for (String point : text.split(";")) {
      String[] figures = point.split(" ");
      try {
        if (figures.length == FIGURES) {
          points.add(
              new RecallPoint(
                  Integer.parseInt(figures[0]),
                  Double.parseDouble(figures[1]),
                  Double.parseDouble(figures[2])));
        }
      } catch (NumberFormatException e) {
        continue;
      }
    }
    return points;
  }
}
