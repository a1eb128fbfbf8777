package org.fpnexplorer.lesson.expression;

/**
 * What a function is told.
 *
 * @param isOptional an optional one is named where it is given: {@code level=3}
 */
public record Parameter(String name, Kind kind, boolean isOptional) {
  /** What may be given. */
  public enum Kind {
    /** The name of a tensor: p3, upsample_m5. */
    TENSOR,
    /** The name of a part: backbone, neck, head. */
    PART,
    /** A size of objects: small, medium, large, all. */
    SIZE,
    /** Any number. */
    NUMBER
  }

  static Parameter of(String name, Kind kind) {
    return new Parameter(name, kind, false);
  }

  static Parameter optional(String name) {
    return new Parameter(name, Kind.NUMBER, true);
  }

  @Override
  public String toString() {
    return isOptional ? "[" + name + "=…]" : name;
  }
}
