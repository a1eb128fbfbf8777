package org.fpnexplorer.ui;

import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

/** All seeds PyTorch takes: whole numbers of 64 bits, negative ones too. */
final class SeedValues extends SpinnerValueFactory<Long> {
  SeedValues() {
    setConverter(new SeedText());
    setValue(0L);
  }

  @Override
  public void decrement(int steps) {
    setValue(getValue() - steps);
  }

  @Override
  public void increment(int steps) {
    setValue(getValue() + steps);
  }

  private final class SeedText extends StringConverter<Long> {
    @Override
    public String toString(Long seed) {
      return seed == null ? "" : seed.toString();
    }

    @Override
    public Long fromString(String text) {
      try {
        return Long.valueOf(text.strip());
      } catch (NumberFormatException e) {
        // What is no seed is put back to the one there was.
        return getValue();
      }
    }
  }
}
