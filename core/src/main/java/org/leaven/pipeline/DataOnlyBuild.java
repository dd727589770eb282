package org.leaven.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.edition.api.ApiFiles;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.page.SitePlan;
import org.leaven.page.SitePlanMaker;
import org.leaven.page.link.ContributionUrls;
import org.leaven.page.link.PageMakerSettings;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.link.SiteLanguages;
import org.leaven.page.words.Messages;
import org.leaven.page.words.MessagesReader;
import org.leaven.site.settings.SettingsReader;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteRequest;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.Problems;

/** Builds the JSON data of a knowledge base without baking pages. */
public final class DataOnlyBuild {
  private DataOnlyBuild() {}

  /** A plan of pages, and the knowledge base that they come from. */
  private record PlannedPages(KnowledgeBase base, SitePlan plan) {}

  /** The data files by path relative to the site; none when the source files have errors. */
  public static Checked<SortedMap<String, byte[]>> of(BuildOptions buildOptions)
      throws IOException {
    Checked<SourceTree> tree = SourceTreeReader.read(buildOptions.source());
    Checked<SortedMap<String, byte[]>> files = of(tree.value(), buildOptions);
    Problems problems = new Problems();
    problems.addAll(tree.problems());
    problems.addAll(files.problems());
    return problems.with(tree.hasErrors() ? new TreeMap<>() : files.value());
  }

  /** The data files of sources that need not be on the disk. */
  public static Checked<SortedMap<String, byte[]>> of(SourceTree tree, BuildOptions buildOptions)
      throws IOException {
    Problems problems = new Problems();
    Checked<PlannedPages> pages = plan(tree, buildOptions);
    problems.addAll(pages.problems());
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!problems.hasErrors()) {
      ApiFiles.of(pages.value().base(), pages.value().plan(), buildOptions.siteUrl())
          .forEach((path, content) -> files.put(path, content.get()));
    }
    return problems.with(files);
  }

  /** The problems of sources that need not be on the disk, as far as no page must be baked. */
  public static List<Problem> problems(SourceTree tree, BuildOptions buildOptions)
      throws IOException {
    return plan(tree, buildOptions).problems();
  }

  private static Checked<PlannedPages> plan(SourceTree tree, BuildOptions buildOptions)
      throws IOException {
    Problems problems = new Problems();
    SiteRequest request =
        new SiteRequest(
            buildOptions.source(), SiteKind.KNOWLEDGE_BASE, buildOptions.siteUrl(), null);
    Checked<SiteSettings> settings = new SettingsReader().read(request);
    problems.addAll(settings.problems());
    Checked<Dataset> dataset = DatasetReader.read(tree);
    problems.addAll(dataset.problems());
    KnowledgeBase base = KnowledgeBaseResolver.resolve(dataset.value().withoutDrafts());
    Checked<Messages> messages = MessagesReader.read(base.head().language(), tree);
    Checked<SiteLanguages> languages = TranslatedSite.languages(dataset.value(), tree);
    problems.addAll(languages.problems());
    PageMakerSettings pages =
        new PageMakerSettings(
            settings.value().headerRules(),
            false,
            new SiteAddress(buildOptions.siteUrl()),
            ContributionUrls.NONE,
            false,
            null,
            languages.value());
    Checked<SitePlan> plan = new SitePlanMaker(base, pages, messages.value()).make(tree);
    problems.addAll(messages.problems());
    problems.addAll(plan.problems());
    new Suppressions(dataset.value().head().acceptances(), false).apply(problems);
    return problems.with(new PlannedPages(base, plan.value()));
  }
}
