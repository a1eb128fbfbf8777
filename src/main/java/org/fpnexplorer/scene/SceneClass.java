package org.fpnexplorer.scene;

import java.util.Locale;
import org.fpnexplorer.text.Texts;

/** What a scene's labelled objects are. The order is that of the category numbers in files. */
public enum SceneClass {
  PERSON("person"),
  CAR("vehicle"),
  BUS("vehicle"),
  TRUCK("vehicle"),
  BICYCLE("vehicle"),
  BOAT("vehicle"),
  BALLOON("vehicle"),
  DOG("animal"),
  CAT("animal"),
  BIRD("animal"),
  TREE("outdoor"),
  HOUSE("outdoor"),
  KITE("outdoor");

  private final String family;

  SceneClass(String family) {
    this.family = family;
  }

  /** The name in lower case, {@code person}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the window calls it. */
  public String title() {
    return Texts.of(SceneClass.class).get("class." + label());
  }

  /** The wider class it belongs to, {@code vehicle}: COCO's supercategory. */
  public String family() {
    return family;
  }
}
