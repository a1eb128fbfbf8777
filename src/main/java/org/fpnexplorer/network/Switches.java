package org.fpnexplorer.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fpnexplorer.text.Texts;

/**
 * What is switched off in a network, or done in another way than it declares. A network stays what
 * it is, with all its parameters; {@link #apply} rewrites its graph.
 *
 * @param thrown in the order of {@link Switch}
 */
public record Switches(Set<Switch> thrown) {
  private static final Texts TEXTS = Texts.of(Switches.class);

  /** Nothing is switched: the network as declared. */
  public static final Switches NONE = new Switches(Set.of());

  private static final Set<Switch> LATERALS =
      EnumSet.of(Switch.LATERAL_4, Switch.LATERAL_3, Switch.LATERAL_2);

  private static final String ALL_LATERALS = "laterals off";
  private static final String NOTHING = "none";

  /**
   * @throws IllegalArgumentException if two of them exclude one another
   */
  public Switches {
    EnumSet<Switch> ordered = EnumSet.noneOf(Switch.class);
    ordered.addAll(thrown);
    thrown = Collections.unmodifiableSet(ordered);
    for (Switch one : thrown) {
      for (Switch other : thrown) {
        if (one.excludes(other)) {
          throw new IllegalArgumentException(TEXTS.get("switch.exclude", one.text(), other.text()));
        }
      }
    }
  }

  /** Those given, and no other. */
  public static Switches of(Switch... thrown) {
    return new Switches(Set.copyOf(Arrays.asList(thrown)));
  }

  /** All lateral connections off but that of the coarsest map, which has no other source. */
  public static Switches withoutLaterals() {
    return new Switches(LATERALS);
  }

  /** These and one more; those that it excludes are taken back. */
  public Switches with(Switch more) {
    Set<Switch> both = EnumSet.of(more);
    thrown.stream().filter(one -> !one.excludes(more)).forEach(both::add);
    return new Switches(both);
  }

  /** These without one. */
  public Switches without(Switch less) {
    return new Switches(
        thrown.stream().filter(one -> one != less).collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether one is thrown. */
  public boolean has(Switch one) {
    return thrown.contains(one);
  }

  /** Whether the network is as declared. */
  public boolean isNone() {
    return thrown.isEmpty();
  }

  /** As it is written: {@code lateral-4 off, smooth off}; {@code none} for nothing. */
  public String text() {
    return isNone() ? NOTHING : listed(ALL_LATERALS, Switch::text);
  }

  /** What the window calls it. */
  public String title() {
    return isNone()
        ? TEXTS.get("switch.none")
        : listed(TEXTS.get("switch.laterals"), Switch::title);
  }

  private String listed(String allLaterals, Function<Switch, String> name) {
    boolean all = thrown.containsAll(LATERALS);
    Stream<String> others = thrown.stream().filter(one -> !(all && one.isLateral())).map(name);
    return Stream.concat(all ? Stream.of(allLaterals) : Stream.empty(), others)
        .collect(Collectors.joining(", "));
  }

  /**
   * Reads what {@link #text} writes. {@code laterals off} stands for all of them, and an equals
   * sign may stand for the space.
   *
   * @throws IllegalArgumentException if a switch is unknown, or two exclude one another
   */
  public static Switches parse(String text) {
    Set<Switch> found = EnumSet.noneOf(Switch.class);
    for (String part : text.split(",")) {
      String one = part.strip().replaceAll("\\s*=\\s*|\\s+", " ").toLowerCase(Locale.ROOT);
      if (one.equals(ALL_LATERALS)) {
        found.addAll(LATERALS);
      } else if (!one.isEmpty() && !one.equals(NOTHING)) {
        found.add(byText(one));
      }
    }
    return new Switches(found);
  }

  private static Switch byText(String text) {
    return Arrays.stream(Switch.values())
        .filter(one -> one.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    TEXTS.get(
                        "switch.unknown",
                        text,
                        ALL_LATERALS,
                        Arrays.stream(Switch.values())
                            .map(Switch::text)
                            .collect(Collectors.joining(", ")))));
  }

  /**
   * The switches that change a network as declared. One without a pyramid has none, and one that
   * has no top-down path, for instance, has none for that.
   */
  public static List<Switch> in(Graph declared) {
    return Arrays.stream(Switch.values()).filter(one -> Rewrite.changes(declared, one)).toList();
  }

  /**
   * The network with the switches thrown. Nodes keep their names and layers their parameters; the
   * graph's parameters and draws stay those of the declared one, so that its weights are loaded or
   * drawn as if nothing were switched.
   *
   * @throws IllegalArgumentException if the network has no such part
   */
  public Graph apply(Graph declared) {
    List<Switch> possible = in(declared);
    for (Switch one : thrown) {
      if (!possible.contains(one)) {
        throw new IllegalArgumentException(TEXTS.get("switch.nothing", one.text()));
      }
    }
    return isNone() ? declared : Rewrite.of(declared, this);
  }
}
