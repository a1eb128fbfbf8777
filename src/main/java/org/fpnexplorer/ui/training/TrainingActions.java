package org.fpnexplorer.ui.training;

/** What the view asks of the window that it is in. */
public interface TrainingActions {
  /** Opens the weights as they are now in the window. */
  void use();

  /** Asks for a file and writes the weights as they are now. */
  void save();

  /** Asks whether, and throws the training away. */
  void discard();
}
