package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, shapes and values are those that PyTorch wrote. */
class CheckpointTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "types.safetensors",
        "types.pth",
        "views.pth",
        "module.pth",
        "parameters.pth",
        "protocol3.pth",
        "protocol4.pth",
        "protocol5.pth",
        "newer.pth",
        "training.pth",
        "state_dict.pth"
      })
  void everyValueIsPyTorchs(String name) throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(Fixtures.path(name))) {
      Fixtures.assertValues(checkpoint, name);
    }
  }

  @Test
  void typesAreThoseOfTheFile() throws IOException {
    for (String name : new String[] {"types.safetensors", "types.pth"}) {
      try (Checkpoint checkpoint = Checkpoint.open(Fixtures.path(name))) {
        assertThat(checkpoint.entries().stream().filter(entry -> !entry.name().equals("odd")))
            .extracting(Entry::type)
            .containsExactly(
                DType.F32,
                DType.F16,
                DType.BF16,
                DType.F64,
                DType.F16,
                DType.I64,
                DType.I32,
                DType.I16,
                DType.I8,
                DType.U8,
                DType.BOOL);
      }
    }
  }

  @Test
  void metadataOfSafetensors() throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(Fixtures.path("types.safetensors"))) {
      assertThat(checkpoint.format()).isEqualTo("safetensors");
      assertThat(checkpoint.metadata())
          .containsExactly(Map.entry("format", "pt"), Map.entry("made by", "make_fixtures.py"));
    }
  }

  @Test
  void whatStandsBesideTheStateDictIsNamed() throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(Fixtures.path("training.pth"))) {
      assertThat(checkpoint.format()).isEqualTo("PyTorch");
      assertThat(checkpoint.metadata())
          .containsExactly(
              Map.entry("best_acc1", "a tensor, not read"),
              Map.entry("epoch", "3"),
              Map.entry("arch", "tiny"),
              Map.entry("optimizer", "a dict of 2, not read"),
              Map.entry("history", "a list of 2, not read"));
    }
  }

  @Test
  void theEndingSaysNothing(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("really-torch.safetensors");
    Files.copy(Fixtures.path("module.pth"), file, StandardCopyOption.REPLACE_EXISTING);
    try (Checkpoint checkpoint = Checkpoint.open(file)) {
      assertThat(checkpoint.format()).isEqualTo("PyTorch");
    }
  }

  @Test
  void wholeNumbersAreNoWeights() throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(Fixtures.path("types.pth"))) {
      Entry entry = checkpoint.entries().get(5);
      assertThatIOException()
          .isThrownBy(() -> checkpoint.values(entry))
          .withMessage("int64: whole numbers, I64, are no weights");
    }
  }

  @Test
  void anEntryOfAnotherCheckpointIsAMistakeOfTheCaller() throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(Fixtures.path("module.pth"));
        Checkpoint other = Checkpoint.open(Fixtures.path("views.pth"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> checkpoint.values(other.entries().get(0)));
    }
  }

  @Test
  void aFileThatIsCutOffWhileItIsOpenIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.copy(Fixtures.path("types.safetensors"), folder.resolve("a.safetensors"));
    try (Checkpoint checkpoint = Checkpoint.open(file)) {
      Files.write(file, new byte[100]);
      assertThatIOException()
          .isThrownBy(() -> checkpoint.values(checkpoint.entries().get(1)))
          .withMessage("float32: the file is cut off; get it again");
    }
  }
}
