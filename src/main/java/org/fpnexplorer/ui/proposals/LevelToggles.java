package org.fpnexplorer.ui.proposals;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.SetChangeListener;
import javafx.scene.layout.HBox;
import org.fpnexplorer.ui.ProposalModel;

/** A switch for each level that the network's head looks at. */
final class LevelToggles extends HBox {
  private final ProposalModel model;
  private List<String> names = List.of();
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
    if (levels == null || levels.names().equals(names)) {
      return;
    }
    names = levels.names();
    toggles =
        IntStream.range(0, names.size())
            .mapToObj(i -> new LevelToggle(levels.numbers().get(i), names.get(i), model))
            .toList();
    toggles.forEach(LevelToggle::showCount);
    getChildren().setAll(toggles);
  }
}
