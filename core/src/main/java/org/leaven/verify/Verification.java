package org.leaven.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseLinker;
import org.leaven.source.SourceReader;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.FileFailure;
import org.leaven.source.problem.Problem;
import org.leaven.verify.picture.ShownPictures;
import org.leaven.verify.text.VerdictPhrases;

/** Reads every written edition and compares it with the dataset. */
public final class Verification {
  private final Path source;

  /**
   * Verifies editions of a knowledge base.
   *
   * @param source its folder
   */
  public Verification(Path source) {
    this.source = source;
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
    Checked<SourceTree> tree = SourceReader.read(source);
    Checked<Dataset> dataset = DatasetReader.read(tree.value());
    List<Problem> problems = new ArrayList<>(tree.problems());
    problems.addAll(dataset.problems());
    problems.removeIf(problem -> !problem.isError());
    if (!problems.isEmpty()) {
      return new Outcome(List.of(), 0, problems, List.of());
    }
    List<Finding> findings = new ArrayList<>();
    List<VerifiedLanguage> languages = VerifiedLanguage.of(dataset.value().withoutDrafts());
    List<ReadEdition> all = new ArrayList<>();
    List<ReadEdition> sites = new ArrayList<>();
    for (VerifiedLanguage language : languages) {
      List<Finding> own = new ArrayList<>();
      List<ReadEdition> readEditions = verify(site, beside, language, own);
      own.stream().map(language::named).forEach(findings::add);
      all.addAll(readEditions);
      readEditions.stream().filter(each -> each.name().equals("site")).forEach(sites::add);
      if (sites.size() > 1) {
        LanguageComparison comparison = new LanguageComparison(sites.get(0), findings);
        comparison.check(sites.get(sites.size() - 1), language.tag());
      }
    }
    int pages = all.stream().mapToInt(readEdition -> readEdition.pages().size()).sum();
    List<String> names = all.stream().map(ReadEdition::name).distinct().toList();
    return new Outcome(names, pages, List.of(), List.copyOf(new TreeSet<>(findings)));
  }

  private List<ReadEdition> verify(
      Path site, Path beside, VerifiedLanguage language, List<Finding> findings)
      throws IOException {
    List<ReadEdition> readEditions = read(site, beside, language, findings);
    check(language.base(), readEditions, findings);
    if (Files.isDirectory(site)) {
      ExpectedFacts facts = facts(language.base());
      EditionFiles files = language.files(EditionFiles.ofFolder(site));
      new DataCheck(facts, files, findings).run();
      new OembedCheck(facts, files, findings).run();
      if (language.isFirst()) {
        new PwaCheck("site", files, findings).run();
      }
    }
    return readEditions;
  }

  /** Compares editions with the dataset, and with the first of them if that is a site. */
  List<Finding> check(List<ReadEdition> readEditions) throws IOException {
    Dataset dataset = DatasetReader.read(SourceReader.read(source).value()).value().withoutDrafts();
    List<Finding> findings = new ArrayList<>();
    check(KnowledgeBaseLinker.link(dataset), readEditions, findings);
    return findings;
  }

  private void check(KnowledgeBase base, List<ReadEdition> readEditions, List<Finding> findings)
      throws IOException {
    ExpectedFacts facts = facts(base);
    for (ReadEdition readEdition : readEditions) {
      new FactCheck(facts, readEdition, findings).run();
      if (readEdition.pages().containsKey("embed/index.html")) {
        new FactCheck(facts, readEdition, findings, "embed/").runWidgets();
        new FactCheck(facts, readEdition, findings, "fragments/").runWidgets();
      }
      readEdition
          .broken()
          .forEach(
              (page, links) ->
                  links.forEach(
                      link ->
                          findings.add(
                              new Finding(
                                  readEdition.name(),
                                  page,
                                  "",
                                  "\"" + link + "\" leads nowhere"))));
    }
    if (!readEditions.isEmpty() && List.of("site", "zip").contains(readEditions.get(0).name())) {
      PageComparison comparison = new PageComparison(readEditions.get(0), findings);
      readEditions.subList(1, readEditions.size()).forEach(comparison::check);
    }
  }

  private ExpectedFacts facts(KnowledgeBase base) throws IOException {
    return new ExpectedFacts(base, new VerdictPhrases(base, source), new ShownPictures(source));
  }

  private static String outdated(String file) {
    return "not compared, since they were not made from this site: its \""
        + file
        + "\" is not the same; build them with it, as with \"--editions all\"";
  }

  private List<ReadEdition> read(
      Path site, Path beside, VerifiedLanguage language, List<Finding> findings)
      throws IOException {
    KnowledgeBase base = language.base();
    String id = language.fileName();
    List<ReadEdition> readEditions = new ArrayList<>();
    EditionFiles files = Files.isDirectory(site) ? EditionFiles.ofFolder(site) : null;
    if (files != null) {
      readEditions.add(SiteReader.read("site", language.files(files), language.others()));
    }
    if (!Files.isDirectory(beside)) {
      return readEditions;
    }
    EditionFiles editions = EditionFiles.ofFolder(beside);
    if (language.isFirst()) {
      Checksums.check(editions, findings);
    }
    Optional<String> differing =
        files == null ? Optional.empty() : Checksums.differing(editions, files);
    if (differing.isPresent()) {
      findings.add(new Finding("editions", "", "", outdated(differing.get())));
      return readEditions;
    }
    for (String name : List.of("zip", "scorm")) {
      String archive = base.head().id() + (name.equals("zip") ? "" : ".scorm") + ".zip";
      byte[] zip = editions.files().get(archive);
      if (zip != null) {
        EditionFiles all = EditionFiles.ofArchive(archive, zip);
        EditionFiles packed = name.equals("zip") ? all : ScormPackage.site(all, findings);
        readEditions.add(
            FileFailure.within(
                archive, () -> SiteReader.read(name, language.files(packed), language.others())));
        if (language.isFirst()) {
          new PwaCheck(name, packed, findings).run();
        }
      }
    }
    String pages = base.head().id() + ".pages.zip";
    byte[] zipOfPages = editions.files().get(pages);
    if (zipOfPages != null) {
      EditionFiles packed = EditionFiles.ofArchive(pages, zipOfPages);
      readEditions.add(
          FileFailure.within(
              pages,
              () -> SiteReader.readAlone("pages", language.files(packed), language.others())));
    }
    byte[] single = editions.files().get(id + ".html");
    if (single != null) {
      readEditions.add(
          FileFailure.within(
              id + ".html", () -> SingleReader.read(new String(single, StandardCharsets.UTF_8))));
    }
    byte[] epub = editions.files().get(id + ".epub");
    if (epub != null) {
      EditionFiles packed = EditionFiles.ofArchive(id + ".epub", epub);
      readEditions.add(FileFailure.within(id + ".epub", () -> EpubReader.read(packed)));
    }
    byte[] pdf = editions.files().get(id + ".pdf");
    if (pdf != null) {
      VerdictPhrases words = new VerdictPhrases(base, source);
      readEditions.add(
          FileFailure.within(id + ".pdf", () -> PdfReader.read(pdf, base, words, findings)));
    }
    return readEditions;
  }
}
