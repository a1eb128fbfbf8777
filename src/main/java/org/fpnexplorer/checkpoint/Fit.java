package org.fpnexplorer.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.ParameterSource;
import org.fpnexplorer.text.Texts;

/**
 * Which of a network's parameters a checkpoint has. A part of the network ({@code backbone.body},
 * {@code backbone.fpn}, {@code rpn}, {@code roi_heads}) has to be there completely or not at all,
 * and the backbone has to be there.
 */
public final class Fit {
  private static final Texts TEXTS = Texts.of(Fit.class);

  /** Batch norm's, of no use here; who halves a whole state dict makes it a floating number. */
  private static final String COUNTER = ".num_batches_tracked";

  private final Map<Parameter, Entry> found = new LinkedHashMap<>();
  private final List<Parameter> missing = new ArrayList<>();
  private final List<Mismatch> mismatched = new ArrayList<>();
  private final List<Entry> leftOver;
  private final List<Parameter> parameters;
  private final Optional<String> fault;

  /** An entry that has a parameter's name and cannot be its value. */
  public record Mismatch(Parameter parameter, Entry entry) {
    /** In words: {@code rpn.head.conv.0.0.weight is 256x256x1x1, not 256x256x3x3}. */
    public String inWords() {
      String name = parameter.name();
      return entry.type().isFloating()
          ? TEXTS.get("fit.shape", name, entry.shape(), parameter.shape())
          : TEXTS.get("fit.wholeNumbers", name, entry.type());
    }
  }

  private Fit(List<Entry> entries, List<Parameter> parameters) {
    this.parameters = parameters;
    Map<String, Entry> unused = new LinkedHashMap<>();
    entries.forEach(entry -> unused.put(entry.name(), entry));
    for (Parameter parameter : parameters) {
      Optional<String> name =
          NameVariants.of(parameter.name()).stream().filter(unused::containsKey).findFirst();
      if (name.isEmpty()) {
        missing.add(parameter);
        continue;
      }
      Entry entry = unused.remove(name.get());
      if (entry.type().isFloating() && entry.shape().equals(parameter.shape())) {
        found.put(parameter, entry);
      } else {
        mismatched.add(new Mismatch(parameter, entry));
      }
    }
    this.leftOver = List.copyOf(unused.values());
    this.fault = findFault();
  }

  /** Compares the checkpoint's names, types and shapes with the network's; no value is read. */
  public static Fit of(Checkpoint checkpoint, Graph graph) {
    return new Fit(checkpoint.entries(), graph.parameters());
  }

  /**
   * Compares likewise, and refuses what does not fit.
   *
   * @throws IOException if it does not fit; the message names what is missing or of another shape,
   *     and the catalogue's models that the checkpoint does fit
   */
  public static Fit require(Checkpoint checkpoint, Graph graph) throws IOException {
    Fit fit = of(checkpoint, graph);
    if (fit.fault.isPresent()) {
      String others =
          Models.all().stream()
              .filter(model -> of(checkpoint, model.graph()).fault.isEmpty())
              .map(Model::name)
              .collect(Collectors.joining(", "));
      throw new IOException(
          others.isEmpty()
              ? TEXTS.get("fit.none", fit.fault.get())
              : TEXTS.get("fit.others", fit.fault.get(), others));
    }
    return fit;
  }

  /** The entry for each parameter that has one of its shape, in the order of construction. */
  public Map<Parameter, Entry> found() {
    return Collections.unmodifiableMap(found);
  }

  /** Parameters that no entry has the name of. */
  public List<Parameter> missing() {
    return Collections.unmodifiableList(missing);
  }

  /** Parameters whose entry has another shape, or whole numbers. */
  public List<Mismatch> mismatched() {
    return Collections.unmodifiableList(mismatched);
  }

  /** Entries that no parameter has the name of. */
  public List<Entry> leftOver() {
    return leftOver;
  }

  /** Why the checkpoint cannot be used for the network; empty if it can. */
  public Optional<String> fault() {
    return fault;
  }

  /** Whether there is a value for every parameter. */
  public boolean isWhole() {
    return found.size() == parameters.size();
  }

  /** The parts of the network that have values, in the order of construction. */
  public List<String> foundParts() {
    return found.keySet().stream().map(Fit::part).distinct().toList();
  }

  /** The parts of the network that have none. */
  public List<String> missingParts() {
    Set<String> parts = new LinkedHashSet<>(parts(parameters));
    parts.removeAll(foundParts());
    return List.copyOf(parts);
  }

  /** The parts of a network, in the order of construction. */
  public static List<String> parts(Graph graph) {
    return parts(graph.parameters());
  }

  private static List<String> parts(List<Parameter> parameters) {
    return parameters.stream().map(Fit::part).distinct().toList();
  }

  /** The values of what fits, read from the checkpoint when they are asked for. */
  public ParameterSource valuesFrom(Checkpoint checkpoint) {
    return parameter -> {
      Entry entry = found.get(parameter);
      return entry == null ? Optional.empty() : Optional.of(checkpoint.values(entry));
    };
  }

  private Optional<String> findFault() {
    Map<Parameter, String> faults = new HashMap<>();
    mismatched.forEach(mismatch -> faults.put(mismatch.parameter(), mismatch.inWords()));
    Set<String> needed = new HashSet<>(foundParts());
    needed.add(part(parameters.get(0)));
    missing.stream()
        .filter(parameter -> needed.contains(part(parameter)))
        .forEach(parameter -> faults.put(parameter, TEXTS.get("fit.missing", parameter.name())));
    return parameters.stream()
        .filter(faults::containsKey)
        .findFirst()
        .map(faults::get)
        .or(this::largerBackbone);
  }

  /** ResNet-34 has all that ResNet-18 has, of the same shapes, and more. */
  private Optional<String> largerBackbone() {
    String backbone = part(parameters.get(0));
    Set<String> modules = new HashSet<>();
    found.forEach(
        (parameter, entry) -> {
          if (part(parameter).equals(backbone)) {
            modules.add(module(parameter, entry));
          }
        });
    return leftOver.stream()
        .map(Entry::name)
        .filter(name -> !name.endsWith(COUNTER))
        .filter(name -> modules.stream().anyMatch(name::startsWith))
        .findFirst()
        .map(name -> TEXTS.get("fit.larger", name));
  }

  /** Where in the file the stage lies that the parameter is of: {@code layer4.}. */
  private static String module(Parameter parameter, Entry entry) {
    String inPart = parameter.name().substring(part(parameter).length() + 1);
    String inStage = inPart.substring(inPart.indexOf('.') + 1);
    return entry.name().substring(0, entry.name().length() - inStage.length());
  }

  /** Of {@code backbone.body.conv1.weight}: {@code backbone.body}. */
  private static String part(Parameter parameter) {
    String[] names = parameter.name().split("\\.");
    return names[0].equals("backbone") ? names[0] + "." + names[1] : names[0];
  }
}
