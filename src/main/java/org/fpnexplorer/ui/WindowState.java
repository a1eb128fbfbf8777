package org.fpnexplorer.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.session.Difference;

/** How the window shows what is open, as texts by name, and back. */
final class WindowState {
  private static final int MOST_BOXES = 1000;
  private static final int LOWEST_LEVEL = 2;
  private static final int HIGHEST_LEVEL = 6;

  private final MainWindow window;

  WindowState(MainWindow window) {
    this.window = window;
  }

  /** As it is now. */
  Map<String, String> texts() {
    MapsModel maps = window.maps();
    ProposalModel boxes = window.proposals();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("view", window.shownProperty().get().id());
    texts.put("steps", lower(window.session().granularityProperty().get()));
    texts.put("maps-mode", text(maps.modeProperty().get()));
    texts.put("maps-colours", maps.colormapProperty().get().name());
    texts.put("maps-range", maps.scopeProperty().get().text());
    texts.put("boxes", lower(boxes.kindProperty().get()));
    texts.put("boxes-top", Integer.toString(boxes.topProperty().get()));
    texts.put("boxes-min-score", Double.toString(boxes.minScoreProperty().get()));
    texts.put("boxes-nms", Double.toString(boxes.nmsThresholdProperty().get()));
    texts.put("boxes-levels-off", numbers(boxes.levelsOff().stream().sorted().toList()));
    PickedCell cell = window.picks().cellProperty().get();
    if (cell != null) {
      texts.put(
          "picked-cell",
          cell.node().name() + " " + numbers(List.of(cell.channel(), cell.row(), cell.column())));
    }
    PickedAnchor anchor = window.picks().anchorProperty().get();
    if (anchor != null) {
      List<Integer> numbers =
          new ArrayList<>(List.of(anchor.level(), anchor.row(), anchor.column(), anchor.anchor()));
      anchor.label().ifPresent(numbers::add);
      texts.put("picked-anchor", numbers(numbers));
    }
    return texts;
  }

  private static String text(ChannelMode mode) {
    return mode.kind() == ChannelMode.Kind.CHANNEL ? Integer.toString(mode.channel()) : mode.name();
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Shows what is open as the texts say. What they do not name stays as it is.
   *
   * @param differences takes what they name and cannot be done here
   */
  void apply(Map<String, String> texts, List<Difference> differences) {
    MapsModel maps = window.maps();
    ProposalModel boxes = window.proposals();
    Map<String, Consumer<String>> setters = new LinkedHashMap<>();
    setters.put("view", text -> window.showView(constant(View.class, text)));
    setters.put(
        "steps",
        text -> window.session().granularityProperty().set(constant(Granularity.class, text)));
    setters.put("maps-mode", text -> maps.modeProperty().set(mode(text)));
    setters.put("maps-colours", text -> maps.colormapProperty().set(Colormap.byName(text)));
    setters.put("maps-range", text -> maps.scopeProperty().set(RangeScope.parse(text)));
    setters.put("boxes", text -> boxes.kindProperty().set(kind(text)));
    setters.put("boxes-top", text -> boxes.topProperty().set(number(text, 1, MOST_BOXES)));
    setters.put("boxes-min-score", text -> boxes.minScoreProperty().set(share(text)));
    setters.put("boxes-nms", text -> boxes.nmsThresholdProperty().set(share(text)));
    setters.put("boxes-levels-off", this::switchLevelsOff);
    setters.put("picked-cell", this::pickCell);
    setters.put("picked-anchor", this::pickAnchor);
    setters.forEach(
        (name, setter) -> {
          if (texts.containsKey(name)) {
            try {
              setter.accept(texts.get(name));
            } catch (IllegalArgumentException | NoSuchElementException e) {
              differences.add(new Difference(Difference.Kind.NOT_UNDERSTOOD, name));
            }
          }
        });
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }

  private ChannelMode mode(String text) {
    ChannelMode mode = ChannelMode.parse(text);
    if (mode.channel() >= Math.max(1, window.maps().channels())) {
      throw new IllegalArgumentException("no map has so many channels");
    }
    return mode;
  }

  private BoxKind kind(String text) {
    BoxKind kind = constant(BoxKind.class, text);
    if (kind == BoxKind.DETECTIONS && !window.proposals().detectsProperty().get()) {
      throw new IllegalArgumentException("this network does not detect");
    }
    return kind;
  }

  private static int number(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static double share(String text) {
    double number = Double.parseDouble(text);
    if (!(number >= 0 && number <= 1)) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private void switchLevelsOff(String text) {
    List<Integer> levels =
        Arrays.stream(text.split(" "))
            .filter(level -> !level.isEmpty())
            .map(level -> number(level, LOWEST_LEVEL, HIGHEST_LEVEL))
            .toList();
    window.proposals().levelsOff().clear();
    window.proposals().levelsOff().addAll(levels);
  }

  private void pickCell(String text) {
    String[] parts = words(text, 4);
    Graph graph = window.session().sessionProperty().get().graph();
    PickedCell cell =
        new PickedCell(
            graph.node(parts[0]),
            Integer.parseInt(parts[1]),
            Integer.parseInt(parts[2]),
            Integer.parseInt(parts[3]));
    if (!cell.exists()) {
      throw new IllegalArgumentException(text);
    }
    window.picks().cellProperty().set(cell);
  }

  private void pickAnchor(String text) {
    boolean hasLabel = text.split(" ").length == 5;
    String[] parts = words(text, hasLabel ? 5 : 4);
    PickedAnchor anchor =
        new PickedAnchor(
            number(parts[0], LOWEST_LEVEL, HIGHEST_LEVEL),
            number(parts[1], 0, Integer.MAX_VALUE),
            number(parts[2], 0, Integer.MAX_VALUE),
            number(parts[3], 0, Integer.MAX_VALUE));
    if (!window.picks().exists(anchor)) {
      throw new IllegalArgumentException(text);
    }
    window
        .picks()
        .anchorProperty()
        .set(hasLabel ? anchor.as(number(parts[4], 1, Integer.MAX_VALUE)) : anchor);
  }

  private static String[] words(String text, int count) {
    String[] words = text.split(" ");
    if (words.length != count) {
      throw new IllegalArgumentException(text);
    }
    return words;
  }
}
