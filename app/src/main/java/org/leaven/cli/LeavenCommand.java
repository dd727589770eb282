package org.leaven.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The top-level command {@code leaven}; all others are its subcommands. */
@Command(
    name = "leaven",
    description =
        "Turns YAML and Markdown into a static site that answers \"is X good for Y?\"; also builds JBake sites.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:success",
      "1:errors in the sources, or differences between editions; the last good site is unchanged",
      "2:wrong usage",
      "3:a failure that the sources did not cause, such as a full disk"
    })
final class LeavenCommand implements Callable<Integer> {
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
