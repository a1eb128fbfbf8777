package org.fpnexplorer.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong. Of a file that is no lesson at all, every line would be. */
final class Problems {
  private static final int MOST = 100;

  private final List<Problem> found = new ArrayList<>();

  void add(int line, String text) {
    if (found.size() < MOST) {
      found.add(new Problem(line, text));
    }
  }

  List<Problem> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
