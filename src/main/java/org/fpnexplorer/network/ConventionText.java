package org.fpnexplorer.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Conventions.AnchorStride;
import org.fpnexplorer.network.Conventions.BlockStride;
import org.fpnexplorer.text.Texts;

/**
 * Conventions as a text: whose they are, and in which points they differ from that, {@code
 * torchvision,eps=0,head-relu=no}.
 */
public final class ConventionText {
  private static final Texts TEXTS = Texts.of(ConventionText.class);

  /** Those that have a name, simplest first. */
  public static final Map<String, Conventions> NAMED = named();

  private static final String YES = "yes";
  private static final String NO = "no";

  /** An epsilon that is not chosen. */
  private static final String AUTOMATIC = "auto";

  /** What implementations choose at each point; where these are numbers, others may be written. */
  public static final Map<String, List<String>> CHOICES = choices();

  private ConventionText() {}

  private static Map<String, Conventions> named() {
    Map<String, Conventions> all = new LinkedHashMap<>();
    all.put("article", Conventions.ARTICLE);
    all.put("paper", Conventions.PAPER);
    all.put("torchvision", Conventions.TORCHVISION);
    all.put("detectron2", Conventions.DETECTRON2);
    return all;
  }

  private static Map<String, List<String>> choices() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("smooth-p5", List.of(NO, YES));
    all.put("p6", List.of(NO, YES));
    all.put("head-relu", List.of(NO, YES));
    all.put("scoring", List.of("softmax", "sigmoid"));
    all.put("round-anchors", List.of(NO, YES));
    all.put("anchor-offset", List.of("0", "0.5"));
    all.put("anchor-stride", List.of("ratio", "fixed"));
    all.put("block-stride", List.of("first", "middle"));
    all.put("eps", List.of(AUTOMATIC, number(0), number(Conventions.USUAL_EPSILON)));
    return Collections.unmodifiableMap(all);
  }

  /** Every point in which conventions may differ, and what is chosen there. */
  public static Map<String, String> points(Conventions c) {
    Map<String, String> points = new LinkedHashMap<>();
    points.put("smooth-p5", yesOrNo(c.smoothsTop()));
    points.put("p6", yesOrNo(c.hasP6()));
    points.put("head-relu", yesOrNo(c.headRelu()));
    points.put("scoring", c.scoring() == Scoring.SIGMOID ? "sigmoid" : "softmax");
    points.put("round-anchors", yesOrNo(c.roundedAnchors()));
    points.put("anchor-offset", number(c.anchorOffset()));
    points.put("anchor-stride", c.anchorStride().name().toLowerCase(Locale.ROOT));
    points.put("block-stride", c.blockStride().name().toLowerCase(Locale.ROOT));
    points.put("eps", c.epsilon().isPresent() ? number(c.epsilon().getAsDouble()) : AUTOMATIC);
    return points;
  }

  /** The shortest text for some conventions. */
  public static String of(Conventions conventions) {
    String best = null;
    for (Map.Entry<String, Conventions> named : NAMED.entrySet()) {
      Map<String, String> own = points(conventions);
      own.entrySet().removeAll(points(named.getValue()).entrySet());
      String text =
          own.isEmpty()
              ? named.getKey()
              : named.getKey()
                  + ","
                  + own.entrySet().stream()
                      .map(point -> point.getKey() + "=" + point.getValue())
                      .collect(Collectors.joining(","));
      best = best == null || text.length() < best.length() ? text : best;
    }
    return best;
  }

  /**
   * Reads a name, or points that differ from some conventions, or both, separated by commas.
   *
   * @param usual what points alone are changed in
   * @throws IllegalArgumentException if a name, a point or a choice is unknown
   */
  public static Conventions parse(String text, Conventions usual) {
    Conventions chosen = usual;
    for (String part : text.trim().split("\\s*,\\s*")) {
      int equals = part.indexOf('=');
      chosen =
          equals < 0
              ? byName(part)
              : with(chosen, part.substring(0, equals).trim(), part.substring(equals + 1).trim());
    }
    return chosen;
  }

  private static Conventions byName(String name) {
    Conventions found = NAMED.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          TEXTS.get("conventions.unknown", name, String.join(", ", NAMED.keySet())));
    }
    return found;
  }

  /**
   * The same but for one point.
   *
   * @throws IllegalArgumentException if there is no such point, or no such choice there
   */
  public static Conventions with(Conventions conventions, String point, String choice) {
    Map<String, String> points = points(conventions);
    if (points.replace(point, choice) == null) {
      throw new IllegalArgumentException(
          TEXTS.get("conventions.point", point, String.join(", ", points.keySet())));
    }
    return new Conventions(
        isYes(points, "smooth-p5"),
        isYes(points, "p6"),
        isYes(points, "head-relu"),
        oneOf(points, "scoring", "sigmoid", "softmax") ? Scoring.SIGMOID : Scoring.SOFTMAX_PAIR,
        isYes(points, "round-anchors"),
        number(points, "anchor-offset", 1),
        oneOf(points, "anchor-stride", "ratio", "fixed") ? AnchorStride.RATIO : AnchorStride.FIXED,
        oneOf(points, "block-stride", "first", "middle") ? BlockStride.FIRST : BlockStride.MIDDLE,
        points.get("eps").equals(AUTOMATIC)
            ? OptionalDouble.empty()
            : OptionalDouble.of(number(points, "eps", 1)));
  }

  private static boolean isYes(Map<String, String> points, String point) {
    return oneOf(points, point, YES, NO);
  }

  /** Whether the first of two possible choices is made. */
  private static boolean oneOf(
      Map<String, String> points, String point, String first, String second) {
    String choice = points.get(point);
    if (!choice.equals(first) && !choice.equals(second)) {
      throw new IllegalArgumentException(
          TEXTS.get("conventions.choice", point, first, second, choice));
    }
    return choice.equals(first);
  }

  private static double number(Map<String, String> points, String point, double largest) {
    try {
      double number = Double.parseDouble(points.get(point));
      if (number >= 0 && number <= largest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers out of range.
    }
    throw new IllegalArgumentException(
        TEXTS.get("conventions.number", point, number(largest), points.get(point)));
  }

  private static String yesOrNo(boolean yes) {
    return yes ? YES : NO;
  }

  /** Without a needless fraction: 0, 0.5, 1.0E-5. */
  private static String number(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
