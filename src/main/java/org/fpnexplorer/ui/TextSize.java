package org.fpnexplorer.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * How large the window's text is: as large as the student has chosen it, a little larger in a
 * larger window, and as large as the window itself grows beyond 2560 × 1440, on a whole screen of
 * 4K for instance. The stylesheet knows that last as {@code :large}.
 */
final class TextSize {
  /** With larger text than this leaves room for, toolbar and step bar would be cut off. */
  private static final double ROOM_FOR_BARS = 1100;

  private static final double LARGE_WIDTH = 2560;
  private static final double LARGE_HEIGHT = 1440;

  /** From there on icons are larger, too. */
  private static final double GROWN = 1.3;

  private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");

  private final DoubleBinding ofBars;
  private final ObservableValue<String> ofViews;
  private final DoubleBinding growth;

  /** Keeps the size of the root's text from now on. */
  TextSize(Region root, ComfortModel comfort) {
    ofBars =
        Bindings.createDoubleBinding(
            () -> Math.min(comfort.factor().get(), Math.max(1, root.getWidth() / ROOM_FOR_BARS)),
            comfort.factor(),
            root.widthProperty());
    growth =
        Bindings.createDoubleBinding(
            () ->
                Math.max(
                    1, Math.min(root.getWidth() / LARGE_WIDTH, root.getHeight() / LARGE_HEIGHT)),
            root.widthProperty(),
            root.heightProperty());
    ofViews = root.widthProperty().map(width -> style(width.doubleValue(), 1));
    root.styleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> style(root.getWidth(), ofBars.get() * growth.get()),
                root.widthProperty(),
                growth,
                ofBars));
    growth.subscribe(now -> root.pseudoClassStateChanged(LARGE, now.doubleValue() >= GROWN));
  }

  /** By what the bars' text is multiplied as the student has chosen it. */
  ObservableDoubleValue ofBars() {
    return ofBars;
  }

  /** By what everything is multiplied since the window is that large. */
  double growth() {
    return growth.get();
  }

  /** The style of text in views, which are multiplied as a whole: see {@link Zoomed}. */
  ObservableValue<String> ofViews() {
    return ofViews;
  }

  /** 13 points in a window of 1280, 15 in one of 2560 and beyond. */
  private static String style(double width, double factor) {
    double size = Math.max(13, Math.min(15, 13 + (width - 1280) / 640)) * factor;
    return "-fx-font-size: " + Math.round(size * 2) / 2.0 + "px";
  }
}
