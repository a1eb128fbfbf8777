package org.fpnexplorer.network;

import java.util.List;
import org.fpnexplorer.network.op.Op;
import org.fpnexplorer.tensor.Shape;

/** One step of a network: an operation on the outputs of earlier nodes. */
public final class Node {
  private final int index;
  private final String name;
  private final Op op;
  private final List<Node> inputs;
  private final Shape shape;
  private final Place place;
  private final Declared source;
  private final Declared layerSource;

  /** Where in a detector a node stands. */
  record Place(Part part, String block, Role role, int level) {}

  Node(
      int index,
      String name,
      Op op,
      List<Node> inputs,
      Place place,
      Declared source,
      Declared layerSource) {
    this.index = index;
    this.name = name;
    this.op = op;
    this.inputs = List.copyOf(inputs);
    this.shape = op.outputShape(inputs.stream().map(Node::shape).toList());
    this.place = place;
    this.source = source;
    this.layerSource = layerSource;
  }

  /** Place in the order of computation, from 0. */
  public int index() {
    return index;
  }

  /** Unique in its graph; the paper's name where it has one: {@code c2}, {@code m4}. */
  public String name() {
    return name;
  }

  public Op op() {
    return op;
  }

  public List<Node> inputs() {
    return inputs;
  }

  /** Shape of the output. */
  public Shape shape() {
    return shape;
  }

  public Part part() {
    return place.part();
  }

  /**
   * The block of layers it belongs to, as torchvision calls it: {@code layer1.0}; empty where
   * layers stand for themselves.
   */
  public String block() {
    return place.block();
  }

  /** All four together. */
  Place place() {
    return place;
  }

  /** Where it is declared. */
  Declared source() {
    return source;
  }

  /** Where its layer is declared. */
  Declared layerSource() {
    return layerSource;
  }

  public Role role() {
    return place.role();
  }

  /** Pyramid level, 1 for the stem to 6; 0 where there is none. Level l has stride 2^l. */
  public int level() {
    return place.level();
  }

  /** Whether the output is known by a name; the others are steps on the way. */
  public boolean isNamed() {
    return role() != Role.INNER && role() != Role.ROI_FEATURES;
  }

  /**
   * Whether its output is a map: N, C, H, W with cells that have a place in the image. What is
   * computed for each box is none.
   */
  public boolean isMap() {
    return place.part() != Part.BOX_HEAD && role() != Role.PROPOSALS;
  }

  /** The lines of this program's source that declare it: the innermost, then its callers. */
  public List<SourceLine> declared() {
    return source.lines();
  }

  /** Likewise where its layer, whose parameters it uses, is declared; empty if it has none. */
  public List<SourceLine> layerDeclared() {
    return layerSource.lines();
  }

  @Override
  public String toString() {
    return name + " " + shape;
  }
}
