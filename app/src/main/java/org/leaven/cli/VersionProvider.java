package org.leaven.cli;

import picocli.CommandLine.IVersionProvider;

/** Gives the version for {@code --version}: that of the JAR's manifest. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = VersionProvider.class.getPackage().getImplementationVersion();
    return new String[] {"leaven " + (version == null ? "(not packaged)" : version)};
  }
}
