package org.leaven.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A start looks at the command that is meant, and at no other. */
class CommandLineFactoryTest {
  @Test
  void onlyTheNamedCommandIsLookedAt() {
    assertEquals(
        Set.of("check"), CommandLineFactory.of("check", "--help").getSubcommands().keySet());
    assertEquals(Set.of(), CommandLineFactory.of("--version").getSubcommands().keySet());
  }

  @Test
  void allAreKnownWhereAllCanBeMeant() {
    Set<String> all = CommandLineFactory.all().getSubcommands().keySet();
    for (List<String> words : List.of(List.<String>of(), List.of("--help"), List.of("biuld"))) {
      assertEquals(
          all, CommandLineFactory.of(words.toArray(new String[0])).getSubcommands().keySet());
    }
  }

  @Test
  void everyCommandIsCalledWhatItSays() {
    Map<String, String> names = new TreeMap<>();
    Map<String, CommandLine> all = CommandLineFactory.all().getSubcommands();
    all.forEach((name, command) -> names.put(name, command.getCommandSpec().name()));
    names.forEach((name, own) -> assertEquals(name, own));
  }
}
