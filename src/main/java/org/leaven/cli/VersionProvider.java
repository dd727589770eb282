package org.leaven.cli;

import picocli.CommandLine.IVersionProvider;

/** Says which Leaven this is. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = VersionProvider.class.getPackage().getImplementationVersion();
    return new String[] {"leaven " + (version == null ? "(not packaged)" : version)};
  }
}
