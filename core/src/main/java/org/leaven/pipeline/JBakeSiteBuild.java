package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.leaven.check.ServedLinkChecker;
import org.leaven.html.HtmlEventParser;
import org.leaven.site.BakeResult;
import org.leaven.site.Baker;
import org.leaven.site.PageListener;
import org.leaven.site.cache.PreviousBuild;
import org.leaven.site.input.PlainSiteInput;
import org.leaven.site.settings.SiteSettings;

/** The stages of the build of a JBake site: bake, then check. */
final class JBakeSiteBuild {
  private final BuildOptions options;
  private final SiteSettings settings;
  private final BuildCaches caches;
  private final StageProblems problems;

  JBakeSiteBuild(
      BuildOptions options, SiteSettings settings, BuildCaches caches, StageProblems problems) {
    this.options = options;
    this.settings = settings;
    this.caches = caches;
    this.problems = problems;
  }

  BuildResult run(Path staging, PreviousBuild previous) throws IOException {
    if (!settings.canBeRead()) {
      return BuildResult.unwritten(report(0));
    }
    ServedLinkChecker links = new ServedLinkChecker(settings.address(), caches.scans());
    boolean areChecked = settings.isOn("check.links", true);
    PageListener listener =
        areChecked && !options.isLenient()
            ? (path, page) -> HtmlEventParser.read(page, () -> links.listeners(path))
            : PageListener.NONE;
    BakeResult baked =
        problems.note(new Baker().bake(new PlainSiteInput(settings), staging, previous, listener));
    if (areChecked && !problems.all().hasErrors()) {
      PlainSiteSources sources = new PlainSiteSources(settings);
      problems.note(
          links.check(
              new ServedLinkChecker.Site(
                  staging, baked.files(), settings::isAsset, baked.sources(), sources::read)));
    }
    return new BuildResult(
        report(baked.pages()),
        new Build.Content(baked.files(), baked.kept()::contains),
        baked.buildCache());
  }

  private BuildReport report(int pages) {
    return new BuildReport(pages, 0, 0, 0, 0, problems.all().sorted());
  }
}
