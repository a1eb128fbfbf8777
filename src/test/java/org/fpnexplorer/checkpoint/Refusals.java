package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a reader says to files that it does not take. */
final class Refusals {
  private Refusals() {}

  /** The one line that opening it and reading every weight ends with. */
  static String of(Path file) {
    return of(file, OfficialWeights.all());
  }

  /** Likewise, if that is the catalogue of official weights. */
  static String of(Path file, List<OfficialWeights> catalogue) {
    Throwable refusal =
        catchThrowable(
            () -> {
              try (Checkpoint checkpoint = Checkpoint.open(file, catalogue)) {
                for (Entry entry : checkpoint.entries()) {
                  if (entry.type().isFloating()) {
                    checkpoint.values(entry);
                  }
                }
              }
            });
    assertThat(refusal).isInstanceOf(IOException.class);
    assertThat(refusal.getMessage()).doesNotContain("\n").hasSizeLessThan(1500);
    return refusal.getMessage();
  }

  /** Likewise, of a file with these bytes. */
  static String of(Path folder, byte[] content) throws IOException {
    return of(Files.write(folder.resolve("file"), content));
  }
}
