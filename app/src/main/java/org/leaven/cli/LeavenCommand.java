package org.leaven.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The top-level command {@code leaven}; all others are its subcommands. */
@Command(
    name = "leaven",
    description =
        "Turns YAML and Markdown into a static site that answers \"is X good for Y?\"; also builds JBake sites.",
    mixinStandardHelpOptions = true,
    versionProvider = LeavenCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:success",
      "1:errors in the source files, or differences that verify or compare found; the last good site is unchanged",
      "2:wrong usage",
      "3:a failure that the source files did not cause, such as a full disk"
    })
final class LeavenCommand implements Callable<Integer> {
  /** Gives the version for {@code --version}: that of the JAR's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = LeavenCommand.class.getPackage().getImplementationVersion();
      return new String[] {"leaven " + (version == null ? "(not packaged)" : version)};
    }
  }

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  LeavenCommand() {}

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    line.usage(line.getErr());
    return ExitStatus.WRONG_USAGE;
  }
}
