package org.fpnexplorer.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.lesson.Action.DrawMaps;
import org.fpnexplorer.lesson.Action.Follow;
import org.fpnexplorer.lesson.Action.MinScore;
import org.fpnexplorer.lesson.Action.NmsThreshold;
import org.fpnexplorer.lesson.Action.OpenPicture;
import org.fpnexplorer.lesson.Action.PickAnchor;
import org.fpnexplorer.lesson.Action.PickCell;
import org.fpnexplorer.lesson.Action.ShowLevels;
import org.fpnexplorer.lesson.Action.ShowTop;
import org.fpnexplorer.lesson.Action.ShowView;
import org.fpnexplorer.lesson.Action.StepBy;
import org.fpnexplorer.lesson.Action.StepTo;
import org.fpnexplorer.lesson.Action.Throw;
import org.fpnexplorer.lesson.Action.UseModel;
import org.fpnexplorer.lesson.Action.UseSeed;
import org.fpnexplorer.lesson.Action.UseWeights;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Granularity;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.text.Texts;

/** The words with which actions begin. */
public enum Verb {
  OPEN(
      "opens a drawn scene, a sample of the program, or an image file beside the lesson",
      Verb::open),
  MODEL(
      "opens the picture in another model, with its shipped weights if it has any",
      (words, folder) -> new UseModel(Models.byName(words))),
  WEIGHTS(
      "takes the weights that come with the program, or untrained ones",
      (words, folder) -> new UseWeights(oneOf(words, "shipped", "untrained"))),
  SEED("draws untrained weights from another seed", (words, folder) -> new UseSeed(whole(words))),
  CONVENTIONS("follows another reading of the paper", (words, folder) -> conventions(words)),
  SWITCH(
      "switches parts of the pyramid off: lateral-4 off, top-down off, smooth off",
      (words, folder) -> new Throw(Switches.parse(words))),
  STEP("computes up to a tensor, or takes back to it", (words, folder) -> new StepTo(word(words))),
  STEPS("says how far one step goes", (words, folder) -> new StepBy(granularity(words))),
  VIEW("fills the window with a view", (words, folder) -> new ShowView(word(words))),
  MODE(
      "says how channels become a picture; a number is one channel",
      (words, folder) -> new DrawMaps(ChannelMode.parse(words))),
  PICK("chooses a value to be explained", Verb::pick),
  ANCHOR("chooses an anchor to be explained", Verb::anchor),
  LEVELS("shows the boxes of these pyramid levels only", Verb::levels),
  TOP(
      "shows so many boxes, 1 to 1000",
      (words, folder) -> new ShowTop((int) within(whole(words), 1, 1000))),
  SCORE(
      "shows boxes with this score or a better one, 0 to 1",
      (words, folder) -> new MinScore(within(number(words), 0, 1))),
  NMS(
      "sets the threshold of the NMS, 0 to 1",
      (words, folder) -> new NmsThreshold(within(number(words), 0, 1)));

  private static final Texts TEXTS = Texts.of(Verb.class);

  private static final int COORDINATES = 4;

  private final String meaning;
  private final Reading reading;

  /** Reads what follows the word. */
  @FunctionalInterface
  private interface Reading {
    Action read(String words, Optional<Path> folder) throws IOException;
  }

  Verb(String meaning, Reading reading) {
    this.meaning = meaning;
    this.reading = reading;
  }

  /** The verb of that name, if there is one. */
  static Optional<Verb> of(String word) {
    return Arrays.stream(values()).filter(verb -> verb.title().equals(word)).findFirst();
  }

  /** All of them, for a message. */
  static String all() {
    return Arrays.stream(values()).map(Verb::title).collect(Collectors.joining(", "));
  }

  /** As it is written. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What follows it. */
  public String arguments() {
    return TEXTS.get("arguments." + title());
  }

  /** What it does. */
  public String meaning() {
    return meaning;
  }

  /**
   * The action.
   *
   * @param words what follows the verb
   * @param folder of the lesson, where its pictures are; a lesson of the program has none
   * @throws RuntimeException if they are not what the verb needs: an {@link
   *     IllegalArgumentException} or a {@link java.util.NoSuchElementException}
   * @throws IOException if a file is missing
   */
  Action read(String words, Optional<Path> folder) throws IOException {
    if (words.isEmpty()) {
      throw new IllegalArgumentException(TEXTS.get("verb.needs", title(), arguments()));
    }
    return reading.read(words, folder);
  }

  private static Action open(String words, Optional<Path> folder) throws IOException {
    if (Source.Scene.isAskedBy(words)) {
      return new OpenPicture(Source.Scene.parse(words));
    }
    if (words.startsWith("sample ")) {
      String name = words.substring("sample ".length()).strip();
      return new OpenPicture(
          new Source.Bundled(
              Samples.all().stream()
                  .filter(sample -> sample.name().equals(name))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              TEXTS.get("verb.sample", name, samples())))));
    }
    return new OpenPicture(new Source.ImageFile(file(words, folder)));
  }

  private static String samples() {
    return Samples.all().stream().map(Samples.Sample::name).collect(Collectors.joining(", "));
  }

  /** Lessons are passed on with their pictures, so a place on one machine is of no use. */
  private static Path file(String name, Optional<Path> folder) throws IOException {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(TEXTS.get("verb.file", name), e);
    }
    if (path.isAbsolute() || path.getRoot() != null || path.startsWith("..")) {
      throw new IllegalArgumentException(TEXTS.get("verb.elsewhere", name));
    }
    Path file = folder.map(f -> f.resolve(path)).orElse(path);
    if (!Files.isRegularFile(file)) {
      throw new IOException(TEXTS.get("verb.missing", name));
    }
    return file;
  }

  private static Action conventions(String words) {
    ConventionText.parse(words, Conventions.TORCHVISION);
    return new Follow(words);
  }

  private static Granularity granularity(String words) {
    return Arrays.stream(Granularity.values())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(TEXTS.get("verb.granularity", words)));
  }

  private static Action pick(String words, Optional<Path> folder) {
    String[] parts = split(words, PICK);
    return new PickCell(
        parts[0],
        (int) within(whole(parts[1]), 0, Short.MAX_VALUE),
        (int) within(whole(parts[2]), 0, Short.MAX_VALUE),
        (int) within(whole(parts[3]), 0, Short.MAX_VALUE));
  }

  private static Action anchor(String words, Optional<Path> folder) {
    String[] parts = split(words, ANCHOR);
    return new PickAnchor(
        (int) within(whole(parts[0]), 2, 6),
        (int) within(whole(parts[1]), 0, Short.MAX_VALUE),
        (int) within(whole(parts[2]), 0, Short.MAX_VALUE),
        (int) within(whole(parts[3]), 0, 99));
  }

  private static String[] split(String words, Verb verb) {
    String[] parts = words.split("\\s+");
    if (parts.length != COORDINATES) {
      throw new IllegalArgumentException(TEXTS.get("verb.needs", verb.title(), verb.arguments()));
    }
    return parts;
  }

  private static Action levels(String words, Optional<Path> folder) {
    Set<Integer> levels = new TreeSet<>();
    if (!words.equals("all")) {
      for (String part : words.split("\\s+")) {
        levels.add((int) within(whole(part), 2, 6));
      }
    }
    return new ShowLevels(Set.copyOf(levels));
  }

  private static boolean oneOf(String words, String yes, String no) {
    if (!words.equals(yes) && !words.equals(no)) {
      throw new IllegalArgumentException(TEXTS.get("verb.neither", words, yes, no));
    }
    return words.equals(yes);
  }

  private static String word(String words) {
    if (words.contains(" ")) {
      throw new IllegalArgumentException(TEXTS.get("verb.name", words));
    }
    return words;
  }

  private static long whole(String word) {
    if (!word.matches("-?\\d{1,18}")) {
      throw new IllegalArgumentException(TEXTS.get("verb.whole", word));
    }
    return Long.parseLong(word);
  }

  private static double number(String word) {
    if (!word.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      throw new IllegalArgumentException(TEXTS.get("verb.number", word));
    }
    return Double.parseDouble(word);
  }

  private static double within(double number, double least, double most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          TEXTS.get("verb.range", Numbers.text(number), Numbers.text(least), Numbers.text(most)));
    }
    return number;
  }
}
