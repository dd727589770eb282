package org.leaven.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leaven.cli.distribution.ManPage;
import org.leaven.docs.GeneratedManualPage;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code docs/commands.md} says of each command what the program itself says. */
class CommandsPageTest {
  private static final String HEAD =
      """
      # Commands

      This page is generated from the program. `leaven COMMAND --help` says the same, and so do the manual pages of a
      release. Every command takes `--help`, and `leaven --version` says which version it is.
      [Editions](editions.md) explains `--editions`, `--only` and `--revision`.

      """;

  @Test
  void everyCommandIsDescribedAsInTheProgram() throws IOException {
    CommandLine leaven = CommandLineFactory.all();
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| command | what it does |\n|---|---|\n");
    leaven
        .getSubcommands()
        .forEach((name, command) -> page.append(line(name, command.getCommandSpec())));
    leaven.getSubcommands().values().forEach(command -> page.append(of(command.getCommandSpec())));
    page.append("\n## Exit status\n\n| status | meaning |\n|---|---|\n");
    statuses(leaven).forEach((status, meaning) -> page.append(row(status, meaning)));
    new GeneratedManualPage("commands.md").check(page.toString());
  }

  private static Map<String, String> statuses(CommandLine leaven) {
    return leaven.getCommandSpec().usageMessage().exitCodeList();
  }

  private static String line(String name, CommandSpec command) {
    return row("[`leaven " + name + "`](#leaven-" + name + ")", summary(command));
  }

  private static String of(CommandSpec command) {
    StringBuilder section = new StringBuilder("\n## " + command.qualifiedName() + "\n\n");
    section.append(summary(command)).append("\n\n```\n").append(synopsis(command));
    section.append("\n```\n\n| argument | meaning |\n|---|---|\n");
    for (PositionalParamSpec argument : command.positionalParameters()) {
      section.append(row("`" + argument.paramLabel() + "`", description(argument)));
    }
    for (OptionSpec option : options(command)) {
      section.append(row("`" + names(option) + "`", description(option)));
    }
    return section.toString();
  }

  private static String synopsis(CommandSpec command) {
    String options =
        options(command).stream()
            .map(option -> option.required() ? names(option) : "[" + names(option) + "]")
            .collect(joining(" "));
    String arguments =
        command.positionalParameters().stream()
            .map(argument -> " " + argument.paramLabel())
            .collect(joining());
    return (command.qualifiedName() + arguments + " " + options).strip();
  }

  private static List<OptionSpec> options(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .toList();
  }

  private static String names(OptionSpec option) {
    return option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
  }

  private static String summary(CommandSpec command) {
    return String.join(" ", command.usageMessage().description());
  }

  private static String description(ArgSpec argument) {
    return ManPage.description(argument);
  }

  private static String row(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.strip().replace("|", "\\|").replace("<", "&lt;"))
        .collect(joining(" | ", "| ", " |\n"));
  }
}
