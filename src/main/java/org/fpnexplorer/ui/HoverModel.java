package org.fpnexplorer.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The place under the pointer, marked in every map, in the diagram and on the image. */
public final class HoverModel {
  private final ObjectProperty<Place> place = new SimpleObjectProperty<>();

  /** The place; null while the pointer is on none. */
  public ObjectProperty<Place> placeProperty() {
    return place;
  }
}
