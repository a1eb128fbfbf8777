package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other kinds are refused by what they are. */
class WrongFileTest {
  @TempDir Path folder;

  @Test
  void none() {
    assertThat(Refusals.of(folder.resolve("none.pth"))).startsWith("there is no such file");
  }

  @Test
  void aFolder() {
    assertThat(Refusals.of(folder)).startsWith("this is a folder");
  }

  /** It would wait for whoever writes into it; without the check this test times out. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipe() throws Exception {
    Path pipe = folder.resolve("pipe.pth");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(Refusals.of(pipe)).startsWith("this is no regular file");
  }

  @Test
  void empty() throws IOException {
    assertThat(Refusals.of(folder, new byte[0])).isEqualTo("this file is empty");
  }

  @Test
  void shorterThanAnyHeader() throws IOException {
    assertThat(Refusals.of(folder, new byte[] {1, 2, 3})).startsWith("this is no checkpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grey.jpg", "grey8.png", "grey8.tif", "lossy.webp", "first-frame.gif"})
  void anImage(String name) {
    assertThat(Refusals.of(Path.of("src/test/resources/image", name)))
        .startsWith("this is no checkpoint");
  }

  @Test
  void theFormatBeforePyTorch16() {
    assertThat(Refusals.of(Fixtures.path("legacy.pth")))
        .contains("before PyTorch 1.6", "torch.save(torch.load(FILE");
  }

  @Test
  void torchScript() {
    assertThat(Refusals.of(Fixtures.path("torchscript.pt"))).contains("TorchScript", "state_dict");
  }

  @Test
  void aWholeModule() {
    assertThat(Refusals.of(Fixtures.path("whole-module.pth")))
        .contains("torch.nn.modules.container.Sequential", "torch.save(model.state_dict(), FILE)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"module.pth", "newer.pth", "types.safetensors"})
  void cutOffAnywhere(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Fixtures.path(name));
    for (int length = 0; length < whole.length; length++) {
      assertThat(Refusals.of(folder, Arrays.copyOf(whole, length))).isNotBlank();
    }
  }
}
