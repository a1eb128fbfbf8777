package org.fpnexplorer.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.Fit;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.session.Difference.Kind;

/** The weights of a saved session: which ones, and their checksum. */
final class SavedWeights {
  private static final String WEIGHTS = "weights";
  private static final String SHA256 = "weights-sha256";
  private static final String FILE = "file";
  private static final String SHIPPED = "shipped";
  private static final String UNTRAINED = "untrained";

  private SavedWeights() {}

  /**
   * Describes weights.
   *
   * @throws IOException if their file is not there any more
   */
  static Map<String, String> describe(WeightsSource weights, Model model) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (weights instanceof WeightsSource.InFile file) {
      texts.put(WEIGHTS, FILE);
      texts.putAll(SavedFile.describe(WEIGHTS, file.path()));
    } else if (weights instanceof WeightsSource.Shipped) {
      texts.put(WEIGHTS, SHIPPED);
      texts.put(SHA256, shippedSha256(model));
    } else {
      texts.put(WEIGHTS, UNTRAINED);
    }
    return texts;
  }

  private static String shippedSha256(Model model) throws IOException {
    try (Checkpoint checkpoint = Checkpoint.openShipped(model)) {
      return checkpoint.sha256();
    }
  }

  /**
   * The weights or, if they are not to be had, the model's usual ones.
   *
   * @param folder of the session's file
   */
  static WeightsSource restore(
      Map<String, String> texts, Path folder, Model model, List<Difference> differences) {
    String text = texts.getOrDefault(WEIGHTS, "");
    Optional<SavedFile> file = SavedFile.of(WEIGHTS, texts);
    if (text.equals(FILE) && file.isPresent()) {
      return restore(file.get(), folder, model, differences);
    }
    if (text.equals(UNTRAINED)) {
      return new WeightsSource.Untrained();
    }
    if (text.equals(SHIPPED) && model.hasShippedWeights()) {
      return shipped(texts.getOrDefault(SHA256, ""), model, differences);
    }
    differences.add(new Difference(Kind.NOT_UNDERSTOOD, WEIGHTS));
    return usual(model);
  }

  private static WeightsSource restore(
      SavedFile saved, Path folder, Model model, List<Difference> differences) {
    Optional<Path> found = saved.find(folder);
    if (found.isEmpty()) {
      differences.add(new Difference(Kind.WEIGHTS_MISSING, saved.path()));
      return usual(model);
    }
    Path file = found.get();
    try (Checkpoint checkpoint = Checkpoint.open(file)) {
      Fit.require(checkpoint, model.graph());
    } catch (IOException e) {
      differences.add(new Difference(Kind.WEIGHTS_UNUSABLE, file.toString()));
      return usual(model);
    }
    if (!saved.isUnchanged(file)) {
      differences.add(new Difference(Kind.WEIGHTS_CHANGED, file.toString()));
    }
    return new WeightsSource.InFile(file);
  }

  /** The shipped weights, unless the saved conventions make another network of the model. */
  private static WeightsSource shipped(String sha256, Model model, List<Difference> differences) {
    try (Checkpoint checkpoint = Checkpoint.openShipped(model)) {
      Fit.require(checkpoint, model.graph());
      if (!sha256.isEmpty() && !sha256.equals(checkpoint.sha256())) {
        differences.add(new Difference(Kind.SHIPPED_CHANGED, model.name()));
      }
      return new WeightsSource.Shipped();
    } catch (IOException e) {
      differences.add(new Difference(Kind.WEIGHTS_UNUSABLE, model.name()));
      return new WeightsSource.Untrained();
    }
  }

  /** The shipped weights if the model, in its conventions, can have them. */
  private static WeightsSource usual(Model model) {
    return model.hasShippedWeights()
        ? shipped("", model, new ArrayList<>())
        : new WeightsSource.Untrained();
  }
}
