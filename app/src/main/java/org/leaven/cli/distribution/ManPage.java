package org.leaven.cli.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the manual page of one command, in the macros of man(7). */
public final class ManPage {
  private final StringBuilder out = new StringBuilder();
  private final CommandSpec command;

  private ManPage(CommandSpec command) {
    this.command = command;
  }

  static String of(CommandSpec command) {
    ManPage page = new ManPage(command);
    page.write();
    return page.out.toString();
  }

  private void write() {
    String name = command.qualifiedName("-");
    line(".TH \"" + name.toUpperCase(Locale.ROOT) + "\" 1 \"\" \"Leaven\"");
    section("NAME");
    text(name + " - " + summary(command));
    section("SYNOPSIS");
    synopsis();
    section("DESCRIPTION");
    text(summary(command));
    if (!command.positionalParameters().isEmpty()) {
      section("ARGUMENTS");
      for (PositionalParamSpec argument : command.positionalParameters()) {
        item("\\fI" + escaped(argument.paramLabel()) + "\\fR", argument);
      }
    }
    section("OPTIONS");
    options().forEach(option -> item(names(option), option));
    commands();
    statuses();
  }

  private static String summary(CommandSpec command) {
    return String.join(" ", command.usageMessage().description());
  }

  private void synopsis() {
    StringBuilder words = new StringBuilder("\\fB" + escaped(command.qualifiedName(" ")) + "\\fR");
    words.append(" [\\fIoptions\\fR]");
    for (OptionSpec option : options()) {
      words.append(option.required() ? " " + names(option) : "");
    }
    for (PositionalParamSpec argument : command.positionalParameters()) {
      words.append(" \\fI").append(escaped(argument.paramLabel())).append("\\fR");
    }
    words.append(command.subcommands().isEmpty() ? "" : " \\fIcommand\\fR");
    line(words.toString());
  }

  private List<OptionSpec> options() {
    List<OptionSpec> options = new ArrayList<>(command.options());
    options.removeIf(OptionSpec::hidden);
    options.sort(Comparator.comparing(OptionSpec::longestName));
    return options;
  }

  private static String names(OptionSpec option) {
    List<String> names = new ArrayList<>();
    for (String name : option.names()) {
      names.add("\\fB" + escaped(name) + "\\fR");
    }
    String value = option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
    return String.join(", ", names) + value;
  }

  private void item(String term, ArgSpec argument) {
    line(".TP");
    line(term);
    text(description(argument));
  }

  public static String description(ArgSpec argument) {
    String text = String.join(" ", argument.description());
    Iterable<String> candidates = argument.completionCandidates();
    return candidates == null
        ? text
        : text.replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates));
  }

  private void commands() {
    if (command.subcommands().isEmpty()) {
      return;
    }
    section("COMMANDS");
    for (Map.Entry<String, CommandLine> sub : command.subcommands().entrySet()) {
      line(".TP");
      line("\\fB" + escaped(command.name() + "-" + sub.getKey()) + "\\fR(1)");
      text(summary(sub.getValue().getCommandSpec()));
    }
  }

  private void statuses() {
    Map<String, String> statuses = command.root().usageMessage().exitCodeList();
    section("EXIT STATUS");
    statuses.forEach(
        (status, meaning) -> {
          line(".TP");
          line(escaped(status.strip()));
          text(meaning);
        });
  }

  private void section(String title) {
    line(".SH " + title);
  }

  /** A line that begins with a full stop or an apostrophe would be taken for a macro. */
  private void text(String text) {
    String words = escaped(text);
    line(words.startsWith(".") || words.startsWith("'") ? "\\&" + words : words);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ");
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
