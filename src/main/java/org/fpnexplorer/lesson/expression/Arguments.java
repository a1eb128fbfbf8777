package org.fpnexplorer.lesson.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.network.Part;
import org.fpnexplorer.training.AreaRange;

/**
 * What a function was told.
 *
 * @param words names of tensors, parts and sizes, by parameter
 * @param sums numbers, by parameter
 * @param tensors those of the words that name tensors
 */
public record Arguments(
    Map<String, String> words, Map<String, Expression> sums, List<String> tensors) {
  /** Keeps the order in which they were given. */
  public Arguments {
    words = new LinkedHashMap<>(words);
    sums = new LinkedHashMap<>(sums);
    tensors = List.copyOf(tensors);
  }

  List<Expression> numbers() {
    return List.copyOf(sums.values());
  }

  Node node(String parameter, Facts facts) throws NotComputable {
    return facts.node(words.get(parameter));
  }

  Part part(String parameter) {
    return Part.valueOf(words.get(parameter).toUpperCase(Locale.ROOT));
  }

  AreaRange size(String parameter) {
    return AreaRange.valueOf(words.get(parameter).toUpperCase(Locale.ROOT));
  }

  double number(String parameter, Facts facts) throws NotComputable {
    return sums.get(parameter).value(facts);
  }

  /**
   * A number that counts something.
   *
   * @throws NotComputable if it is not whole
   */
  int whole(String parameter, Facts facts) throws NotComputable {
    double value = number(parameter, facts);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new NotComputable(NotComputable.Reason.OUTSIDE, parameter + " " + value);
    }
    return (int) value;
  }

  OptionalDouble given(String parameter, Facts facts) throws NotComputable {
    return sums.containsKey(parameter)
        ? OptionalDouble.of(number(parameter, facts))
        : OptionalDouble.empty();
  }
}
