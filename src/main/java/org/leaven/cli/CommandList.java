package org.leaven.cli;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands by name. The command-line library looks at each class closely, which takes time at
 * every start; so it is shown only the command that is meant.
 */
public final class CommandList {
  private static final Map<String, Supplier<Object>> ALL =
      Collections.unmodifiableMap(
          new TreeMap<String, Supplier<Object>>(
              Map.of(
                  "build", BuildCommand::new,
                  "check", CheckCommand::new,
                  "diff", DiffCommand::new,
                  "import", ImportCommand::new,
                  "init", InitCommand::new,
                  "schema", SchemaCommand::new,
                  "serve", ServeCommand::new,
                  "verify", VerifyCommand::new)));

  private static final List<String> OF_NO_COMMAND = List.of("--version", "-V");

  private CommandList() {}

  /** The program with all its commands. */
  public static CommandLine all() {
    CommandLine line = new CommandLine(new LeavenCommand());
    ALL.forEach((name, command) -> line.addSubcommand(name, command.get()));
    return line;
  }

  /** The program with as many of them as the words can need. */
  static CommandLine of(String... words) {
    String first = words.length == 0 ? "" : words[0];
    Supplier<Object> named = ALL.get(first);
    if (named == null && !OF_NO_COMMAND.contains(first)) {
      return all();
    }
    CommandLine line = new CommandLine(new LeavenCommand());
    return named == null ? line : line.addSubcommand(first, named.get());
  }
}
