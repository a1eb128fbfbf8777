package org.fpnexplorer.lesson.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fpnexplorer.lesson.expression.Parameter.Kind;

/** Everything that an expression can ask of what is open. */
public enum Function {
  CHANNELS("how many channels a tensor has", ShapeFacts::channels, tensor()),
  HEIGHT("rows of a tensor, in cells", ShapeFacts::height, tensor()),
  WIDTH("columns of a tensor, in cells", ShapeFacts::width, tensor()),
  CELLS("rows times columns", ShapeFacts::cells, tensor()),
  STRIDE("input pixels from one cell to the next", ShapeFacts::stride, tensor()),
  FIELD(
      "side of the theoretical receptive field, in input pixels: the largest of the tensor's cells",
      ShapeFacts::field,
      tensor()),
  HAS("whether the open network has such a tensor", true, ShapeFacts::has, tensor()),
  WEIGHTS("learned values that the layer uses, shared or not", ShapeFacts::weights, tensor()),
  MACS("multiply-accumulates of the layer", ShapeFacts::macs, tensor()),
  BYTES("of the output, as 32-bit numbers", ShapeFacts::bytes, tensor()),
  PARAMETERS("learned values of the whole network", ShapeFacts::parameters),
  PART_PARAMETERS(
      "learned values of a part, each counted once",
      ShapeFacts::partParameters,
      Parameter.of("part", Kind.PART)),
  PART_MACS(
      "multiply-accumulates of a part", ShapeFacts::partMacs, Parameter.of("part", Kind.PART)),
  LEVELS("how many maps the head looks at", ShapeFacts::levels),
  ANCHORS("anchors of a level, or of all", ShapeFacts::anchors, Parameter.optional("level")),
  ANCHORS_PER_CELL("anchors at every cell", ShapeFacts::anchorsPerCell),
  ANCHOR_SIDE(
      "square root of the area of a level's anchors, in input pixels",
      ShapeFacts::anchorSide,
      number("level")),
  ANCHOR_WIDTH(
      "width of one anchor of a level, counted from 0, in input pixels",
      ShapeFacts::anchorWidth,
      number("level"),
      number("anchor")),
  IMAGE_WIDTH("of the picture as the network receives it", ShapeFacts::imageWidth),
  IMAGE_HEIGHT("of the picture as the network receives it", ShapeFacts::imageHeight),
  VALUE(
      "one value; channel, row and column are counted from 0",
      ValueFacts::value,
      tensor(),
      number("channel"),
      number("row"),
      number("column")),
  MAX("the largest value", ValueFacts::max, tensor()),
  MIN("the smallest value", ValueFacts::min, tensor()),
  MEAN("the mean of all values", ValueFacts::mean, tensor()),
  ENERGY("the root of the mean of the values' squares", ValueFacts::energy, tensor()),
  NEGATIVES("the share of values below 0, from 0 to 1", ValueFacts::negatives, tensor()),
  ZEROS("the share of values that are exactly 0, from 0 to 1", ValueFacts::zeros, tensor()),
  DIFFERENCE(
      "the largest difference between two tensors of one shape",
      ValueFacts::difference,
      tensor(),
      Parameter.of("other", Kind.TENSOR)),
  BLOCKINESS(
      "of pairs of neighbouring cells the share that is exactly equal, from 0 to 1",
      ValueFacts::blockiness,
      tensor()),
  SEAMS(
      "mean step across the seams of 2×2 blocks, divided by the mean step inside them",
      ValueFacts::seams,
      tensor()),
  PROPOSALS(
      "how many boxes are proposed", BoxFacts::proposals, optional("level", "top", "nms", "score")),
  SUPPRESSED(
      "how many boxes NMS removes", BoxFacts::suppressed, optional("level", "nms", "score")),
  SIDE(
      "mean of the square roots of the proposals' areas, in input pixels",
      BoxFacts::side,
      optional("level", "top", "nms", "score")),
  BEST("the best score", BoxFacts::best, optional("level")),
  OBJECTS("labelled objects of a drawn scene", BoxFacts::objects, size()),
  FOUND(
      "labelled objects that some proposal overlaps by half at least",
      BoxFacts::found,
      size(),
      Parameter.optional("top"),
      Parameter.optional("nms"),
      Parameter.optional("score")),
  ROI_LEVEL(
      "the level that a box is pooled from, by the paper's equation 1",
      BoxFacts::roiLevel,
      number("width"),
      number("height")),
  ROUND("to a whole number", (given, facts) -> Math.rint(given.number("x", facts)), number("x")),
  ABS("without its sign", (given, facts) -> Math.abs(given.number("x", facts)), number("x")),
  SQRT("square root", (given, facts) -> Math.sqrt(given.number("x", facts)), number("x"));

  private final String meaning;
  private final boolean isTruth;
  private final Computation computation;
  private final List<Parameter> parameters;

  /** Answers. */
  @FunctionalInterface
  interface Computation {
    double value(Arguments given, Facts facts) throws NotComputable;
  }

  Function(String meaning, Computation computation, Parameter... parameters) {
    this(meaning, false, computation, parameters);
  }

  Function(String meaning, boolean isTruth, Computation computation, Parameter... parameters) {
    this.meaning = meaning;
    this.isTruth = isTruth;
    this.computation = computation;
    this.parameters = List.of(parameters);
  }

  private static Parameter tensor() {
    return Parameter.of("tensor", Kind.TENSOR);
  }

  private static Parameter size() {
    return Parameter.of("size", Kind.SIZE);
  }

  private static Parameter number(String name) {
    return Parameter.of(name, Kind.NUMBER);
  }

  private static Parameter[] optional(String... names) {
    return Arrays.stream(names).map(Parameter::optional).toArray(Parameter[]::new);
  }

  /** The function of that name, if there is one. */
  static Optional<Function> of(String name) {
    return Arrays.stream(values()).filter(function -> function.title().equals(name)).findFirst();
  }

  /** As it is written. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How it is called: {@code width(tensor)}. */
  public String signature() {
    return title()
        + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"));
  }

  /** What it answers. */
  public String meaning() {
    return meaning;
  }

  boolean isTruth() {
    return isTruth;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  double value(Arguments given, Facts facts) throws NotComputable {
    return computation.value(given, facts);
  }
}
