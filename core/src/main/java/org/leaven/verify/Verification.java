package org.leaven.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.Subset;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import org.leaven.verify.picture.ShownPictures;
import org.leaven.verify.text.VerdictPhrases;

/** Reads every written edition and compares it with the dataset. */
public final class Verification {
  private static final String MARKER = ".leaven";
  private static final String ONLY = "only ";

  private final Path source;
  private final Progress progress;

  /** Is told of each edition, when it was compared. */
  public interface Progress {
    /**
     * Tells of an edition.
     *
     * @param edition {@code zip}, or {@code de zip} in another language than the first
     * @param pages how many it has
     */
    void accept(String edition, int pages);
  }

  /**
   * Verifies editions of a knowledge base, and tells nobody how far it is.
   *
   * @param source its folder
   */
  public Verification(Path source) {
    this(source, (edition, pages) -> {});
  }

  /**
   * Verifies editions of a knowledge base.
   *
   * @param source its folder
   */
  public Verification(Path source, Progress progress) {
    this.source = source;
    this.progress = progress;
  }

  /**
   * The result of a verification.
   *
   * @param editions the names of the editions that were read
   * @param pages the number of pages in all of them
   * @param problems the problems of the sources; with errors among them nothing was verified
   * @param findings sorted, each once
   */
  public record Outcome(
      List<String> editions, int pages, List<Problem> problems, List<Finding> findings) {
    public Outcome {
      editions = List.copyOf(editions);
      problems = List.copyOf(problems);
      findings = List.copyOf(findings);
    }

    public boolean isGood() {
      return problems.stream().noneMatch(Problem::isError) && findings.isEmpty();
    }
  }

  /**
   * Verifies a site and the editions beside it, as many as exist. Editions that were made from
   * another site, such as before the last edit, are one finding, and are not compared.
   *
   * @param site its folder; need not exist
   * @param beside the folder of the other editions; need not exist
   */
  public Outcome run(Path site, Path beside) throws IOException {
    try {
      return outcome(site, beside);
    } catch (UncheckedIOException e) { // of a file that is read when it is asked for
      throw e.getCause();
    }
  }

  private Outcome outcome(Path site, Path beside) throws IOException {
    Checked<SourceTree> tree = SourceTreeReader.read(source);
    Checked<Dataset> whole = DatasetReader.read(tree.value());
    Checked<Dataset> dataset = whole.value().withoutDrafts().only(built(site, beside));
    List<Problem> problems = new ArrayList<>(tree.problems());
    problems.addAll(whole.problems());
    problems.addAll(dataset.problems());
    problems.removeIf(problem -> !problem.isError());
    if (!problems.isEmpty()) {
      return new Outcome(List.of(), 0, problems, List.of());
    }
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> pages = new LinkedHashMap<>();
    ReadEdition firstSite = null;
    for (VerifiedLanguage language : VerifiedLanguage.of(dataset.value())) {
      List<Finding> own = new ArrayList<>();
      ReadEdition first = verify(language, site, beside, pages, own);
      own.stream().map(language::named).forEach(findings::add);
      if (first == null || !first.name().equals("site")) {
        continue;
      }
      if (firstSite == null) {
        firstSite = first;
      } else {
        new LanguageComparison(firstSite, findings).check(first, language.tag());
      }
    }
    int sum = pages.values().stream().mapToInt(Integer::intValue).sum();
    List<String> names = List.copyOf(pages.keySet());
    return new Outcome(names, sum, List.of(), List.copyOf(new TreeSet<>(findings)));
  }

  /**
   * Verifies the editions of one language, one after another, so that only the first and the one
   * that is compared are in memory.
   *
   * @param pages where the number of pages of each edition is added
   * @return the first edition; null where there is none
   */
  private @Nullable ReadEdition verify(
      VerifiedLanguage language,
      Path site,
      Path beside,
      Map<String, Integer> pages,
      List<Finding> findings)
      throws IOException {
    ExpectedFacts facts = facts(language.base());
    ReadEdition first = null;
    for (EditionReaders.Reader reader :
        EditionReaders.of(source, site, beside, language, findings)) {
      ReadEdition each = reader.read();
      check(facts, each, findings);
      if (first == null) {
        first = each;
      } else {
        compare(first, each, findings);
      }
      int size = each.pages().size();
      pages.merge(each.name(), size, Integer::sum);
      progress.accept((language.isFirst() ? "" : language.tag() + " ") + each.name(), size);
    }
    if (Files.isDirectory(site)) {
      EditionFiles files = language.files(EditionFiles.ofFolder(site));
      new DataCheck(facts, files, findings).run();
      new OembedCheck(facts, files, findings).run();
      if (language.isFirst()) {
        new PwaCheck("site", files, findings).run();
      }
    }
    return first;
  }

  /** The part of the knowledge base that was built, which the marker of an output names. */
  private static Subset built(Path site, Path beside) throws IOException {
    for (Path folder : List.of(site, beside)) {
      Path marker = folder.resolve(MARKER);
      if (Files.isRegularFile(marker)) {
        for (String line : Files.readAllLines(marker)) {
          if (line.startsWith(ONLY)) {
            return Subset.parse(line.substring(ONLY.length()));
          }
        }
        return Subset.ALL;
      }
    }
    return Subset.ALL;
  }

  /** Compares an edition with the dataset. */
  static void check(ExpectedFacts facts, ReadEdition edition, List<Finding> findings) {
    if (edition.name().equals(PosterCheck.EDITION)) {
      new PosterCheck(facts, edition, findings).run();
      return;
    }
    new FactCheck(facts, edition, findings).run();
    if (edition.pages().containsKey("embed/index.html")) {
      new FactCheck(facts, edition, findings, "embed/").runWidgets();
      new FactCheck(facts, edition, findings, "fragments/").runWidgets();
    }
    for (Map.Entry<String, List<String>> page : edition.broken().entrySet()) {
      for (String link : page.getValue()) {
        String what = "\"" + link + "\" leads nowhere";
        findings.add(new Finding(edition.name(), page.getKey(), "", what));
      }
    }
  }

  /** Compares an edition with the first of its language, if that is a site. */
  private static void compare(ReadEdition first, ReadEdition other, List<Finding> findings) {
    if (List.of("site", "zip").contains(first.name())
        && !other.name().equals(PosterCheck.EDITION)) {
      new EditionTextCheck(first, findings).check(other);
    }
  }

  /** What the editions of a knowledge base are compared with. */
  ExpectedFacts facts(KnowledgeBase base) throws IOException {
    return new ExpectedFacts(base, new VerdictPhrases(base, source), new ShownPictures(source));
  }
}
