package org.leaven.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leaven.edition.api.ApiFiles;
import org.leaven.edition.embed.EmbedEdition;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.SitePlan;
import org.leaven.site.input.GeneratedPage;
import org.leaven.site.input.KnowledgeBaseInput;

/** Adds to a site the editions that are part of it: the JSON API and the embeddable widgets. */
record InSiteEditions(Set<Edition> editions, KnowledgeBase base, SitePlan plan) {

  /** The site with the requested editions added; the same site when none is requested. */
  KnowledgeBaseInput in(KnowledgeBaseInput site) throws IOException {
    boolean isApi = editions.contains(Edition.API);
    boolean isEmbed = editions.contains(Edition.EMBED);
    if (!isApi && !isEmbed) {
      return site;
    }
    String address = site.settings().address();
    List<GeneratedPage> pages = new ArrayList<>(site.generated());
    Map<String, byte[]> files = new TreeMap<>(site.files());
    if (isApi) {
      files.putAll(ApiFiles.of(base, plan, address));
    }
    if (isEmbed) {
      EmbedEdition embed = new EmbedEdition(base, plan, address);
      pages.addAll(embed.pages(isApi));
      files.putAll(embed.files());
    }
    Object shared = isEmbed ? plan.site().withEmbeds(address) : site.shared();
    return new KnowledgeBaseInput(
        site.settings(), shared, pages, site.authored(), site.introductions(), files);
  }
}
