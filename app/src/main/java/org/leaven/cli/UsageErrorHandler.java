package org.leaven.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.text.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints what is wrong with the arguments of a command, in one line, and how to get help. */
final class UsageErrorHandler implements IParameterExceptionHandler {
  private static final String OPTION =
      "Invalid value for (?:option '(?<option>[^']+)'|positional parameter at index \\d+)"
          + "(?: \\((?<label>[^)]*)\\))?[^:]*: ";
  private static final Pattern CHOICE =
      Pattern.compile(
          OPTION
              + "expected one of \\[(?<allowed>.*)\\] \\(case-insensitive\\) but was '(?<word>.*)'");
  private static final Pattern VALUE = Pattern.compile(OPTION + "(?<what>.*)", Pattern.DOTALL);
  private static final Pattern MISSING =
      Pattern.compile(
          "Missing required parameter for option '(?<option>[^']+)' \\((?<label>.*)\\)");

  private static final Pattern LEFT_OUT =
      Pattern.compile("Missing required (?:option|parameter): '(?<words>[^']+)'");

  @Override
  public int handleParseException(ParameterException fault, String[] args) {
    CommandLine line = fault.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("leaven: " + message(fault));
    err.println("Try \"" + line.getCommandSpec().qualifiedName() + " --help\".");
    return ExitStatus.WRONG_USAGE;
  }

  private static String message(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unknown(unmatched.getUnmatched().get(0), fault.getCommandLine());
    }
    String text = String.valueOf(fault.getMessage());
    Matcher choice = CHOICE.matcher(text);
    if (choice.matches()) {
      List<String> allowed = List.of(choice.group("allowed").toLowerCase(Locale.ROOT).split(", "));
      String word = choice.group("word");
      return "unknown value \""
          + word
          + "\" for "
          + name(choice)
          + "; "
          + NearestName.cure(word, allowed);
    }
    Matcher value = VALUE.matcher(text);
    if (value.matches()) {
      return name(value) + ": " + value.group("what");
    }
    Matcher missing = MISSING.matcher(text);
    if (missing.matches()) {
      return missing.group("option") + " needs a value: " + missing.group("label");
    }
    Matcher leftOut = LEFT_OUT.matcher(text);
    if (leftOut.matches()) {
      return leftOut.group("words").replace('=', ' ') + " is missing";
    }
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String name(Matcher argument) {
    String option = argument.group("option");
    return option == null ? argument.group("label") : option;
  }

  private static String unknown(String word, CommandLine line) {
    List<String> options = List.copyOf(line.getCommandSpec().optionsMap().keySet());
    List<String> commands = List.copyOf(line.getSubcommands().keySet());
    boolean isOption = word.startsWith("-");
    List<String> allowed = isOption ? options : commands;
    String name = isOption ? word.split("=", 2)[0] : word;
    String what = isOption ? "option" : commands.isEmpty() ? "argument" : "command";
    String text = "unknown " + what + " \"" + name + "\"";
    return allowed.isEmpty() ? text : text + "; " + NearestName.cure(name, allowed);
  }
}
