package org.fpnexplorer.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.Entry;
import org.fpnexplorer.checkpoint.Fit;
import org.fpnexplorer.checkpoint.Match;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.tensor.Shape;

/**
 * What is in a checkpoint, as programs read it.
 *
 * @param format safetensors or PyTorch
 * @param metadata what else the file says
 * @param tensors in the file's order
 * @param total over all tensors
 * @param models the whole catalogue
 * @param best the model that the checkpoint fits with the least missing and left over, or null
 */
record WeightsReport(
    String format,
    Map<String, String> metadata,
    List<Item> tensors,
    Total total,
    List<ModelFit> models,
    Best best) {

  /** A tensor; shape has the axis lengths, outermost first. */
  record Item(String name, String type, int[] shape) {
    static Item of(Entry entry) {
      return new Item(entry.name(), entry.type().name(), entry.shape().toArray());
    }

    /** The shape as the other commands print it. */
    String text() {
      return shape.length == 0 ? "scalar" : Shape.of(shape).toString();
    }
  }

  /** Numbers of tensors and values, and the bytes that row-major values take in these types. */
  record Total(int tensors, long values, long bytes) {
    static Total of(List<Entry> entries) {
      return new Total(
          entries.size(),
          entries.stream().mapToLong(entry -> entry.shape().size()).sum(),
          entries.stream().mapToLong(entry -> entry.shape().size() * entry.type().bytes()).sum());
    }
  }

  /** Whether a model can use the checkpoint: whole, in part, backbone only or no, and why. */
  record ModelFit(String model, String fits, String because) {
    static ModelFit of(Match match) {
      Fit fit = match.fit();
      if (fit.fault().isPresent()) {
        return new ModelFit(match.model().name(), "no", fit.fault().get());
      }
      return fit.isWhole()
          ? new ModelFit(match.model().name(), "whole", "all parameters are there")
          : new ModelFit(
              match.model().name(),
              fit.foundParts().size() == 1 ? "backbone only" : "in part",
              "there is no " + String.join(", ", fit.missingParts()));
    }
  }

  /** What the best fitting model does not find, and does not use. */
  record Best(String model, List<String> missing, List<String> leftOver) {
    static Best of(Match match) {
      return new Best(
          match.model().name(),
          match.fit().missing().stream().map(Parameter::name).toList(),
          match.fit().leftOver().stream()
              // Counters, which nobody misses, come last.
              .sorted(Comparator.comparing(entry -> !entry.type().isFloating()))
              .map(Entry::name)
              .toList());
    }
  }

  static WeightsReport of(Checkpoint checkpoint) {
    List<Match> matches = Match.all(checkpoint);
    return new WeightsReport(
        checkpoint.format(),
        checkpoint.metadata(),
        checkpoint.entries().stream().map(Item::of).toList(),
        Total.of(checkpoint.entries()),
        matches.stream().map(ModelFit::of).toList(),
        Match.best(matches).map(Best::of).orElse(null));
  }
}
