package org.leaven.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.dataset.DatasetReader;
import org.leaven.edition.api.ApiFiles;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.page.SitePlan;
import org.leaven.page.SitePlanMaker;
import org.leaven.page.link.ContributionUrls;
import org.leaven.page.link.PageMakerSettings;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.words.Messages;
import org.leaven.site.settings.SettingsReader;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteRequest;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;

/** A knowledge base and the plan of its site, from which editions are made. */
public record PlannedSite(KnowledgeBase base, SitePlan plan) {

  /** Reads and plans what lies in a folder. */
  public static PlannedSite of(Path folder) throws IOException {
    SourceTree tree = SourceTreeReader.read(folder).value();
    SiteRequest request = SiteRequest.of(folder, SiteKind.KNOWLEDGE_BASE);
    SiteSettings settings = new SettingsReader().read(request).value();
    KnowledgeBase base = KnowledgeBaseResolver.resolve(DatasetReader.read(tree).value());
    PageMakerSettings pages =
        new PageMakerSettings(
            settings.headerRules(), false, new SiteAddress(""), ContributionUrls.NONE, true, null);
    Messages words = Messages.in(base.head().language());
    return new PlannedSite(base, new SitePlanMaker(base, pages, words).make(tree).value());
  }

  /** The files of the data edition. */
  public SortedMap<String, byte[]> api(String siteUrl) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    ApiFiles.of(base, plan, siteUrl).forEach((path, content) -> files.put(path, content.get()));
    return files;
  }
}
