package org.fpnexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fpnexplorer.checkpoint.OneLine;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.WeightsOrigin;

/** What is to be said of the weights that were used, a line each. */
final class WeightsNotes {
  /** More names than anyone reads; fpn weights FILE has them all. */
  private static final int MOST_NAMES = 6;

  /** What training counts beside each batch normalisation; no network reads it. */
  private static final String COUNTER = "num_batches_tracked";

  private WeightsNotes() {}

  static List<String> of(Request request, WeightsOrigin origin) {
    if (origin.isUntrained()) {
      return List.of();
    }
    String file = origin.source().title(request.model());
    List<String> lines = new ArrayList<>();
    if (!origin.isWhole()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "fpn: %s has nothing for %s; drawn from seed %d, untrained",
              file,
              String.join(", ", origin.seeded()),
              origin.seed()));
    }
    if (!origin.leftOver().isEmpty()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "fpn: %s has %s that the model does not use: %s",
              file,
              origin.leftOver().size() == 1 ? "a tensor" : origin.leftOver().size() + " tensors",
              names(origin.leftOver())));
    }
    origin
        .epsilon()
        .ifPresent(
            epsilon ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "fpn: %s is a released detector; batch norm's eps is %s for it",
                        file,
                        epsilon)));
    if (origin.onDrawings() && request.source().mayBePhotograph()) {
      lines.add(
          "fpn: "
              + file
              + ": trained on drawn scenes, not on photographs; for photographs 'fpn weights get"
              + " fasterrcnn_resnet50_fpn_coco', then --model fasterrcnn-resnet50-fpn --weights"
              + " FILE");
    }
    if (!request.switches().isNone()) {
      lines.add(
          "fpn: switched: "
              + request.switches().text()
              + "; "
              + file
              + ": trained with nothing switched, and not retrained for it");
    }
    return lines;
  }

  private static String names(List<String> all) {
    List<String> shown = new ArrayList<>(all);
    shown.removeIf(name -> name.endsWith(COUNTER));
    int counters = all.size() - shown.size();
    if (counters > 0) {
      shown.add(0, counters + " × " + COUNTER);
    }
    String first =
        shown.stream().limit(MOST_NAMES).map(OneLine::of).collect(Collectors.joining(", "));
    int more = shown.size() - MOST_NAMES;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
