package org.leaven.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leaven.cli.console.ProblemPrinter;
import org.leaven.pipeline.TranslationWork;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code leaven translate}: writes files to fill in, or lists what is missing. */
@Command(
    name = "translate",
    description =
        "Writes files for a translation, with the original of each text in a comment, or lists what is missing or out of date.",
    mixinStandardHelpOptions = true)
final class TranslateCommand implements Callable<Integer> {
  private static final int LONGEST = 60;

  @Option(
      names = "--to",
      paramLabel = "LANGUAGE",
      required = true,
      description = "the language: one of \"languages\" in kb.yaml, but not the first")
  private String language;

  @Option(
      names = "--status",
      description = "write nothing; list what is missing, and what has changed since")
  private boolean isStatus;

  @Mixin private SourceOption source;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  TranslateCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = source.folder();
    Checked<Optional<TranslationWork>> work = TranslationWork.of(root, language);
    PrintWriter out = spec.commandLine().getOut();
    if (work.hasErrors()) {
      PrintWriter err = spec.commandLine().getErr();
      err.print(
          ProblemPrinter.forErrors(
              work.problems().stream().filter(Problem::isError).toList(), root));
      err.flush();
      return ExitStatus.PROBLEMS;
    }
    if (work.value().isEmpty()) {
      String what = "\"" + language + "\" is not a further language of kb.yaml; ";
      throw new CommandRefusedException(ExitStatus.WRONG_USAGE, what + cure());
    }
    TranslationWork found = work.value().get();
    if (isStatus) {
      printMissing(found, out);
    } else {
      write(found, root, out);
    }
    out.printf(
        "%s: %,d translated, %,d missing, %,d out of date%n",
        language, found.translated(), found.missing().size(), found.stale().size());
    out.flush();
    return ExitStatus.GOOD;
  }

  /** A tag for the name of a language, otherwise where languages are written. */
  private String cure() {
    for (String tag : Locale.getISOLanguages()) {
      Locale meant = Locale.forLanguageTag(tag);
      for (Locale in : List.of(Locale.ENGLISH, meant)) {
        if (meant.getDisplayLanguage(in).equalsIgnoreCase(language)) {
          return "did you mean \"" + tag + "\"?";
        }
      }
    }
    return "write languages: [en, " + language + "] there, the first that of the files";
  }

  private static void printMissing(TranslationWork work, PrintWriter out) {
    for (TranslationWork.Missing missing : work.missing()) {
      String text = missing.text().strip().replaceAll("\\s+", " ");
      String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
      out.println(
          missing.key().isEmpty()
              ? missing.at().path() + ": missing: the page"
              : missing.at() + ": missing: " + missing.key() + ": \"" + cut + "\"");
    }
    work.stale().forEach(stale -> out.println(stale.at() + ": out of date: " + stale.what()));
  }

  private static void write(TranslationWork work, Path root, PrintWriter out) throws IOException {
    for (Map.Entry<String, String> file : work.skeletons().entrySet()) {
      Path path = root.resolve(file.getKey());
      if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
        Files.writeString(path, file.getValue());
        out.println("wrote " + file.getKey());
      }
    }
  }
}
