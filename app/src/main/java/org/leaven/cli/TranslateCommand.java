package org.leaven.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.pipeline.translationwork.TranslationCatalog;
import org.leaven.pipeline.translationwork.TranslationWork;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code leaven translate}: writes files to fill in, lists what is missing, or
 * exchanges texts as a PO file.
 */
@Command(
    name = "translate",
    description =
        "Writes files for a translation, with the original of each text in a comment, lists what is missing or out of date, or exchanges texts as a PO file.",
    mixinStandardHelpOptions = true)
final class TranslateCommand extends Subcommand {
  private static final int LONGEST = 60;

  @Option(
      names = "--to",
      paramLabel = "LANGUAGE",
      required = true,
      description = "the language: one of \"languages\" in kb.yaml, but not the first")
  private String language;

  @Option(
      names = "--status",
      description =
          "write nothing; list what is missing, and what has changed since it was translated")
  private boolean isStatus;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "write all texts and translations into a PO file, for Weblate and the like")
  private @Nullable Path exported;

  @Option(names = "--import", paramLabel = "FILE", description = "take translations from a PO file")
  private @Nullable Path imported;

  @Mixin private SourceOption source;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  TranslateCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = source.folder();
    Checked<Optional<TranslationWork>> work = TranslationWork.of(root, language);
    PrintWriter out = out();
    if (work.hasErrors()) {
      printProblems(work.problems().stream().filter(Problem::isError).toList(), root);
      return ExitStatus.PROBLEMS;
    }
    if (work.value().isEmpty()) {
      String what = "\"" + language + "\" is not a further language of kb.yaml; ";
      throw new CommandRefusedException(what + cure());
    }
    TranslationWork found = work.value().get();
    if (Stream.of(isStatus, exported != null, imported != null).filter(each -> each).count() > 1) {
      throw new CommandRefusedException("--status, --export and --import exclude one another");
    }
    if (imported != null) {
      return takeFrom(imported, found.catalog(), root, out);
    }
    if (exported != null) {
      Files.writeString(exported, found.catalog().exported());
      out.println("wrote " + exported);
    } else if (isStatus) {
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

  private int takeFrom(Path file, TranslationCatalog catalog, Path root, PrintWriter out)
      throws IOException {
    SourceFile po = new SourceFile(file.toString().replace('\\', '/'), Files.readString(file));
    Checked<TranslationCatalog.Imported> read = catalog.imported(po);
    if (read.hasErrors()) {
      printProblems(read.problems().stream().filter(Problem::isError).toList(), root);
      return ExitStatus.PROBLEMS;
    }
    read.value().skipped().forEach(out::println);
    for (Map.Entry<String, String> written : read.value().files().entrySet()) {
      Files.writeString(root.resolve(written.getKey()), written.getValue());
      out.println("wrote " + written.getKey());
    }
    int texts = read.value().texts();
    out.printf("%s: %,d %s new or changed%n", language, texts, texts == 1 ? "text" : "texts");
    out.flush();
    return ExitStatus.GOOD;
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
