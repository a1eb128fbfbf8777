package org.fpnexplorer.lesson.expression;

import org.fpnexplorer.lesson.expression.NotComputable.Reason;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;

/** What the values of a computed tensor say. */
final class ValueFacts {
  private ValueFacts() {}

  static double value(Arguments given, Facts facts) throws NotComputable {
    Tensor tensor = tensor(given, facts);
    int channel = given.whole("channel", facts);
    int row = given.whole("row", facts);
    int column = given.whole("column", facts);
    Shape shape = tensor.shape();
    if (channel < 0
        || channel >= shape.channels()
        || row < 0
        || row >= shape.height()
        || column < 0
        || column >= shape.width()) {
      throw new NotComputable(Reason.OUTSIDE, channel + ", " + row + ", " + column);
    }
    return tensor.at(channel, row, column);
  }

  static double max(Arguments given, Facts facts) throws NotComputable {
    double most = Double.NEGATIVE_INFINITY;
    for (float value : tensor(given, facts).data()) {
      most = Math.max(most, value);
    }
    return most;
  }

  static double min(Arguments given, Facts facts) throws NotComputable {
    double least = Double.POSITIVE_INFINITY;
    for (float value : tensor(given, facts).data()) {
      least = Math.min(least, value);
    }
    return least;
  }

  static double mean(Arguments given, Facts facts) throws NotComputable {
    double sum = 0;
    float[] data = tensor(given, facts).data();
    for (float value : data) {
      sum += value;
    }
    return sum / data.length;
  }

  /** Root mean square, as the maps' mode of that name. */
  static double energy(Arguments given, Facts facts) throws NotComputable {
    double sum = 0;
    float[] data = tensor(given, facts).data();
    for (float value : data) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum / data.length);
  }

  static double negatives(Arguments given, Facts facts) throws NotComputable {
    int count = 0;
    float[] data = tensor(given, facts).data();
    for (float value : data) {
      count += value < 0 ? 1 : 0;
    }
    return (double) count / data.length;
  }

  static double zeros(Arguments given, Facts facts) throws NotComputable {
    int count = 0;
    float[] data = tensor(given, facts).data();
    for (float value : data) {
      count += value == 0 ? 1 : 0;
    }
    return (double) count / data.length;
  }

  static double difference(Arguments given, Facts facts) throws NotComputable {
    float[] one = tensor(given, facts).data();
    float[] other = facts.tensor(given.node("other", facts)).data();
    if (one.length != other.length) {
      throw new NotComputable(Reason.NO_NUMBER, "difference");
    }
    double most = 0;
    for (int i = 0; i < one.length; i++) {
      most = Math.max(most, Math.abs((double) one[i] - other[i]));
    }
    return most;
  }

  static double blockiness(Arguments given, Facts facts) throws NotComputable {
    return Blocks.of(tensor(given, facts)).equalShare();
  }

  static double seams(Arguments given, Facts facts) throws NotComputable {
    return Blocks.of(tensor(given, facts)).seams();
  }

  private static Tensor tensor(Arguments given, Facts facts) throws NotComputable {
    return facts.tensor(given.node("tensor", facts));
  }
}
