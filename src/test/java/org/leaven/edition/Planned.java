package org.leaven.edition;

import java.io.IOException;
import java.nio.file.Path;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Linker;
import org.leaven.page.Addresses;
import org.leaven.page.PageMaker;
import org.leaven.page.PageSettings;
import org.leaven.page.SitePlan;
import org.leaven.page.Words;
import org.leaven.site.SettingsReader;
import org.leaven.site.SiteKind;
import org.leaven.site.SiteRequest;
import org.leaven.site.SiteSettings;
import org.leaven.source.SourceReader;
import org.leaven.source.SourceTree;

/** A knowledge base and the plan of its site, from which editions are made. */
public record Planned(KnowledgeBase base, SitePlan plan) {

  /** Reads and plans what lies in a folder. */
  public static Planned of(Path folder) throws IOException {
    SourceTree tree = SourceReader.read(folder).value();
    SiteRequest request = SiteRequest.of(folder, SiteKind.KNOWLEDGE_BASE);
    SiteSettings settings = new SettingsReader().read(request).value();
    KnowledgeBase base = Linker.link(DatasetReader.read(tree).value());
    PageSettings pages =
        new PageSettings(settings.headerRules(), false, new Addresses(""), true, null);
    Words words = Words.in(base.head().language());
    return new Planned(base, new PageMaker(base, pages, words).make(tree).value());
  }
}
