package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What weights say of their training, and what is made of what others write there. */
class TrainingNoteTest {
  @Test
  void whatIsWrittenIsRead() {
    TrainingNote note = new TrainingNote("scenes-fpn", TrainingNote.SCENES, 20_000, "1000000000:9");
    assertThat(note.metadata())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "model",
                "scenes-fpn",
                "trained_on",
                "scenes",
                "steps",
                "20000",
                "seeds",
                "1000000000:9"));
    assertThat(TrainingNote.of(note.metadata())).contains(note);
    assertThat(note.onDrawings()).isTrue();
  }

  @Test
  void withoutDataThereIsNoNote() {
    assertThat(TrainingNote.of(Map.of("format", "pt", "model", "x", "steps", "5"))).isEmpty();
  }

  @Test
  void anythingMayStandThere() {
    for (String steps : new String[] {"many", "-5", "", "9".repeat(30)}) {
      TrainingNote note =
          TrainingNote.of(Map.of("trained_on", "coco", "steps", steps)).orElseThrow();
      assertThat(note).isEqualTo(new TrainingNote("", "coco", 0, ""));
      assertThat(note.onDrawings()).isFalse();
    }
  }
}
