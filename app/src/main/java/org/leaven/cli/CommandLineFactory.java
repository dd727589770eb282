package org.leaven.cli;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * Makes the command line with the command that is called, from the list of all commands. Picocli
 * inspects each command class by reflection, which takes time at every start; so only the command
 * that is called is registered.
 */
public final class CommandLineFactory {
  private static final Map<String, Supplier<Object>> ALL =
      Collections.unmodifiableMap(
          new TreeMap<String, Supplier<Object>>(
              Map.ofEntries(
                  Map.entry("build", BuildCommand::new),
                  Map.entry("check", CheckCommand::new),
                  Map.entry("compare", CompareCommand::new),
                  Map.entry("diff", DiffCommand::new),
                  Map.entry("import", ImportCommand::new),
                  Map.entry("init", InitCommand::new),
                  Map.entry("rename", RenameCommand::new),
                  Map.entry("schema", SchemaCommand::new),
                  Map.entry("serve", ServeCommand::new),
                  Map.entry("sheet", SheetCommand::new),
                  Map.entry("translate", TranslateCommand::new),
                  Map.entry("verify", VerifyCommand::new))));

  private static final List<String> WITHOUT_COMMAND = List.of("--version", "-V");

  private CommandLineFactory() {}

  /** The command line with all commands. */
  public static CommandLine all() {
    CommandLine line = new CommandLine(new LeavenCommand());
    ALL.forEach((name, command) -> line.addSubcommand(name, command.get()));
    return line;
  }

  /** The command line with as many commands as the arguments can need. */
  static CommandLine of(String... args) {
    String first = args.length == 0 ? "" : args[0];
    Supplier<Object> named = ALL.get(first);
    if (named == null && !WITHOUT_COMMAND.contains(first)) {
      return all();
    }
    CommandLine line = new CommandLine(new LeavenCommand());
    return named == null ? line : line.addSubcommand(first, named.get());
  }
}
