package org.fpnexplorer.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fpnexplorer.checkpoint.Fit;
import org.fpnexplorer.checkpoint.OneLine;
import org.fpnexplorer.checkpoint.TrainingNote;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsOrigin;

/**
 * What is to be said of a session's weights wherever its results are shown.
 *
 * @param text short: where they come from, and what was never trained
 * @param tip the whole path, how they were trained, what of the file was not used and what was
 *     recognised
 * @param warning which part of the network was never trained; empty if all of it was
 * @param caution that the image is of a kind they were not trained on, as far as can be known
 * @param needsSeed whether another seed would change anything
 */
public record WeightsBadge(
    String text,
    String tip,
    Optional<String> warning,
    Optional<String> caution,
    boolean needsSeed) {
  /** A status bar has no room for more; the tip has the whole name. */
  private static final int LONGEST_NAME = 42;

  private static final String COUNTER = "num_batches_tracked";

  /** Of what is open. */
  public static WeightsBadge of(Session session) {
    return of(session.weights(), Fit.parts(session.graph()), session.request().source());
  }

  /**
   * Of weights.
   *
   * @param parts of the network, trained or not
   * @param source of the network's input; noise is drawn from the seed, too
   */
  static WeightsBadge of(WeightsOrigin origin, List<String> parts, Source source) {
    String seed = Long.toString(origin.seed());
    if (origin.isUntrained()) {
      String text = Messages.get("badge.untrained", seed);
      return new WeightsBadge(
          text, Messages.get("badge.untrained.tip"), Optional.of(text), Optional.empty(), true);
    }
    String name = name(origin);
    String tip = tip(origin);
    Optional<String> caution =
        origin.onDrawings() && source.mayBePhotograph()
            ? Optional.of(Messages.get("badge.photograph"))
            : Optional.empty();
    if (origin.isWhole()) {
      boolean noise = source instanceof Source.Noise;
      return new WeightsBadge(
          origin.onDrawings() ? Messages.get("badge.drawings", name) : name,
          tip,
          Optional.empty(),
          caution,
          noise);
    }
    List<String> trained = parts.stream().filter(part -> !origin.seeded().contains(part)).toList();
    String untrained = names(origin.seeded());
    return new WeightsBadge(
        Messages.get("badge.partial", capitalised(names(trained)), name, untrained, seed),
        tip,
        Optional.of(Messages.get("badge.partial.warning", capitalised(untrained), seed)),
        caution,
        true);
  }

  private static String name(WeightsOrigin origin) {
    return origin
        .file()
        .map(file -> shortened(OneLine.of(String.valueOf(file.getFileName()))))
        .map(name -> origin.isWhole() ? Messages.get("badge.whole", name) : name)
        .orElseGet(() -> Messages.get("badge.shipped"));
  }

  private static String shortened(String name) {
    int half = LONGEST_NAME / 2;
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, half) + "…" + name.substring(name.length() - half);
  }

  private static String tip(WeightsOrigin origin) {
    List<String> lines = new ArrayList<>();
    lines.add(
        origin
            .file()
            .map(file -> OneLine.of(file.toAbsolutePath().toString()))
            .orElseGet(() -> Messages.get("badge.shipped.tip")));
    origin.training().ifPresent(training -> lines.add(trained(training)));
    if (!origin.isWhole()) {
      lines.add(Messages.get("badge.partial.tip", names(origin.seeded())));
    }
    origin.epsilon().ifPresent(epsilon -> lines.add(Messages.get("badge.epsilon", epsilon)));
    if (!origin.leftOver().isEmpty()) {
      lines.add(Messages.get("badge.leftOver", grouped(origin.leftOver())));
    }
    return String.join("\n", lines);
  }

  private static String trained(TrainingNote training) {
    String seeds = training.seeds().isEmpty() ? "?" : OneLine.of(training.seeds());
    return training.onDrawings()
        ? Messages.get("badge.drawings.tip", training.steps(), seeds)
        : Messages.get("badge.trained.tip", OneLine.of(training.data()));
  }

  /**
   * Names of tensors, those of one module as a number: {@code 2 × fc, 53 × num_batches_tracked}.
   * The counters of batch normalisation, which nobody misses, come last.
   */
  static String grouped(List<String> names) {
    Map<String, List<String>> groups =
        names.stream()
            .sorted((a, b) -> Boolean.compare(isCounter(a), isCounter(b)))
            .collect(
                Collectors.groupingBy(
                    WeightsBadge::group, LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(
            group ->
                OneLine.of(
                    group.getValue().size() == 1
                        ? group.getValue().get(0)
                        : group.getValue().size() + " × " + group.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static boolean isCounter(String name) {
    return name.endsWith(COUNTER);
  }

  private static String group(String name) {
    return isCounter(name) ? COUNTER : name.replaceFirst("\\..*", "");
  }

  /** Parts of a network as the papers call them: {@code neck, RPN and box head}. */
  private static String names(List<String> parts) {
    List<String> names =
        parts.stream()
            .map(part -> Messages.has("part." + part) ? Messages.get("part." + part) : part)
            .toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : Messages.get("part.and", String.join(", ", names.subList(0, last)), names.get(last));
  }

  private static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
