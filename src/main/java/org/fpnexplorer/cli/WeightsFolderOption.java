package org.fpnexplorer.cli;

import java.nio.file.Path;
import org.fpnexplorer.checkpoint.Download;
import picocli.CommandLine.Option;

/** Where official weights are kept. */
final class WeightsFolderOption {
  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where official weights are kept. Default: ~/fpn-explorer/weights.")
  private Path folder;

  /** The folder, whole, so that what is printed can be used from everywhere. */
  Path folder() {
    return (folder == null ? Download.usualFolder() : folder).toAbsolutePath().normalize();
  }
}
