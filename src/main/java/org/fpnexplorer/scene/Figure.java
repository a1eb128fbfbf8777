package org.fpnexplorer.scene;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to put into a scene, drawn around (0, 0), where it touches the ground; y runs down. Its
 * picture and its outline come from the same shapes.
 *
 * @param kind its label, or null for scenery that has none
 * @param unit metres in a unit of its shapes
 * @param parts from back to front
 * @param contours the outlines of what belongs to it
 */
record Figure(SceneClass kind, double unit, List<Part> parts, List<Contour> contours) {
  /** Collects a figure's shapes. */
  static final class Sketch {
    private final List<Part> parts = new ArrayList<>();

    void fill(int rgb, Path2D shape) {
      fill(rgb, rgb, shape);
    }

    void fill(int top, int bottom, Path2D shape) {
      parts.add(new Part(shape, top, bottom, 255, Part.Matter.SOLID));
    }

    void line(int rgb, double width, double... xy) {
      fill(rgb, Outline.line(width, xy));
    }

    /** Shines at every time of day. */
    void lamp(int rgb, Path2D shape) {
      parts.add(new Part(shape, rgb, rgb, 255, Part.Matter.LAMP));
    }

    /** Light in the air. */
    void air(int rgb, int alpha, Path2D shape) {
      parts.add(new Part(shape, rgb, rgb, alpha, Part.Matter.AIR));
    }

    Figure labelled(SceneClass kind, double unit) {
      List<Contour> contours =
          parts.stream()
              .filter(part -> part.matter() != Part.Matter.AIR)
              .map(part -> Contour.of(part.shape()))
              .toList();
      return new Figure(kind, unit, List.copyOf(parts), contours);
    }

    Figure scenery(double unit) {
      return labelled(null, unit);
    }
  }
}
