package org.fpnexplorer.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.image.Picture;
import org.fpnexplorer.image.Preprocessing;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.Difference.Kind;

/** What a saved session had open, as texts by name; and what can be opened of it here. */
public final class SavedRequest {
  private static final String MODEL = "model";
  private static final String CONVENTIONS = "conventions";
  private static final String SEED = "seed";
  private static final String SIZE = "size";
  private static final String STEP = "step";
  private static final String SWITCHES = "switches";
  private static final String SHORTER_SIDE = "shorter-side:";

  /** No network takes longer sides. */
  private static final int LONGEST_SIDE = 1 << 16;

  private final Map<String, String> texts;
  private final Path folder;
  private final List<Difference> differences = new ArrayList<>();

  private SavedRequest(Map<String, String> texts, Path folder) {
    this.texts = texts;
    this.folder = folder;
  }

  /**
   * What can be opened here of a saved session.
   *
   * @param position how many nodes were computed; more than there are if all were
   */
  public record Restored(Request request, int position, List<Difference> differences) {}

  /**
   * Describes what is open. It reads files, so it may take a moment.
   *
   * @param step the last node that is computed
   * @param copy content of an image file, to keep the image itself with the session
   * @throws IOException if the image or the weights are not there any more
   */
  public static Map<String, String> describe(Request request, String step, Optional<byte[]> copy)
      throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("program", Provenance.program());
    texts.put(MODEL, request.model().name());
    texts.put(CONVENTIONS, ConventionText.of(request.model().conventions()));
    texts.put(SWITCHES, request.switches().text());
    texts.put(SEED, Long.toString(request.seed()));
    texts.putAll(SavedWeights.describe(request.weights(), request.model()));
    texts.put(SIZE, text(request.resize()));
    texts.put(STEP, step);
    texts.putAll(SavedImage.describe(request.source(), copy));
    return texts;
  }

  private static String text(Resize resize) {
    if (resize instanceof Resize.ShortestSide sides) {
      return SHORTER_SIDE + new InputSize(sides.shortest(), sides.longest());
    }
    Resize.Into into = (Resize.Into) resize;
    return new InputSize(into.height(), into.width()).toString();
  }

  /**
   * What can be opened here, whatever the texts say. It reads files, so it may take a moment.
   *
   * @param folder of the session's file
   * @param other the image to open if the session's is not to be had
   */
  public static Restored restore(Map<String, String> texts, Path folder, Source other) {
    return new SavedRequest(texts, folder).restore(other);
  }

  private Restored restore(Source other) {
    Source source = SavedImage.restore(texts, folder, differences).orElse(other);
    Optional<Picture> picture;
    try {
      picture = source.read();
    } catch (IOException e) {
      differences.add(new Difference(Kind.IMAGE_UNREADABLE, source.title()));
      source = Gallery.first();
      picture = drawn(source);
    }
    Model model = model();
    // Those of a model that is not there would only be called unfit, too.
    WeightsSource weights =
        model.name().equals(texts.get(MODEL))
            ? SavedWeights.restore(texts, folder, model, differences)
            : WeightsSource.usual(model);
    Request request =
        new Request(source, model, weights, seed(), model.input().usual(), switches(model.graph()));
    return size(request, picture);
  }

  private static Optional<Picture> drawn(Source scene) {
    try {
      return scene.read();
    } catch (IOException e) {
      throw new IllegalStateException("a scene is in no file", e);
    }
  }

  private Model model() {
    Model model;
    try {
      model = Models.byName(texts.getOrDefault(MODEL, ""));
    } catch (NoSuchElementException e) {
      differences.add(new Difference(Kind.MODEL_UNKNOWN, texts.getOrDefault(MODEL, "?")));
      return Models.best();
    }
    try {
      String conventions = texts.getOrDefault(CONVENTIONS, "");
      return model.with(ConventionText.parse(conventions, model.conventions()));
    } catch (IllegalArgumentException e) {
      differences.add(new Difference(Kind.NOT_UNDERSTOOD, CONVENTIONS));
      return model;
    }
  }

  private Switches switches(Graph declared) {
    try {
      Switches switches = Switches.parse(texts.getOrDefault(SWITCHES, ""));
      switches.apply(declared);
      return switches;
    } catch (IllegalArgumentException e) {
      differences.add(new Difference(Kind.NOT_UNDERSTOOD, SWITCHES));
      return Switches.NONE;
    }
  }

  private long seed() {
    try {
      return Long.parseLong(texts.getOrDefault(SEED, ""));
    } catch (NumberFormatException e) {
      differences.add(new Difference(Kind.NOT_UNDERSTOOD, SEED));
      return 0;
    }
  }

  /** At the size it had, or at the usual one. */
  private Restored size(Request request, Optional<Picture> picture) {
    String text = texts.getOrDefault(SIZE, "");
    try {
      Request sized = request.with(resize(text));
      return at(sized, graph(sized, picture));
    } catch (IllegalArgumentException e) {
      differences.add(new Difference(Kind.SIZE_REFUSED, text));
      return at(request, request.graph());
    }
  }

  private static Resize resize(String text) {
    boolean shorter = text.startsWith(SHORTER_SIDE);
    InputSize size = InputSize.parse(shorter ? text.substring(SHORTER_SIDE.length()) : text);
    if (Math.max(size.height(), size.width()) > LONGEST_SIDE || size.height() < 1) {
      throw new IllegalArgumentException(text);
    }
    return shorter
        ? new Resize.ShortestSide(size.height(), size.width())
        : new Resize.Into(size.height(), size.width());
  }

  /** As a session makes it. */
  private static Graph graph(Request request, Optional<Picture> picture) {
    Graph declared = request.model().graph();
    if (picture.isPresent()) {
      PaddedInput frame =
          Preprocessing.frame(picture.get(), request.model().input(), request.resize());
      declared = request.model().graph(frame.height(), frame.width());
    } else if (request.resize() instanceof Resize.Into size) {
      declared = request.model().graph(size.height(), size.width());
    }
    return request.switches().apply(declared);
  }

  private Restored at(Request request, Graph graph) {
    String step = texts.getOrDefault(STEP, "");
    if (!graph.has(step)) {
      differences.add(new Difference(Kind.STEP_UNKNOWN, step));
      return new Restored(request, Integer.MAX_VALUE, differences);
    }
    return new Restored(request, graph.node(step).index() + 1, differences);
  }
}
