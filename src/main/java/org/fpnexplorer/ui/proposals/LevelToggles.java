package org.fpnexplorer.ui.proposals;

import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.layout.HBox;
import org.fpnexplorer.ui.ProposalModel;

/** A switch for each level that the network's head looks at. */
final class LevelToggles extends HBox {
  private final ProposalModel model;
  private List<Integer> numbers = List.of();
  private List<LevelToggle> toggles = List.of();

  LevelToggles(ProposalModel model, PointerModel pointer) {
    this.model = model;
    getStyleClass().add("proposals-levels");
    pointer.levelsProperty().addListener((property, old, levels) -> build(levels));
    model
        .levelsOff()
        .addListener(
            (SetChangeListener<Integer>) change -> toggles.forEach(LevelToggle::showOnOff));
    model.shownProperty().addListener(change -> toggles.forEach(LevelToggle::showCount));
    build(pointer.levelsProperty().get());
  }

  private void build(HeadLevels levels) {
    if (levels == null || levels.numbers().equals(numbers)) {
      return;
    }
    numbers = levels.numbers();
    toggles = numbers.stream().map(level -> new LevelToggle(level, model)).toList();
    toggles.forEach(LevelToggle::showCount);
    getChildren().setAll(toggles);
  }
}
