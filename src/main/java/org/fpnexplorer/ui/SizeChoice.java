package org.fpnexplorer.ui;

import java.util.List;
import java.util.stream.Stream;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;

/**
 * The input sizes that are offered: squares that an image is fitted into, or, for models that are
 * fed as torchvision's detectors, lengths of the image's shorter side. Noise has no sides to keep,
 * so it is always a square.
 */
final class SizeChoice {
  private static final List<Resize> SQUARES =
      Stream.of(224, 320, 448, 640).map(SizeChoice::square).toList();
  private static final List<Resize> LARGER_SQUARES =
      Stream.of(320, 480, 640, 800).map(SizeChoice::square).toList();

  private static final List<Resize.ShortestSide> SHORTER_SIDES =
      Stream.of(320, 480, 640, 800).map(Resize.ShortestSide::of).toList();

  private SizeChoice() {}

  private static Resize square(int side) {
    return new Resize.Into(side, side);
  }

  /** What is offered, smallest first. */
  static List<Resize> of(Request request) {
    if (!keepsSides(request)) {
      return SQUARES;
    }
    return request.source() instanceof Source.Noise ? LARGER_SQUARES : shorterSides(request);
  }

  /** The model's usual one among them; in the others the sides have torchvision's proportion. */
  private static List<Resize> shorterSides(Request request) {
    Resize.ShortestSide usual = (Resize.ShortestSide) request.model().input().usual();
    return SHORTER_SIDES.stream()
        .<Resize>map(sides -> sides.shortest() == usual.shortest() ? usual : sides)
        .toList();
  }

  /** The same, but for a size of the kind that suits its model and its source. */
  static Request suited(Request request) {
    boolean noise = request.source() instanceof Source.Noise;
    if (noise && request.resize() instanceof Resize.ShortestSide sides) {
      return request.with(square(sides.shortest()));
    }
    if (!noise && keepsSides(request) && request.resize() instanceof Resize.Into into) {
      Resize sides = Resize.ShortestSide.of(into.height());
      return request.with(
          shorterSides(request).contains(sides) ? sides : request.model().input().usual());
    }
    return request;
  }

  private static boolean keepsSides(Request request) {
    return request.model().input().usual() instanceof Resize.ShortestSide;
  }

  /** As short as it can be understood where there is little room: {@code side 480}. */
  static String shortText(Resize resize) {
    return resize instanceof Resize.ShortestSide sides
        ? Messages.get("toolbar.size.short", sides.shortest())
        : text(resize);
  }

  /** In words: {@code 224 × 224}, {@code shorter side 480}. */
  static String text(Resize resize) {
    if (resize instanceof Resize.ShortestSide sides) {
      return Messages.get("toolbar.size.shorter", sides.shortest());
    }
    Resize.Into into = (Resize.Into) resize;
    return Messages.get("toolbar.size.value", into.height(), into.width());
  }
}
