package org.fpnexplorer.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
final class Version implements IVersionProvider {
  /** The program's version; the build keeps it in the jar and nowhere else. */
  static String text() {
    return "fpn-explorer "
        + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
