package org.fpnexplorer.cli;

import org.fpnexplorer.session.Provenance;
import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Provenance.program()};
  }
}
